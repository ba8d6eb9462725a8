namespace DeepNet.Interactive;

/// <summary>Makes tables to show in a notebook.</summary>
public static class Table
{
    /// <summary>A table. Doubles are written to 6 significant digits, matrices as their shape, strings as they are.</summary>
    /// <param name="headers">The columns' names.</param>
    /// <param name="rows">One cell for each column.</param>
    /// <param name="caption">What the table shows; none if null.</param>
    /// <exception cref="ArgumentException">There is no column, or a row has another number of cells than there are columns.</exception>
    public static TableView Of(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rows);
        if (headers.Count == 0)
            throw new ArgumentException("Table.Of: headers is empty; a table needs at least one column.");

        var all = rows.ToList();
        foreach (var (index, row) in all.Index())
        {
            if (row.Count != headers.Count)
                throw new ArgumentException($"Table.Of: row {index} has {Shapes.Count(row.Count, "cell")} but there are {Shapes.Count(headers.Count, "header")}; each row needs one cell for each header.");
        }

        return new TableView(headers, all, caption);
    }

    /// <summary>A cell's text.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "",
        double number => NumpyText.Significant(number),
        float number => NumpyText.Significant(number),
        Matrix<double> matrix => Shapes.Of(matrix),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
