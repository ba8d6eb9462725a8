namespace DeepNet.Exercises;

/// <summary>A function to write, with its optional parameters or without.</summary>
/// <remarks>A method group does not drop optional parameters when it becomes a delegate, so both signatures are accepted.</remarks>
public sealed class Exercise<TFunction, TWithOptions> : Exercise<TFunction>
    where TFunction : Delegate
    where TWithOptions : Delegate
{
    private readonly Func<TWithOptions, TFunction> leaveOut;

    internal Exercise(string name, TFunction right, IReadOnlyList<Case<TFunction>> cases, IMistakes<TFunction> mistakes, IReadOnlyList<Step> steps, Func<TWithOptions, TFunction> leaveOut)
        : base(name, right, cases, mistakes, steps)
    {
        this.leaveOut = leaveOut;
    }

    /// <summary>Tries a function that has the optional parameters too; they get their defaults.</summary>
    /// <param name="yours">The function that you wrote.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Verdict Check(TWithOptions yours) => Check(yours, leaveOut(yours));
}
