namespace DeepNet.Exercises;

/// <summary>Inputs to try a function on.</summary>
/// <param name="Says">What they are, in a learner's words: "3 neurons, 2 inputs, 4 examples".</param>
/// <param name="Examples">m, the number of examples.</param>
/// <param name="Make">Makes them anew, always the same.</param>
internal sealed record Case<TFunction>(string Says, int Examples, Func<Attempt<TFunction>> Make);

/// <summary>One call of a function on inputs that were made for it.</summary>
/// <param name="Inputs">The inputs as they are now, to see whether the call changed them.</param>
/// <param name="Call">Calls a function and names what comes back; null where it gave null.</param>
internal sealed record Attempt<TFunction>(Func<IEnumerable<(string Name, M Value)>> Inputs, Func<TFunction, IEnumerable<(string Name, M? Value)>> Call);
