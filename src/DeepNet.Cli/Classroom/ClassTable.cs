using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DeepNet.Cli;

/// <summary>Who is where, and what the room gets wrong now.</summary>
public static class ClassTable
{
    private const int CommonMistakes = 3;

    /// <summary>The table of the learners, those who are stuck longest first, and the commonest mistakes below it.</summary>
    /// <param name="lines">What the checks wrote, oldest first.</param>
    /// <param name="unread">How many lines could not be read.</param>
    /// <param name="now">The time, for "minutes ago".</param>
    public static IRenderable Of(IReadOnlyList<CheckLine> lines, int unread, DateTime now)
    {
        var table = new Table().AddColumns("Learner", "At", "Verdict")
            .AddColumn(new TableColumn("Tries").RightAligned())
            .AddColumn(new TableColumn("Right so far").RightAligned())
            .AddColumn(new TableColumn("Minutes ago").RightAligned());
        foreach (var learner in lines.GroupBy(line => line.Who).OrderBy(group => group.Last().IsPassed).ThenByDescending(Tries).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var last = learner.Last();
            var verdict = last.Mistakes.Count > 0 ? string.Join("; ", last.Mistakes) : last.Verdict;
            table.AddRow(
                new Text(Printable(learner.Key)),
                new Text(Printable(last.Exercise)),
                new Text(Printable(verdict), last.IsPassed ? Color.Green : last.Mistakes.Count > 0 ? Color.Yellow : Style.Plain),
                new Text(Tries(learner).ToString(CultureInfo.InvariantCulture)),
                new Text(Passed(learner).ToString(CultureInfo.InvariantCulture)),
                new Text(Math.Max(0, (now - last.Time).TotalMinutes).ToString("0", CultureInfo.InvariantCulture)));
        }

        List<IRenderable> rows = [table];
        var mistakes = Common(lines);
        if (mistakes.Count > 0)
            rows.Add(new Text("The commonest mistakes now:"));
        rows.AddRange(mistakes.Select(mistake => new Text(string.Create(CultureInfo.InvariantCulture, $"{mistake.Learners,4} × {Printable(mistake.Name)}"))));
        if (unread > 0)
            rows.Add(new Text(string.Create(CultureInfo.InvariantCulture, $"{unread} lines or files in the folder are not what a check writes.")));
        return new Rows(rows);
    }

    // Whatever a learner does not get right in the last check of a function.
    private static IReadOnlyList<(string Name, int Learners)> Common(IReadOnlyList<CheckLine> lines) =>
    [
        .. lines.GroupBy(line => (line.Who, line.Exercise)).Select(group => group.Last())
            .SelectMany(last => last.Mistakes.Distinct().Select(mistake => (last.Who, Name: $"{last.Exercise}: {mistake}"))).Distinct()
            .GroupBy(mistake => mistake.Name)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(CommonMistakes).Select(group => (group.Key, group.Count())),
    ];

    // Since the learner came to this function.
    private static int Tries(IEnumerable<CheckLine> learner) =>
        learner.Reverse().TakeWhile(line => line.Exercise == learner.Last().Exercise).Count();

    private static int Passed(IEnumerable<CheckLine> learner) =>
        learner.Where(line => line.IsPassed).Select(line => line.Exercise).Distinct().Count();

    // A name may hold what a terminal takes for a command.
    private static string Printable(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '·' : letter));
}
