namespace DeepNet.Interactive;

/// <summary>Named arrays in one table, a row each: bounded, however wide a layer is.</summary>
internal static class ArrayTable
{
    private const int FirstEntries = 3;

    public static TableView Of(string caption, params IEnumerable<(string Name, Matrix<double> Values)> arrays) =>
        Table.Of(["name", "shape", "smallest", "largest", "first entries"], arrays.Select(array => Row(array.Name, array.Values)), caption);

    public static TableView Of(string kind, int layers, IEnumerable<KeyValuePair<string, Matrix<double>>> arrays)
    {
        var all = arrays.Select(array => (array.Key, array.Value)).ToList();
        return Of($"{kind} of {Shapes.Count(layers, "layer")}: {Shapes.Count(all.Count, "array")}, {Shapes.Count(all.Sum(array => Shapes.Size(array.Value)), "number")}", all);
    }

    private static object?[] Row(string name, Matrix<double> values)
    {
        if (Shapes.Size(values) == 0)
            return [name, Shapes.Of(values), "", "", ""];
        var (min, max) = values.MinMax();
        return [name, Shapes.Of(values), min, max, First(values)];
    }

    private static string First(Matrix<double> values)
    {
        var first = Enumerable.Range(0, (int)Math.Min(FirstEntries, Shapes.Size(values)))
            .Select(k => NumpyText.Significant(values[k / values.ColumnCount, k % values.ColumnCount]));
        return string.Join(", ", first) + (Shapes.Size(values) > FirstEntries ? ", …" : "");
    }
}
