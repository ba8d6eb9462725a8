using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>How the weights of a layer are drawn. n is the layer's size, nPrev that of the layer before.</summary>
public sealed class Initialization
{
    private readonly Func<NumpyRandom, int, int, Matrix<double>> draw;

    private Initialization(string name, Func<NumpyRandom, int, int, Matrix<double>> draw)
    {
        Name = name;
        this.draw = draw;
    }

    /// <summary>randn / √nPrev (LeCun): keeps the size of Z from layer to layer. The course of the article uses it for its cats.</summary>
    public static Initialization LeCun { get; } = new("randn/√n_prev", (random, n, nPrev) => random.Randn(n, nPrev) / Math.Sqrt(nPrev));

    /// <summary>randn · √(2 / nPrev) (He): the same for ReLU, which sets half of Z to zero.</summary>
    public static Initialization He { get; } = new("randn·√(2/n_prev)", (random, n, nPrev) => random.Randn(n, nPrev) * Math.Sqrt(2.0 / nPrev));

    /// <summary>randn · √(2 / (nPrev + n)) (Xavier, also Glorot): a middle way between the forward and the backward pass.</summary>
    public static Initialization Xavier { get; } = new("randn·√(2/(n_prev+n))", (random, n, nPrev) => random.Randn(n, nPrev) * Math.Sqrt(2.0 / (nPrev + n)));

    /// <summary>All zeros: shows why weights must differ. Draws no random number.</summary>
    public static Initialization Zeros { get; } = new("zeros", (_, n, nPrev) => Matrix<double>.Build.Dense(n, nPrev));

    /// <summary>A short formula for the way of drawing, such as "randn·0.01".</summary>
    public string Name { get; }

    /// <summary>randn · scale: the article's way, with scale 0.01.</summary>
    /// <param name="scale">The standard deviation of the weights; positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not positive and finite.</exception>
    public static Initialization Small(double scale) => Scaled("randn", scale, (random, n, nPrev) => random.Randn(n, nPrev) * scale);

    /// <summary>rand · scale, every weight in [0, scale): the way of the two further articles.</summary>
    /// <param name="scale">The upper bound of the weights; positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not positive and finite.</exception>
    public static Initialization Uniform(double scale) => Scaled("rand", scale, (random, n, nPrev) => random.Rand(n, nPrev) * scale);

    /// <summary>Draws the weights of one layer: n×nPrev, row by row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public Matrix<double> Draw(NumpyRandom random, int n, int nPrev)
    {
        Require.NotNull(random);
        if (n < 1 || nPrev < 1)
            throw new ArgumentOutOfRangeException(n < 1 ? nameof(n) : nameof(nPrev), $"Initialization: W of {Require.Number(n)}×{Require.Number(nPrev)} was asked for; both sizes need to be at least 1.");
        Require.OneArray(n, nPrev, "W", nameof(Initialization));
        return draw(random, n, nPrev);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static Initialization Scaled(string distribution, double scale, Func<NumpyRandom, int, int, Matrix<double>> draw) =>
        scale > 0 && double.IsFinite(scale)
            ? new($"{distribution}·{Require.Number(scale)}", draw)
            : throw new ArgumentOutOfRangeException(nameof(scale), $"Initialization: the scale is {Require.Number(scale)}; it needs to be a positive number, such as 0.01.");
}
