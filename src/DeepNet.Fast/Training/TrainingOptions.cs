namespace DeepNet;

/// <summary>How <see cref="Trainer"/> trains. What is not set is as in the article.</summary>
public sealed record TrainingOptions
{
    /// <summary>The step size α, positive.</summary>
    public double LearningRate { get; init; } = 0.0075;

    /// <summary>How many times to go through all examples; 0 or more. With all examples in one batch, each is one update.</summary>
    public int Iterations { get; init; } = 3000;

    /// <summary>
    /// How many examples each update is made from; all of them if null. With fewer, every iteration goes through them
    /// in a new order and may make many updates.
    /// </summary>
    public int? BatchSize { get; init; }

    /// <summary>The seed of the initial weights, and of the order of the examples.</summary>
    public int Seed { get; init; } = 3;

    /// <summary>How weights are drawn.</summary>
    public Initialization Initialization { get; init; } = Initialization.Small(0.01);

    /// <summary>The activation of layers 1 … L−1.</summary>
    public Activation Hidden { get; init; } = Activation.Relu;

    /// <summary>The activation of layer L.</summary>
    public Activation Output { get; init; } = Activation.Sigmoid;
}
