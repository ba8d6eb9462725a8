using System.Text.RegularExpressions;
using Plotly.NET.CSharp;

namespace DeepNet.Interactive;

/// <summary>What Plotly.NET's C# package lacks for a chart in a lesson. Each method changes the chart and returns it.</summary>
public static partial class ChartExtensions
{
    private const int TitleLine = 22;

    /// <param name="chart">The chart.</param>
    extension(GenericChart chart)
    {
        /// <summary>What the chart shows, in words: what a figure or <see cref="WithAltText"/> said, or else what its data say.</summary>
        public string AltText => new ChartView(chart).AltText;

        /// <summary>The chart as plotly.js gets it: an object with alt, format, data and layout.</summary>
        public string Json => new ChartView(chart).Json;

        /// <summary>Puts a title above the chart; a long one is broken into lines, for which the chart grows.</summary>
        /// <param name="title">The title, shown as it is.</param>
        public GenericChart WithTitle(string title)
        {
            ArgumentNullException.ThrowIfNull(chart);
            ArgumentNullException.ThrowIfNull(title);
            var lines = title.ReplaceLineEndings("\n").Split('\n').SelectMany(Broken).ToList();
            chart.WithLayout(new { title = new { text = string.Join("<br>", lines.Select(ChartStyle.Escaped)) } });
            if (lines.Count > 1)
            {
                var layout = GenericChart.getLayout(chart);
                var more = (lines.Count - 1) * TitleLine;
                var top = (layout.Get("margin") as Margin)?.Get("t") as int? ?? 60;
                chart.WithLayout(new { margin = new { t = top + more }, height = (layout.Get("height") as int? ?? ChartStyle.Height) + more });
            }

            return chart;
        }

        /// <summary>Says what the chart shows, for those who cannot see it.</summary>
        /// <param name="alt">A sentence or two.</param>
        public GenericChart WithAltText(string alt)
        {
            ArgumentNullException.ThrowIfNull(chart);
            ArgumentNullException.ThrowIfNull(alt);
            var notes = ChartNotes.Of(chart);
            (notes.Alt, notes.Traces) = (alt, GenericChart.getTraces(chart).Length);
            return chart;
        }

        /// <summary>Points at a place in the plot with an arrow and a few words.</summary>
        /// <param name="x">The place on the horizontal axis, in the axis's own numbers.</param>
        /// <param name="y">The place on the vertical axis, in the axis's own numbers.</param>
        /// <param name="text">The words, shown as they are.</param>
        /// <param name="right">How far to the right of the place the words stand, in pixels; to the left if negative.</param>
        /// <param name="up">How far above the place they stand, in pixels; below if negative.</param>
        public GenericChart WithNote(double x, double y, string text, int right = 45, int up = 40)
        {
            ArgumentNullException.ThrowIfNull(chart);
            ArgumentNullException.ThrowIfNull(text);
            return chart.WithAnnotation(new
            {
                // plotly.js takes the place on a logarithmic axis as a power of ten
                x = Place(chart, "xaxis", x),
                y = Place(chart, "yaxis", y),
                text = ChartStyle.Escaped(text),
                ax = right,
                ay = -up,
                arrowhead = 2,
                arrowcolor = Palette.Quiet,
                bgcolor = Palette.Veil,
            });
        }

        /// <summary>Sets properties of the chart's layout under plotly.js's names.</summary>
        /// <param name="properties">An anonymous object, such as <c>new { showlegend = false, xaxis = new { dtick = 1 } }</c>.</param>
        public GenericChart WithLayout(object properties)
        {
            ArgumentNullException.ThrowIfNull(chart);
            ArgumentNullException.ThrowIfNull(properties);
            GenericChart.getLayout(chart).With(properties);
            return chart;
        }

        /// <summary>Sets properties of each of the chart's traces under plotly.js's names.</summary>
        /// <param name="properties">An anonymous object, such as <c>new { line = new { shape = "hv" } }</c>.</param>
        public GenericChart WithTraces(object properties)
        {
            ArgumentNullException.ThrowIfNull(chart);
            ArgumentNullException.ThrowIfNull(properties);
            foreach (var trace in GenericChart.getTraces(chart))
                trace.With(properties);
            return chart;
        }

        internal GenericChart WithAxisTitles(string x, string y) => chart
            .WithXAxisStyle<double, double, string>(TitleText: ChartStyle.Escaped(x))
            .WithYAxisStyle<double, double, string>(TitleText: ChartStyle.Escaped(y));

        // a list of Plotly.NET's own type, to which a learner can append
        internal GenericChart WithAnnotation(object annotation)
        {
            var before = GenericChart.getLayout(chart).Get("annotations") as IEnumerable<Annotation> ?? [];
            GenericChart.getLayout(chart).SetProperty("annotations", before.Append(new Annotation().With(annotation)).ToArray());
            return chart;
        }

        /// <summary>A few words in the plot's lower corner, for what is true of the whole of it.</summary>
        internal GenericChart WithCornerNote(string text) => chart.WithAnnotation(new
        {
            text = ChartStyle.Escaped(text),
            xref = "paper",
            yref = "paper",
            x = 0.99,
            y = 0.02,
            xanchor = "right",
            yanchor = "bottom",
            showarrow = false,
            bgcolor = Palette.Veil,
            font = new { size = 13 },
        });

        /// <summary>The last touch: what stands above, what it shows, and what is there without script and picture.</summary>
        internal GenericChart Told(string title, string alt, TableView? table = null, string format = "svg")
        {
            var notes = ChartNotes.Of(chart);
            (notes.Table, notes.Format) = (table, format);
            return chart.WithTitle(title).WithAltText(alt);
        }
    }

    private static double Place(GenericChart chart, string axis, double value) =>
        (GenericChart.getLayout(chart).Get(axis) as LinearAxis)?.Get("type")?.ToString() == "log" ? Math.Log10(value) : value;

    // as many words a line as fit into 66 letters, or one that does not fit
    private static IEnumerable<string> Broken(string text) => Line().Matches(text).Select(match => match.Groups[1].Value).DefaultIfEmpty("");

    [GeneratedRegex(@"(.{1,66}|\S{67,})(?: |$)")]
    private static partial Regex Line();
}
