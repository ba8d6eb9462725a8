namespace DeepNet.Interactive;

/// <summary>Places several small plots in one figure, row by row.</summary>
internal sealed class Subplots(int count, int columns, double gapX = 0.08, double gapY = 0.16)
{
    private readonly int rows = (count + columns - 1) / columns;

    /// <summary>How many rows there are.</summary>
    public int Rows => rows;

    /// <summary>The axis that a trace names: "x", "x2", …</summary>
    public static string Reference(string letter, int index) => index == 0 ? letter : $"{letter}{index + 1}";

    /// <summary>Puts both axes of a plot, and the title above it, into the layout.</summary>
    public void Place(Dictionary<string, object> layout, List<object> annotations, int index, string title, Dictionary<string, object> xaxis, Dictionary<string, object> yaxis)
    {
        var (x, y) = Domain(index);
        var suffix = index == 0 ? "" : $"{index + 1}";
        xaxis["domain"] = new[] { x.From, x.To };
        xaxis["anchor"] = "y" + suffix;
        yaxis["domain"] = new[] { y.From, y.To };
        yaxis["anchor"] = "x" + suffix;
        layout["xaxis" + suffix] = xaxis;
        layout["yaxis" + suffix] = yaxis;
        annotations.Add(new { text = Plot.Escaped(title), xref = "paper", yref = "paper", x = (x.From + x.To) / 2, y = y.To, xanchor = "center", yanchor = "bottom", showarrow = false, font = new { size = 13 } });
    }

    /// <summary>Where a plot lies, as shares of the figure from the lower left.</summary>
    public ((double From, double To) X, (double From, double To) Y) Domain(int index)
    {
        var (row, column) = (index / columns, index % columns);
        var width = (1 - gapX * (columns - 1)) / columns;
        var height = (1 - gapY * (rows - 1)) / rows;
        var (x, y) = (column * (width + gapX), 1 - row * (height + gapY));
        return ((x, x + width), (y - height, y));
    }
}
