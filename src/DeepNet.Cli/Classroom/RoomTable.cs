using Spectre.Console.Rendering;

namespace DeepNet.Cli;

/// <summary>What a teacher sees of the room: the commonest mistakes now, and who is where, the longest stuck first.</summary>
internal static class RoomTable
{
    private const int MostMistakes = 3;
    private const int Stuck = 4;

    /// <summary>The view.</summary>
    /// <param name="notes">All checks, in the order of time.</param>
    /// <param name="now">The time.</param>
    public static IRenderable Of(IReadOnlyList<ClassNote> notes, DateTime now)
    {
        var learners = notes.GroupBy(note => note.Who)
            .Select(own => (Who: own.Key, Last: own.Last(), Tries: Tries(own.ToList()), Right: own.Where(note => note.IsRight).Select(note => note.Exercise).Distinct().Count()))
            .OrderByDescending(learner => learner.Tries).ThenBy(learner => learner.Who, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        var table = new Table().AddColumns("Learner", "At").AddColumn(new TableColumn("Tries").RightAligned()).AddColumn("Says")
            .AddColumn(new TableColumn("Right").RightAligned()).AddColumn(new TableColumn("Minutes ago").RightAligned());
        foreach (var (who, last, tries, right) in learners)
        {
            table.AddRow(
                Markup.Escape(who),
                Markup.Escape(last.Exercise),
                tries == 0 ? "" : FormattableString.Invariant($"{tries}"),
                $"[{(last.IsRight ? "green" : tries >= Stuck ? "red" : "default")}]{Markup.Escape(Says(last))}[/]",
                FormattableString.Invariant($"{right}"),
                FormattableString.Invariant($"{Math.Max(0, (now - last.Time).TotalMinutes):0}"));
        }

        var mistakes = learners.SelectMany(learner => learner.Last.Mistakes.Select(mistake => $"{learner.Last.Exercise}: {mistake}"))
            .CountBy(mistake => mistake)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(MostMistakes)
            .Select(entry => new Text(FormattableString.Invariant($"{entry.Value,4} × {entry.Key}")));
        return new Rows([new Text(FormattableString.Invariant($"{learners.Count} learners. The commonest mistakes now:")), .. mistakes, table]);
    }

    // How often the learner has checked the function since it was last right, or since another one.
    private static int Tries(List<ClassNote> own) =>
        own.Count - 1 - own.FindLastIndex(note => note.IsRight || note.Exercise != own[^1].Exercise);

    private static string Says(ClassNote note) => note.IsRight ? "right" : note.Mistakes.Count > 0 ? string.Join("; ", note.Mistakes) : note.Verdict;
}
