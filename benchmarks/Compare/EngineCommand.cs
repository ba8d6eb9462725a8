using System.Diagnostics;
using System.Globalization;
using DeepNet.Cli;
using DeepNet.Notebooks;

namespace DeepNet.Benchmarks.Compare;

/// <summary><c>engine</c>: how long the notebook engine takes for trivial cells, and for the lessons.</summary>
internal static class EngineCommand
{
    private const int Cells = 50;
    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        var totals = new List<double>();
        var warm = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await using var session = await CSharpSession.StartAsync(new SessionOptions());
            var cells = new List<double>();
            for (var cell = 1; cell <= Cells; cell++)
                cells.Add((await session.ExecuteAsync($"var x{cell} = {cell}; x{cell}", $"cell {cell}")).Duration.TotalMilliseconds);
            totals.Add(watch.Elapsed.TotalSeconds);
            warm.AddRange(cells.Skip(Cells / 2));
        }

        Print($"{Cells} trivial cells from process start: median {Median(totals):0.00} s of {Rounds} ({totals.Min():0.00} to {totals.Max():0.00})");
        Print($"a trivial cell once warm: median {Median(warm):0.0} ms, largest {warm.Max():0.0} ms");

        var lessons = Stopwatch.StartNew();
        var options = new RunOptions(Check: false, Write: false, Jobs: Math.Min(Environment.ProcessorCount, 4), TimeSpan.FromMinutes(5));
        var code = await new RunCommand(RepositoryLayout.Find(), options, Terminal.Create()).RunAsync([], CancellationToken.None);
        Print($"all lessons: {lessons.Elapsed.TotalSeconds:0.0} s, {options.Jobs} side by side");
        return code;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
