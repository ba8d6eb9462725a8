namespace DeepNet.Exercises;

/// <summary>A function to write, of that signature.</summary>
public class Exercise<TFunction> : Exercise where TFunction : Delegate
{
    private readonly IReadOnlyList<Case<TFunction>> cases;
    private readonly IMistakes<TFunction> mistakes;
    private readonly Lazy<IReadOnlyList<Outcome>> right;
    private readonly Lazy<Outcome>[] outcomes;

    internal Exercise(string name, TFunction right, IReadOnlyList<Case<TFunction>> cases, IMistakes<TFunction> mistakes, IReadOnlyList<Step> steps)
        : base(name)
    {
        this.cases = cases;
        this.mistakes = mistakes;
        Steps = steps;
        this.right = new(() => [.. cases.Select(at => Outcome.Of(right, at))]);
        outcomes = [.. from mistake in Enumerable.Range(0, mistakes.Count)
                       from at in cases
                       select new Lazy<Outcome>(() => Outcome.Of(mistakes.With(mistake), at))];
    }

    /// <summary>Two numbers are the same within this, measured by the largest entry or 1.</summary>
    internal double Tolerance { get; init; } = 1e-5;

    /// <summary>What makes outcomes right though their numbers differ: its remark, or null.</summary>
    internal Func<IReadOnlyList<Outcome>, IReadOnlyList<Outcome>, string?> AlsoRight { get; init; } = (_, _) => null;

    internal override IReadOnlyList<Mistake> Known => mistakes;

    private protected override IReadOnlyList<Step> Steps { get; }

    /// <summary>Tries a function on several inputs, and says what is wrong with it.</summary>
    /// <param name="yours">The function that you wrote.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Verdict Check(TFunction yours) => Check(yours, yours);

    private protected Verdict Check(Delegate written, TFunction yours) => Remember(Judge(written, yours));

    internal override Verdict CheckMistake(int index) => Judge(mistakes.With(index), mistakes.With(index));

    internal Verdict CheckMistakes(int first, int second) => Judge(mistakes.With(first, second), mistakes.With(first, second));

    internal Verdict Judge(Delegate written, TFunction yours)
    {
        ArgumentNullException.ThrowIfNull(written, nameof(yours));
        if (written.Method.DeclaringType?.Assembly == typeof(DeepNeuralNetwork).Assembly)
            return Told([new("", "this is the library's own function: the cell with yours did not compile, or was not run", "Run the cell above first, and look at what it says.", "")], [], 0, 0);

        var theirs = GuardedRun.OnAll(yours, cases);
        if (theirs.Any(outcome => outcome.Error is NotImplementedException))
            return NotWritten();

        var due = right.Value;
        if (theirs.All(outcome => outcome is { Error: null, Changed.Count: 0 }) && AlsoRight(due, theirs) is { } remark)
            return Told([], [remark], 1, cases.Count);

        var diagnosis = new Diagnosis<TFunction>(cases, due, theirs, mistakes, (mistake, at) => outcomes[mistake * cases.Count + at].Value, Tolerance);
        var (explained, remarks) = diagnosis.Explain();
        var findings = new List<Finding>(explained);
        if (theirs.Index().FirstOrDefault(entry => entry.Item.Error is not null) is { Item.Error: { } error } threw && (explained.Count == 0 || error is TimeoutException))
            findings.Insert(0, LearnersError.Tell(error, cases[threw.Index].Says));
        var changed = theirs.SelectMany(outcome => outcome.Changed).Distinct().ToList();
        if (changed.Count > 0)
            findings.Insert(0, Changes(changed));

        var score = remarks.Count > 0 && findings.Count == 0 ? 1 : 1 - diagnosis.WrongKinds.Count / (double)diagnosis.Kinds.Count;
        return Told(findings, remarks, changed.Count > 0 ? score / 2 : score, cases.Count);
    }

    private static Finding Changes(IReadOnlyList<string> names) =>
        new("", $"{string.Join(" and ", names)} {(names.Count == 1 ? "is" : "are")} changed in place", "The caller still needs it. Make a new matrix instead of writing into the one that you were given.", "After the call it is not what it was before.");
}
