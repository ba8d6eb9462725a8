using System.Numerics;
using System.Numerics.Tensors;

namespace DeepNet;

/// <summary>A layer's bias and activation, element by element and in place, as the trainer applies them.</summary>
internal static class LayerActivation
{
    /// <summary>z ← z + bias. Returns whether all of them are finite.</summary>
    public static bool AddBias(Span<double> z, double bias)
    {
        // 0·z is 0 for a finite z and NaN for any other, and a sum with a NaN in it stays NaN.
        var (sum, addend) = (Vector<double>.Zero, Vector.Create(bias));
        var i = 0;
        for (; i <= z.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var value = new Vector<double>(z[i..]) + addend;
            value.CopyTo(z[i..]);
            sum += value * Vector<double>.Zero;
        }
        var rest = Vector.Sum(sum);
        for (; i < z.Length; i++)
        {
            z[i] += bias;
            rest += 0 * z[i];
        }
        return rest == 0;
    }

    /// <summary>z ← max(0, z + bias). Returns whether all of z + bias are finite.</summary>
    public static bool AddBiasAndRectify(Span<double> z, double bias)
    {
        var (sum, addend) = (Vector<double>.Zero, Vector.Create(bias));
        var i = 0;
        for (; i <= z.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var value = new Vector<double>(z[i..]) + addend;
            Vector.MaxNative(value, Vector<double>.Zero).CopyTo(z[i..]);
            sum += value * Vector<double>.Zero;
        }
        var rest = Vector.Sum(sum);
        for (; i < z.Length; i++)
        {
            var value = z[i] + bias;
            z[i] = Math.Max(value, 0);
            rest += 0 * value;
        }
        return rest == 0;
    }

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
