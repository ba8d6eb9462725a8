using System.Globalization;
using System.Security;
using System.Text;

namespace DeepNet.Benchmarks.Compare;

/// <summary>The comparison as a picture: for each work one bar a contender, as a part of the slowest one's time.</summary>
internal static class ComparisonFigure
{
    private const int Width = 760, Left = 120, BarsWidth = 450, BarHeight = 22, Gap = 30, Top = 76;
    private const string Ink = "#1a1a1a";

    // Okabe and Ito's blue and vermilion, a brown and a grey, each 3:1 or more on white; every bar has its name beside it.
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#a8663a", "#767676", "#009e73"];

    public static string Write(Comparison comparison, string title, string note)
    {
        var groupHeight = comparison.Contenders.Count * BarHeight + Gap + 20;
        var height = Top + comparison.Workloads.Count * groupHeight + 20;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-labelledby="title description" font-family="sans-serif" font-size="14" fill="{Ink}">
            <title id="title">{Escape(title)}</title>
            <desc id="description">{Escape(Describe(comparison))}</desc>
            <rect width="{Width}" height="{height}" fill="#ffffff"/>
            <text x="20" y="32" font-size="18" font-weight="bold">{Escape(title)}</text>
            <text x="20" y="54" font-size="12">{Escape(note)}</text>

            """);
        var y = Top;
        foreach (var workload in comparison.Workloads)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"20\" y=\"{y + 16}\" font-weight=\"bold\">{Escape(workload.Words)}</text>\n");
            y += 24;
            var slowest = comparison.Contenders.Max(c => comparison.Best(c, workload));
            for (var i = 0; i < comparison.Contenders.Count; i++, y += BarHeight)
            {
                double best = comparison.Best(comparison.Contenders[i], workload), bar = Math.Max(1, BarsWidth * best / slowest);
                svg.Append(CultureInfo.InvariantCulture,
                    $"""
                    <text x="{Left + 8}" y="{y + 16}" text-anchor="end">{Escape(comparison.Contenders[i])}</text>
                    <rect x="{Left + 16}" y="{y + 3}" width="{bar:0.0}" height="{BarHeight - 6}" fill="{Colours[i % Colours.Length]}"/>
                    <text x="{Left + 22 + bar:0.0}" y="{y + 16}">{ComparisonTable.Time(best)}</text>

                    """);
            }
            y += groupHeight - 24 - comparison.Contenders.Count * BarHeight;
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static string Describe(Comparison comparison) => string.Join(" ", comparison.Workloads.Select(workload =>
        $"{workload.Words}: {string.Join(", ", comparison.Contenders.Select(c => $"{c} {ComparisonTable.Time(comparison.Best(c, workload))}"))}."));

    private static string Escape(string text) => SecurityElement.Escape(text);
}
