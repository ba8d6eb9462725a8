using Plotly.NET;

namespace DeepNet.Interactive.Tests;

/// <summary>What a notebook shows of a chart.</summary>
internal static class ChartParts
{
    extension(GenericChart chart)
    {
        public string ToHtml() => new ChartView(chart).ToHtml();

        public string ToPlainText() => new ChartView(chart).ToPlainText();
    }
}
