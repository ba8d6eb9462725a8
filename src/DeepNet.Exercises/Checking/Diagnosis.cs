namespace DeepNet.Exercises;

/// <summary>Finds what is wrong with a learner's outcomes: known mistakes, then patterns, then the first wrong entry.</summary>
/// <remarks>
/// A mistake that gives the same outcome in every case explains everything. If none does, two together may; if none do,
/// each output is asked for by itself, so that whoever makes more mistakes than two hears of them too.
/// </remarks>
internal sealed class Diagnosis<TFunction>
{
    private readonly IReadOnlyList<Case<TFunction>> cases;
    private readonly IReadOnlyList<Outcome> right;
    private readonly IReadOnlyList<Outcome> theirs;
    private readonly IMistakes<TFunction> mistakes;
    private readonly Func<int, int, Outcome> outcomeOf; // (mistake, case)
    private readonly double tolerance;

    public Diagnosis(IReadOnlyList<Case<TFunction>> cases, IReadOnlyList<Outcome> right, IReadOnlyList<Outcome> theirs, IMistakes<TFunction> mistakes, Func<int, int, Outcome> outcomeOf, double tolerance)
    {
        this.cases = cases;
        this.right = right;
        this.theirs = theirs;
        this.mistakes = mistakes;
        this.outcomeOf = outcomeOf;
        this.tolerance = tolerance;
        Kinds = [.. right.SelectMany(outcome => outcome.Arrays!.Keys).Select(KindOf).Distinct()];
        WrongKinds = [.. Kinds.Where(kind => Enumerable.Range(0, theirs.Count).Any(i => theirs[i].Arrays is null || !SameKind(right[i], theirs[i], kind)))];
    }

    /// <summary>The outputs without their layers' numbers: dW, db.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Those that are not right in every case.</summary>
    public IReadOnlyList<string> WrongKinds { get; }

    /// <summary>What is wrong, and which other conventions were met.</summary>
    public (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Remarks) Explain()
    {
        if (WrongKinds.Count == 0)
            return ([], []);

        var all = Enumerable.Range(0, mistakes.Count).ToList();
        var alone = Matching(all, index => Explains(i => outcomeOf(index, i)));
        if (alone.Count > 0)
            return Named([alone]);
        var nearly = Matching(all, index => ExplainsWhatCame(i => outcomeOf(index, i)));
        if (nearly.Count > 0)
            return Named([nearly]);
        foreach (var (first, second) in Pairs())
        {
            var both = mistakes.With(first, second);
            if (Explains(i => Outcome.Of(both, cases[i])))
                return Named([[first], [second]]);
        }

        return ByKind();
    }

    private static string KindOf(string key) => key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private IEnumerable<(int First, int Second)> Pairs() =>
        from first in Enumerable.Range(0, mistakes.Count)
        from second in Enumerable.Range(first + 1, mistakes.Count - first - 1)
        select (first, second);

    // A variant that has the name of another is the same mistake.
    private List<int> Matching(IEnumerable<int> indices, Func<int, bool> explains) =>
        [.. indices.Where(explains).DistinctBy(index => mistakes[index].Name)];

    private (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Remarks) Named(IReadOnlyList<IReadOnlyList<int>> groups)
    {
        var wrong = groups.Where(group => !group.Any(index => mistakes[index].IsRight)).ToList();
        var remarks = groups.Except(wrong).Select(group => mistakes[group.First(index => mistakes[index].IsRight)].Name);
        return ([.. wrong.Select(group => Found(WrongKinds[0], group))], [.. remarks]);
    }

    private Finding Found(string kind, IReadOnlyList<int> known) =>
        new(kind, string.Join(", or: ", known.Select(index => mistakes[index].Name)), mistakes[known[0]].Hint, Evidence(kind));

    // Every case, those that threw included, came out as with the mistake.
    private bool Explains(Func<int, Outcome> mistaken)
    {
        var telling = false;
        for (var i = 0; i < theirs.Count; i++)
        {
            var wrong = mistaken(i);
            if (theirs[i].Arrays is null ? !theirs[i].ThrewLike(wrong) : !SameArrays(wrong, theirs[i]))
                return false;
            telling |= wrong.Arrays is null || !SameArrays(right[i], wrong);
        }

        return telling;
    }

