namespace DeepNet.Exercises;

/// <summary>A function to write: what is known of how it goes wrong, and the hints.</summary>
public abstract class Exercise
{
    private Verdict? last;

    private protected Exercise(string name)
    {
        Name = name;
    }

    /// <summary>The function's name.</summary>
    public string Name { get; }

    /// <summary>The names of the mistakes that a check knows, in order, each once.</summary>
    public IReadOnlyList<string> KnownMistakes => [.. Known.Where(mistake => !mistake.IsRight).Select(mistake => mistake.Name).Distinct()];

    internal abstract IReadOnlyList<Mistake> Known { get; }

    private protected abstract IReadOnlyList<Step> Steps { get; }

    /// <summary>A hint for what the last check found; each call gives a stronger one, the last repeats itself.</summary>
    public string Hint()
    {
        last ??= NotWritten();
        return last.Hint();
    }

    /// <summary>Checks the function written with the mistake of that index, as if it were a learner's.</summary>
    internal abstract Verdict CheckMistake(int index);

    private protected Verdict NotWritten() => new(Name, [], [], Hints(null), 0, 0, notWritten: true);

    private protected Verdict Told(IReadOnlyList<Finding> findings, IReadOnlyList<string> remarks, double score, int cases) =>
        new(Name, findings, remarks, Hints(findings.Count > 0 ? findings[0] : null), score, cases);

    // Whoever checks again with the same mistake goes on to the stronger hints.
    private protected Verdict Remember(Verdict verdict)
    {
        if (last is null || !last.Mistakes.SequenceEqual(verdict.Mistakes) || last.Passed != verdict.Passed)
            last = verdict;
        ClassLog.Write(verdict);
        return verdict;
    }

    private IReadOnlyList<string> Hints(Finding? finding)
    {
        var step = Steps.FirstOrDefault(candidate => candidate.Output == finding?.Output) ?? Steps[0];
        return [.. new[] { finding?.Hint, $"The formula is {step.Formula}", $"It is this line: {step.Line}" }.Where(hint => !string.IsNullOrEmpty(hint)).Select(hint => hint!)];
    }
}
