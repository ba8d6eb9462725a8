namespace DeepNet.Exercises;

/// <summary>What the stronger hints say of one output.</summary>
/// <param name="Output">The output's name without a layer's number: "dW".</param>
/// <param name="Formula">Its formula.</param>
/// <param name="Line">The line of code.</param>
internal sealed record Step(string Output, string Formula, string Line);
