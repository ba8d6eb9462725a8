namespace DeepNet;

/// <summary>The activation function g of a layer: its name, its value and its slope.</summary>
/// <remarks>The step functions follow the article and do their own arithmetic; whoever only has an activation asks it here.</remarks>
public sealed class Activation
{
    private readonly Func<double, double> value;
    private readonly Func<double, double> slopeFromValue;

    private Activation(string name, Func<double, double> value, Func<double, double> slopeFromValue)
    {
        Name = name;
        this.value = value;
        this.slopeFromValue = slopeFromValue;
    }

    /// <summary>max(0, z).</summary>
    public static Activation Relu { get; } = new("relu", z => Math.Max(z, 0), a => a > 0 ? 1 : 0);

    /// <summary>1 / (1 + e^(−z)).</summary>
    public static Activation Sigmoid { get; } = new("sigmoid", z => 1 / (1 + Math.Exp(-z)), a => a * (1 - a));

    /// <summary>tanh z.</summary>
    public static Activation Tanh { get; } = new("tanh", Math.Tanh, a => 1 - a * a);

    /// <summary>Every activation there is.</summary>
    public static IReadOnlyList<Activation> All { get; } = [Relu, Sigmoid, Tanh];

    /// <summary>The name the article uses: "relu", "sigmoid" (and here also "tanh").</summary>
    public string Name { get; }

    /// <summary>The activation of that name; upper and lower case are the same.</summary>
    /// <exception cref="ArgumentException">There is no such activation; the message lists those there are.</exception>
    public static Activation Parse(string name) =>
        All.FirstOrDefault(activation => string.Equals(activation.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw Require.UnknownActivation(name, "Activation.Parse");

    /// <summary>a = g(z).</summary>
    public double Value(double z) => value(z);

    /// <summary>The slope g′(z). ReLU has none at its kink, where it counts as 0, as in the article.</summary>
    public double Slope(double z) => slopeFromValue(value(z));

    /// <summary>The slope g′(z) from a = g(z), which the way forward has computed already.</summary>
    public double SlopeFromValue(double a) => slopeFromValue(a);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
