namespace DeepNet.Interactive;

/// <summary>A table as a notebook shows it. Cells are text already; columns of numbers stand to the right.</summary>
public sealed class TableView : INotebookView
{
    private readonly IReadOnlyList<string> headers;
    private readonly IReadOnlyList<IReadOnlyList<string>> rows;
    private readonly bool[] isNumeric;
    private readonly string? caption;

    internal TableView(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<object?>> rows, string? caption)
    {
        this.headers = headers;
        this.caption = caption;
        this.rows = [.. rows.Select(row => row.Select(Table.Text).ToArray())];
        isNumeric = [.. headers.Select((_, column) => rows.Any(row => IsNumber(row[column])) && rows.All(row => row[column] is null or "…" || IsNumber(row[column])))];
    }

    /// <inheritdoc/>
    public string ToHtml()
    {
        var html = new StringBuilder("<table>");
        if (caption is not null)
            html.Append($"<caption style=\"text-align:left;font-weight:bold;padding-inline:.6em\">{Html.Escape(caption)}</caption>");

        html.Append("<thead><tr>");
        foreach (var (column, header) in headers.Index())
            html.Append($"<th scope=\"col\"{Alignment(column)}>{Html.Escape(header)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var (column, cell) in row.Index())
                html.Append($"<td{Alignment(column, IsNumber(cell))}>{Html.Escape(cell).Replace("\n", "<br>", StringComparison.Ordinal)}</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    /// <inheritdoc/>
    public string ToPlainText()
    {
        var lines = rows.Select(row => row.Select(cell => cell.Replace('\n', ' ')).ToArray()).Prepend([.. headers]).ToList();
        var widths = headers.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);

        var text = new StringBuilder(caption is null ? "" : caption + "\n");
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => isNumeric[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString(0, text.Length - 1);
    }

    /// <summary>The plain text.</summary>
    public override string ToString() => ToPlainText();

    // a number given as text, as it was printed or as a bound: a line must not end at the minus of its exponent
    private static bool IsNumber(string cell) => double.TryParse(cell.TrimStart('<', '≤', '>', '≥', '±', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(object? cell) => cell is double or float or int or long or decimal;

    // room between columns where a front end brings no style; above and below it stays the front end's own
    private string Alignment(int column, bool keepsTogether = false) =>
        $" style=\"text-align:{(isNumeric[column] ? "right" : "left")};padding-inline:.6em{(keepsTogether && !isNumeric[column] ? ";white-space:nowrap" : "")}\"";
}
