namespace DeepNet.Cli;

/// <summary>One check in the room: a line that <c>Exercises.X.Check</c> writes where DEEPNET_CLASS is set.</summary>
/// <param name="Time">When.</param>
/// <param name="Who">The learner.</param>
/// <param name="Exercise">The function that was checked.</param>
/// <param name="Verdict">One of passed, mistake and not written.</param>
/// <param name="Mistakes">The names of the mistakes.</param>
internal sealed record ClassNote(DateTime Time, string Who, string Exercise, string Verdict, IReadOnlyList<string> Mistakes)
{
    /// <summary>Whether the function is right.</summary>
    public bool IsRight => Verdict == "passed";
}
