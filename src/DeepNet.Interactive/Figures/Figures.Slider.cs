namespace DeepNet.Interactive;

public static partial class Figures
{
    private const int SliderHeight = 70;

    /// <summary>
    /// Several charts of the same kind as one that moves: a slider chooses the step, and the button beside it plays them.
    /// Titles and notes may differ from step to step; the axes are the same for all, so that nothing jumps.
    /// </summary>
    /// <param name="what">What the slider changes, such as "iteration"; it stands before the step's label.</param>
    /// <param name="steps">The charts under their labels. They have the same traces in the same order.</param>
    /// <param name="title">What stands above all steps; each step keeps its own title if not given.</param>
    /// <param name="still">Which step, from 0, is seen at first and on paper; the last if not given.</param>
    /// <exception cref="ArgumentException">There is no step, or the steps have not the same traces.</exception>
    public static GenericChart Slider(string what, IEnumerable<(string Label, GenericChart Chart)> steps, string? title = null, int? still = null)
    {
        const string caller = "Figures.Slider";
        Require.NotNull(what, caller);
        Require.NotNull(steps, caller);
        var all = steps.Select(step => new SliderStep(step.Label, step.Chart)).ToList();
        if (all.Count == 0)
            throw new ArgumentException($"{caller}: there is no step; give at least one.");
        foreach (var step in all)
        {
            if (!step.Types.SequenceEqual(all[0].Types))
                throw new ArgumentException($"{caller}: “{all[0].Label}” has the traces {string.Join(", ", all[0].Types)} but “{step.Label}” has {string.Join(", ", step.Types)}; all steps need the same.");
        }

        var active = still ?? all.Count - 1;
        if (active < 0 || active >= all.Count)
            throw new ArgumentOutOfRangeException(nameof(still), $"{caller}: still is {Shapes.Number(active)} but there are {Shapes.Count(all.Count, "step")}; it needs to be from 0 to {Shapes.Number(all.Count - 1)}.");

        // what is the same in all steps, as the data mostly are, is there once
        var drawn = new List<(Trace Trace, int? Step)>();
        for (var i = 0; i < all[0].Types.Count; i++)
        {
            var isSame = all.Select(step => ChartJson.Write(step.Traces[i])).Distinct().Count() == 1;
            drawn.AddRange(isSame ? [(all[0].Traces[i], null)] : all.Select((step, s) => (step.Traces[i], (int?)s)));
        }

        var chosen = all[active];
        var layout = GenericChart.getLayout(chosen.Chart);
        AxisRanges.Fix(all.Select(step => step.Chart).ToList(), layout);
        var margin = layout.Get("margin") as Margin;
        foreach (var (trace, step) in drawn)
            trace.SetProperty("visible", step is null || step == active);
        var chart = GenericChart.NewMultiChart(Microsoft.FSharp.Collections.ListModule.OfSeq(drawn.Select(each => each.Trace)), layout, GenericChart.getConfig(chosen.Chart), new DisplayOptions())
            .WithLayout(new
            {
                height = all.Max(step => step.Height) + SliderHeight,
                margin = new { t = all.Max(step => step.Top), b = (margin?.Get("b") as int? ?? 60) + SliderHeight },
                sliders = new[] { TheSlider(what, all, drawn, active, title) },
            });
        var alt = $"A figure with a slider for {what}, {Shapes.Count(all.Count, "step")} from {all[0].Label} to {all[^1].Label}. At {what} {all[0].Label}: {all[0].AltText}{(all.Count > 1 ? $" At {what} {all[^1].Label}: {all[^1].AltText}" : "")}";
        var table = Table.Of([what, "what is seen"], all.Select(step => new object[] { step.Label, step.AltText }));
        return chart.Told(title ?? chosen.Title, alt, table, chosen.Format);
    }

    private static Slider TheSlider(string what, List<SliderStep> all, List<(Trace Trace, int? Step)> drawn, int active, string? title) => new Slider().With(new
    {
        active,
        pad = new { t = 55, l = 50 },
        currentvalue = new { prefix = $"{ChartStyle.Escaped(what)} " },
        steps = all.Select((step, s) => new
        {
            label = ChartStyle.Escaped(step.Label),
            method = "update",
            args = new object[]
            {
                new { visible = drawn.Select(each => each.Step is null || each.Step == s).ToArray() },
                title is null ? new Dictionary<string, object> { ["annotations"] = step.Annotations, ["title.text"] = step.TitleText } : new Dictionary<string, object> { ["annotations"] = step.Annotations },
            },
        }).ToArray(),
    });

    /// <summary>What one step brings.</summary>
    private sealed record SliderStep(string Label, GenericChart Chart)
    {
        private readonly Layout layout = GenericChart.getLayout(Chart);

        public IReadOnlyList<Trace> Traces { get; } = [.. GenericChart.getTraces(Chart)];

        public IReadOnlyList<string> Types => [.. Traces.Select(trace => trace.type)];

        public string TitleText => (layout.Get("title") as Title)?.Get("text") as string ?? "";

        public string Title => ChartStyle.Unescaped(TitleText);

        public IReadOnlyList<Annotation> Annotations => [.. layout.Get("annotations") as IEnumerable<Annotation> ?? []];

        public int Height => layout.Get("height") as int? ?? ChartStyle.Height;

        public int Top => (layout.Get("margin") as Margin)?.Get("t") as int? ?? 60;

        public string AltText => ChartNotes.Of(Chart).Alt ?? ChartStory.Of(Chart);

        public string Format => ChartNotes.Of(Chart).Format ?? "svg";
    }
}
