using System.Collections;

namespace DeepNet.Exercises;

/// <summary>A way to write a function that learners take.</summary>
/// <param name="Name">What the mistake is.</param>
/// <param name="Hint">A question or a fact that leads out of it; not the solution.</param>
/// <param name="IsRight">It is no mistake: another convention, which passes and is remarked on.</param>
internal sealed record Mistake(string Name, string Hint, bool IsRight);

/// <summary>The known ways to write one function, each also as a function, alone and together with a second one.</summary>
internal interface IMistakes<out TFunction> : IReadOnlyList<Mistake>
{
    /// <summary>The function written with the mistake of that index.</summary>
    TFunction With(int index);

    /// <summary>The function written with both mistakes.</summary>
    TFunction With(int index, int second);
}

/// <summary>
/// A function taken apart: the recipe holds its parts, a mistake changes one of them, and two mistakes are two changes.
/// </summary>
/// <param name="right">The recipe of the right function.</param>
/// <param name="build">Puts the parts together.</param>
internal sealed class Recipes<TRecipe, TFunction>(TRecipe right, Func<TRecipe, TFunction> build) : IMistakes<TFunction>
{
    private readonly List<(Mistake Mistake, Func<TRecipe, TRecipe> Change)> entries = [];

    public int Count => entries.Count;

    public Mistake this[int index] => entries[index].Mistake;

    public void Add(string name, string hint, Func<TRecipe, TRecipe> change) => entries.Add((new Mistake(name, hint, IsRight: false), change));

    /// <summary>Adds a convention that is right too.</summary>
    public Recipes<TRecipe, TFunction> AlsoRight(string remark, Func<TRecipe, TRecipe> change)
    {
        entries.Add((new Mistake(remark, "", IsRight: true), change));
        return this;
    }

    public TFunction With(int index) => build(entries[index].Change(right));

    public TFunction With(int index, int second) => build(entries[second].Change(entries[index].Change(right)));

    public IEnumerator<Mistake> GetEnumerator() => entries.Select(entry => entry.Mistake).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
