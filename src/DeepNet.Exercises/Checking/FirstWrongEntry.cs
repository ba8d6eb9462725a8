using System.Globalization;

namespace DeepNet.Exercises;

/// <summary>Tells the first entry, row by row, that is not what it should be.</summary>
internal static class FirstWrongEntry
{
    public static string Tell(string name, M due, M? came, string says, double tolerance)
    {
        if (came is null)
            return $"With {says}, {name} is null.";
        if (due.RowCount != came.RowCount || due.ColumnCount != came.ColumnCount)
            return $"With {says}, {name} should be {due.RowCount}×{due.ColumnCount}; yours is {came.RowCount}×{came.ColumnCount}.";

        var scale = due.Enumerate().Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        var (i, k) = (
            from row in Enumerable.Range(0, due.RowCount)
            from column in Enumerable.Range(0, due.ColumnCount)
            where !Outcome.SameNumber(due[row, column], came[row, column], tolerance * scale)
            select (row, column)).First();
        var place = due.RowCount * due.ColumnCount == 1 ? "" : $"[{i}, {k}]";
        return $"With {says}, {name}{place} should be {Number(due[i, k])}; yours is {Number(came[i, k])}.";
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
