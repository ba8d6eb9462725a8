namespace DeepNet.Interactive;

/// <summary>
/// A gradient check. Below the threshold a difference is rounding noise, which no two processors share: neither its
/// digits nor the entry where it is largest are shown, only that it is below.
/// </summary>
internal static class GradientCheckView
{
    private const double Threshold = 1e-7;
    private const int ComparablePlaces = 8;

    public static INotebookView Of(GradientCheckReport report)
    {
        var verdict = report.RelativeDifference < Threshold ? "the gradients agree" : "the gradients differ, or an entry sits on a kink";
        return Table.Of(
            ["array", "relative difference", "worst entry", "backward pass", "finite difference"],
            report.Arrays.Select(Row),
            $"Gradient check: relative difference {Bound(report.RelativeDifference)}, {verdict}");
    }

    private static object[] Row(GradientCheckEntry entry)
    {
        var agrees = entry.RelativeDifference < Threshold;
        return [
            "d" + entry.Name,
            Bound(entry.RelativeDifference),
            agrees ? "" : $"[{entry.Row}, {entry.Column}]",
            agrees ? "" : Value(entry.Analytic),
            agrees ? "" : Value(entry.Numerical)];
    }

    private static string Bound(double difference) => Bounds.Below(double.IsNaN(difference) ? difference : Math.Max(difference, Threshold / 2));

    // a finite difference of a cost near 1 carries an error of about 1e-11 / ε
    private static string Value(double value) => NumpyText.Significant(Math.Round(value, ComparablePlaces));
}