    // Where both gave numbers, they are the same: loops throw other errors than matrices, and elsewhere.
    private bool ExplainsWhatCame(Func<int, Outcome> mistaken)
    {
        var telling = false;
        for (var i = 0; i < theirs.Count; i++)
        {
            var wrong = mistaken(i);
            if (theirs[i].Arrays is null || wrong.Arrays is null)
                continue;
            if (!SameArrays(wrong, theirs[i]))
                return false;
            telling |= !SameArrays(right[i], wrong);
        }

        return telling;
    }

    private (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Remarks) ByKind()
    {
        var findings = new List<Finding>();
        var remarks = new List<string>();
        var came = WrongKinds.Where(kind => FirstWrong(kind) is not null).ToList();
        foreach (var kind in came)
        {
            var known = Matching(Enumerable.Range(0, mistakes.Count), index => ExplainsKind(kind, i => outcomeOf(index, i)));
            if (known.Any(index => mistakes[index].IsRight))
                remarks.Add(mistakes[known[0]].Name);
            else if (known.Count > 0)
                findings.Add(Found(kind, known));
            else if (PairFor(kind) is var (first, second))
                findings.AddRange(new[] { first, second }.Where(index => !mistakes[index].IsRight).Select(index => Found(kind, [index])));
            else
                findings.Add(new(kind, Patterns.Of(kind, Entries(kind), tolerance) ?? $"{kind} is not right yet", "", Evidence(kind)));
        }

        return ([.. findings.GroupBy(finding => finding.Mistake).Select(group => group.First())], [.. remarks.Distinct()]);
    }

    private (int First, int Second)? PairFor(string kind)
    {
        foreach (var (first, second) in Pairs())
        {
            var both = mistakes.With(first, second);
            if (ExplainsKind(kind, i => Outcome.Of(both, cases[i])))
                return (first, second);
        }

        return null;
    }

    private bool ExplainsKind(string kind, Func<int, Outcome> mistaken)
    {
        var telling = false;
        for (var i = 0; i < theirs.Count; i++)
        {
            if (theirs[i].Arrays is null)
                continue;
            var wrong = mistaken(i);
            if (!SameKind(wrong, theirs[i], kind))
                return false;
            telling |= !SameKind(right[i], wrong, kind);
        }

        return telling;
    }

    private bool SameArrays(Outcome expected, Outcome came) => Kinds.All(kind => SameKind(expected, came, kind));

    // What an outcome holds beyond that kind, or beyond what is asked for, is not looked at.
    private bool SameKind(Outcome expected, Outcome came, string kind) =>
        expected.Arrays is { } mine && came.Arrays is { } yours
        && right.SelectMany(outcome => outcome.Arrays!.Keys).Distinct().Where(key => KindOf(key) == kind).All(key =>
            mine.TryGetValue(key, out var a) ? yours.TryGetValue(key, out var b) && Outcome.Same(a, b, tolerance) : !yours.ContainsKey(key));

    private (int Case, string Key)? FirstWrong(string kind)
    {
        for (var i = 0; i < theirs.Count; i++)
        {
            if (theirs[i].Arrays is not { } came)
                continue;
            foreach (var (key, due) in right[i].Arrays!.Where(array => KindOf(array.Key) == kind))
            {
                if (!came.TryGetValue(key, out var value) || !Outcome.Same(due, value, tolerance))
                    return (i, key);
            }
        }

        return null;
    }

    private string Evidence(string kind) =>
        FirstWrong(kind) is var (i, key) ? EvidenceAt(i, key) : "";

    private string EvidenceAt(int i, string key) =>
        theirs[i].Arrays!.TryGetValue(key, out var came)
            ? FirstWrongEntry.Tell(key, right[i].Arrays![key]!, came, cases[i].Says, tolerance)
            : $"With {cases[i].Says}, {key} is missing.";

    private List<ComparedArray> Entries(string kind) =>
        [.. from i in Enumerable.Range(0, theirs.Count)
            where theirs[i].Arrays is not null
            from array in right[i].Arrays!
            where KindOf(array.Key) == kind && theirs[i].Arrays!.ContainsKey(array.Key)
            select new ComparedArray(array.Value!, theirs[i].Arrays![array.Key], cases[i].Examples)];
}
