using System.Globalization;
using System.Text;

namespace DeepNet.Benchmarks.Compare;

/// <summary>The comparison in words and numbers, as Markdown.</summary>
internal static class ComparisonTable
{
    public static string Write(Comparison comparison)
    {
        var ours = comparison.Contenders[0];
        string[] others = [.. comparison.Contenders.Skip(1)];
        var text = new StringBuilder();
        text.Append("| Work |").AppendJoin("", comparison.Contenders.Select(c => $" {c}, best |")).AppendJoin("", others.Select(c => $" part of {c} (best; median, range) |")).Append('\n');
        text.Append("|---|").Insert(text.Length, "---|", comparison.Contenders.Count + others.Length).Append('\n');
        foreach (var workload in comparison.Workloads)
        {
            text.Append($"| {workload.Title} |");
            foreach (var contender in comparison.Contenders)
                text.Append($" {Time(comparison.Best(contender, workload))} |");
            foreach (var other in others)
            {
                var (median, least, greatest) = comparison.Ratio(ours, other, workload);
                text.Append(CultureInfo.InvariantCulture,
                    $" {comparison.Best(ours, workload) / comparison.Best(other, workload):0.000}; {median:0.000}, {least:0.000}–{greatest:0.000} |");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>How near the networks with much arithmetic come to it at the rate of OpenBLAS's own product.</summary>
    public static string WriteFloor(Comparison comparison, string rateOf)
    {
        var rate = Workload.Product.Operations / comparison.Best(rateOf, Workload.Product);
        return string.Join('\n', new[] { Workload.Flat, Workload.Large }.Select(workload =>
        {
            var floor = workload.Operations / rate;
            return string.Create(CultureInfo.InvariantCulture,
                $"{workload.Name} needs {workload.Operations / 1e9:0.0} GFLOP: {Time(floor)} at the {rate / 1e9:0} GFLOP/s of {rateOf}'s product. DeepNet takes {comparison.Best(comparison.Contenders[0], workload) / floor:0.00} times that.");
        }));
    }

    public static string Time(double seconds) => seconds < 1e-3
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0.0} µs")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.00} ms");
}
