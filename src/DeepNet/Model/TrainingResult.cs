namespace DeepNet;

/// <summary>What training gives.</summary>
/// <param name="Parameters">The trained parameters.</param>
/// <param name="Costs">The cost before every 100th and before the last update, with the iteration's number.</param>
public sealed record TrainingResult(Parameters Parameters, IReadOnlyList<(int Iteration, double Cost)> Costs);
