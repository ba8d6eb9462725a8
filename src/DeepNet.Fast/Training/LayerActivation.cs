using System.Numerics;

namespace DeepNet;

/// <summary>A layer's activation and its slope, element by element and in place, as the trainer applies them.</summary>
internal static class LayerActivation
{
    /// <summary>a ← g(z).</summary>
    public static void Apply(Activation activation, Span<double> z)
    {
        switch (activation.Name)
        {
            case "relu": TensorPrimitives.Max(z, 0.0, z); break;
            case "sigmoid": TensorPrimitives.Sigmoid(z, z); break;
            case "tanh": TensorPrimitives.Tanh(z, z); break;
            default: throw Require.UnknownActivation(activation.Name, "Trainer.Train");
        }
    }

    /// <summary>dA ← dA·g′(z), where the slope is taken from a = g(z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short training is over before the JIT would return to the loop
    public static void MultiplyBySlope(Activation activation, Span<double> dA, ReadOnlySpan<double> a)
    {
        bool relu = activation.Name == "relu", sigmoid = activation.Name == "sigmoid";
        if (!relu && !sigmoid && activation.Name != "tanh")
            throw Require.UnknownActivation(activation.Name, "Trainer.Train");
        var i = 0;
        for (; i <= dA.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> gradient = new(dA[i..]), output = new(a[i..]);
            gradient = relu ? Vector.ConditionalSelect(Vector.GreaterThan(output, Vector<double>.Zero), gradient, Vector<double>.Zero)
                : sigmoid ? gradient * (output * (Vector<double>.One - output))
                : gradient * (Vector<double>.One - output * output);
            gradient.CopyTo(dA[i..]);
        }
        for (; i < dA.Length; i++)
            dA[i] *= activation.SlopeFromValue(a[i]);
    }
}
