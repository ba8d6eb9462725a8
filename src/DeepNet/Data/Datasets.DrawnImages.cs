using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class Datasets
{
    private const int ImageSide = 64;
    private const int ImageBytes = ImageSide * ImageSide * 3;

    /// <summary>Drawn pictures of a ring (1) or a cross (0), in the shape of the course's cat images, of which they take the place.</summary>
    /// <param name="count">How many images, at least 1: the even columns are crosses, the odd ones rings.</param>
    /// <param name="seed">The seed of places, sizes, colours and noise.</param>
    /// <returns>
    /// X, 12288×count: a column is an image of 64×64 points, row by row, red, green and blue in turn, a byte divided by 255.
    /// Y, 1×count: 1 is a ring.
    /// </returns>
    /// <remarks>
    /// The figure is lighter or darker than its background by the toss of a coin, so no linear classifier can get all four
    /// kinds right; trained on 200 images it is no better than chance on others. For each image
    /// <code>
    /// u = rand(1, 10)
    /// x, y measured from (31.5 + 8(2u₀ − 1), 31.5 + 8(2u₁ − 1));  size s = 16 + 6u₂;  half-width w = 3 + 2u₃
    /// ring:   |√(x² + y²) − s| ≤ w
    /// cross:  one of |x − y|/√2, |x + y|/√2 is ≤ w, and both |x| and |y| are ≤ s
    /// value = 90 + 75·(u₄, u₅, u₆),  in the figure ± (50 + 30u₈),  + if u₇ &lt; ½;  then + 20·randn(64, 192)
    /// byte  = value rounded half to even and clipped to 0 … 255
    /// </code>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">count is below 1 or above what one matrix can hold, or the seed is negative.</exception>
    public static (Matrix<double> X, Matrix<double> Y) DrawnImages(int count = 200, int seed = 1)
    {
        const int most = int.MaxValue / ImageBytes;
        if (count is < 1 or > most)
            throw new ArgumentOutOfRangeException(nameof(count), $"DrawnImages: count is {Require.Number(count)}; it needs to be from 1 to {Require.Number(most)}.");

        var random = new NumpyRandom(seed);
        var X = Matrix<double>.Build.Dense(ImageBytes, count);
        for (var j = 0; j < count; j++)
            X.SetColumn(j, DrawImage(random, isRing: IsRing(j)));
        return (X, Matrix<double>.Build.Dense(1, count, (_, j) => IsRing(j) ? 1 : 0));

        static bool IsRing(int j) => j % 2 == 1;
    }

    private static double[] DrawImage(NumpyRandom random, bool isRing)
    {
        var u = random.Rand(1, 10).Row(0);
        var (centreX, centreY) = (31.5 + 8 * (2 * u[0] - 1), 31.5 + 8 * (2 * u[1] - 1));
        var (size, halfWidth) = (16 + 6 * u[2], 3 + 2 * u[3]);
        var contrast = (u[7] < 0.5 ? 1 : -1) * (50 + 30 * u[8]);

        var image = new double[ImageBytes];
        for (var i = 0; i < ImageBytes; i++)
        {
            var (point, channel) = (i / 3, i % 3);
            var (x, y) = (point % ImageSide - centreX, point / ImageSide - centreY);
            var value = 90 + 75 * u[4 + channel] + (InFigure(x, y) ? contrast : 0) + 20 * random.Randn();
            image[i] = Math.Clamp(Math.Round(value, MidpointRounding.ToEven), 0, 255) / 255;
        }

        return image;

        bool InFigure(double x, double y) => isRing
            ? Math.Abs(Math.Sqrt(x * x + y * y) - size) <= halfWidth
            : Math.Min(Math.Abs(x - y), Math.Abs(x + y)) / Math.Sqrt(2) <= halfWidth && Math.Max(Math.Abs(x), Math.Abs(y)) <= size;
    }
}
