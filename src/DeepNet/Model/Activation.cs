namespace DeepNet;

/// <summary>The activation function of a layer, by name. The step functions do the arithmetic.</summary>
public sealed class Activation
{
    private Activation(string name) => Name = name;

    /// <summary>max(0, z).</summary>
    public static Activation Relu { get; } = new("relu");

    /// <summary>1 / (1 + e^(−z)).</summary>
    public static Activation Sigmoid { get; } = new("sigmoid");

    /// <summary>tanh z.</summary>
    public static Activation Tanh { get; } = new("tanh");

    /// <summary>Every activation there is.</summary>
    public static IReadOnlyList<Activation> All { get; } = [Relu, Sigmoid, Tanh];

    /// <summary>The name the article uses: "relu", "sigmoid" (and here also "tanh").</summary>
    public string Name { get; }

    /// <summary>The activation of that name; upper and lower case are the same.</summary>
    /// <exception cref="ArgumentException">There is no such activation; the message lists those there are.</exception>
    public static Activation Parse(string name) =>
        All.FirstOrDefault(activation => string.Equals(activation.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw Require.UnknownActivation(name, "Activation.Parse");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
