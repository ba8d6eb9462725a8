namespace DeepNet.Cli;

/// <summary>What one check wrote into the class's folder.</summary>
/// <param name="Time">When.</param>
/// <param name="Who">The learner.</param>
/// <param name="Exercise">The function that was checked.</param>
/// <param name="Verdict">passed, mistake, or not written.</param>
/// <param name="Mistakes">The names of the mistakes, the first one first.</param>
public sealed record CheckLine(DateTime Time, string Who, string Exercise, string Verdict, IReadOnlyList<string> Mistakes)
{
    /// <summary>Whether the function was right.</summary>
    public bool IsPassed => Verdict == "passed";
}
