namespace DeepNet;

/// <summary>How far training is; reported at each recorded cost.</summary>
/// <param name="Iteration">The iteration, from 0.</param>
/// <param name="Iterations">How many there will be.</param>
/// <param name="Cost">The cost before this iteration's update.</param>
public sealed record TrainingProgress(int Iteration, int Iterations, double Cost);
