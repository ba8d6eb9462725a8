using System.Numerics;
using System.Numerics.Tensors;

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
    public static void MultiplyBySlope(Activation activation, Span<double> dA, ReadOnlySpan<double> a)
    {
        var i = 0;
        for (; i <= dA.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> gradient = new(dA[i..]), output = new(a[i..]);
            gradient = activation.Name switch
            {
                "relu" => Vector.ConditionalSelect(Vector.GreaterThan(output, Vector<double>.Zero), gradient, Vector<double>.Zero),
                "sigmoid" => gradient * (output * (Vector<double>.One - output)),
                "tanh" => gradient * (Vector<double>.One - output * output),
                var name => throw Require.UnknownActivation(name, "Trainer.Train"),
            };
            gradient.CopyTo(dA[i..]);
        }
        for (; i < dA.Length; i++)
            dA[i] *= activation.SlopeFromValue(a[i]);
    }
}
