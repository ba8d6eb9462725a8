using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>Data to learn from. Columns are examples; Y is 1×m. The same seed gives the same data as NumPy.</summary>
public static partial class Datasets
{
    /// <summary>The article's training data: X (3×150) is normal noise, Y (1×150) is coin flips.</summary>
    /// <remarks>
    /// The article does not say how they were drawn: seed 3, then the 44 normal numbers of
    /// <c>initialize_parameters_deep([3, 4, 5, 2, 1])</c>, then <c>randn(3, 150)</c>, then 150 times <c>randint(0, 2)</c>.
    /// With them every printed digit of its training run comes out. Source: the article, "Implement 4-layer neural network".
    /// </remarks>
    public static (Matrix<double> X, Matrix<double> Y) Article()
    {
        var random = new NumpyRandom(3);
        random.Randn(1, 44);
        return (random.Randn(3, 150), random.RandInt(0, 2, 1, 150));
    }

    /// <summary>Two half moons, one inside the bend of the other: X 2×n, the first half labelled 0.</summary>
    /// <param name="n">How many points: even, at least 4.</param>
    /// <param name="noise">The standard deviation of the noise added to each coordinate; 0 or more.</param>
    /// <param name="seed">The seed of the noise.</param>
    /// <remarks><code>t = linspace(0, π, n/2):  (cos t, sin t) and (1 − cos t, ½ − sin t)</code></remarks>
    /// <exception cref="ArgumentOutOfRangeException">n is odd or below 4, or the noise is negative.</exception>
    public static (Matrix<double> X, Matrix<double> Y) Moons(int n = 200, double noise = 0.15, int seed = 1) =>
        TwoCurves(nameof(Moons), n, noise, seed, (k, half, second) =>
        {
            var t = k == half - 1 ? Math.PI : k * (Math.PI / (half - 1));
            return second ? (1 - Math.Cos(t), 0.5 - Math.Sin(t)) : (Math.Cos(t), Math.Sin(t));
        });

    /// <summary>A circle of radius ½ inside one of radius 1: X 2×n, the outer half comes first and is labelled 0.</summary>
    /// <param name="n">How many points: even, at least 4.</param>
    /// <param name="noise">The standard deviation of the noise added to each coordinate; 0 or more.</param>
    /// <param name="seed">The seed of the noise.</param>
    /// <remarks><code>angle = 2πk / (n/2):  radius · (cos angle, sin angle)</code></remarks>
    /// <exception cref="ArgumentOutOfRangeException">n is odd or below 4, or the noise is negative.</exception>
    public static (Matrix<double> X, Matrix<double> Y) Circles(int n = 200, double noise = 0.08, int seed = 1) =>
        TwoCurves(nameof(Circles), n, noise, seed, (k, half, second) =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * k / half);
            return second ? (0.5 * cos, 0.5 * sin) : (cos, sin);
        });

    /// <summary>Two arms of one spiral: X 2×n, the first arm labelled 0.</summary>
    /// <param name="n">How many points: even, at least 4.</param>
    /// <param name="noise">The standard deviation of the noise added to each coordinate; 0 or more.</param>
    /// <param name="seed">The seed of the noise.</param>
    /// <remarks><code>s = (k + ½) / (n/2):  ± s · (cos 2πs, sin 2πs)</code></remarks>
    /// <exception cref="ArgumentOutOfRangeException">n is odd or below 4, or the noise is negative.</exception>
    public static (Matrix<double> X, Matrix<double> Y) Spirals(int n = 200, double noise = 0.02, int seed = 1) =>
        TwoCurves(nameof(Spirals), n, noise, seed, (k, half, second) =>
        {
            var s = (k + 0.5) / half;
            var radius = second ? -s : s;
            var (sin, cos) = Math.SinCos(2 * Math.PI * s);
            return (radius * cos, radius * sin);
        });

    private static (Matrix<double> X, Matrix<double> Y) TwoCurves(string name, int n, double noise, int seed, Func<int, int, bool, (double X1, double X2)> point)
    {
        if (n < 4 || n % 2 != 0)
            throw new ArgumentOutOfRangeException(nameof(n), $"{name}: n is {Require.Number(n)}; it needs to be even and at least 4, half of the points for each label.");
        if (!(noise >= 0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(nameof(noise), $"{name}: the noise is {Require.Number(noise)}; it needs to be 0 or more.");

        Require.OneArray(2, n, "X", name);
        var half = n / 2;
        var X = Matrix<double>.Build.Dense(2, n);
        for (var j = 0; j < n; j++)
            (X[0, j], X[1, j]) = point(j % half, half, j >= half);

        var Y = Matrix<double>.Build.Dense(1, n, (_, j) => j < half ? 0 : 1);
        return (X + noise * new NumpyRandom(seed).Randn(2, n), Y);
    }
}
