namespace DeepNet.Interactive;

/// <summary>A matrix as a notebook shows it: name and shape, then the values as NumPy prints them.</summary>
/// <param name="Values">The matrix.</param>
/// <param name="Name">What it is called, such as "W1"; none if null.</param>
public sealed record MatrixView(Matrix<double> Values, string? Name = null) : INotebookView
{
    private const int EdgeItems = 3;
    private const int MaxRows = 20;
    private const int MaxWidth = 100;

    /// <inheritdoc/>
    public string ToHtml()
    {
        var format = NumpyText.FormatOf(Values);
        var cut = Shapes.Size(Values) > 1000;
        var (rows, rowsCut) = Cut(Values.RowCount, cut ? 2 * EdgeItems : MaxRows);
        // of an empty matrix only the shape is seen
        var width = Shapes.Size(Values) > 0 ? format.Print(Values[0, 0]).Length + 1 : 1;
        var (columns, columnsCut) = Cut(Values.ColumnCount, cut ? 2 * EdgeItems : MaxWidth / width);

        var text = new StringBuilder("[");
        foreach (var (place, i) in rows.Index())
        {
            text.Append(place == 0 ? "" : "\n ");
            if (i is { } row)
                text.Append('[').AppendJoin(' ', columns.Select(j => j is { } column ? format.Print(Values[row, column]) : "…")).Append(']');
            else
                text.Append('…');
        }

        var title = (Name is null ? "" : Html.Escape(Name) + " · ") + Shapes.Of(Values) + Omission(rowsCut, columnsCut);
        return $"<div><div style=\"font-weight:bold\">{title}</div><pre style=\"margin:.25em 0;overflow-x:auto\">{text}]</pre></div>";
    }

    /// <inheritdoc/>
    public string ToPlainText() =>
        Name is null ? NumpyText.Print(Values) : $"{Name} · {Shapes.Of(Values)}\n{NumpyText.Print(Values)}";

    /// <summary>The plain text.</summary>
    public override string ToString() => ToPlainText();

    private static (int?[] Shown, bool IsCut) Cut(int count, int most) =>
        ([.. NumpyText.Shown(count, count > Math.Max(most, 2 * EdgeItems) ? EdgeItems : count)], count > Math.Max(most, 2 * EdgeItems));

    private static string Omission(bool rows, bool columns) =>
        (rows, columns) switch
        {
            (false, false) => "",
            (true, false) => $", first and last {EdgeItems} rows",
            (false, true) => $", first and last {EdgeItems} columns",
            _ => $", first and last {EdgeItems} rows and columns",
        };
}
