using MathNet.Numerics.LinearAlgebra;

namespace DeepNet.Interactive;

/// <summary>A grid of points over the plane that the data lie in, to ask a network at each.</summary>
internal sealed class PlaneGrid
{
    private const int SignificantDigits = 3;

    private readonly int count;

    public PlaneGrid(Matrix<double> X, int count)
    {
        this.count = count;
        X1 = Axis(X.Row(0));
        X2 = Axis(X.Row(1));
    }

    public double[] X1 { get; }

    public double[] X2 { get; }

    /// <summary>Every point as a column: the first axis runs fastest.</summary>
    public Matrix<double> Points => Matrix<double>.Build.Dense(2, count * count, (i, k) => i == 0 ? X1[k % count] : X2[k / count]);

    /// <summary>
    /// A row of values at <see cref="Points"/>, as the rows of a contour plot. They keep significant digits, not decimals: what is
    /// a little above zero stays above, however little, so a boundary lies where it is.
    /// </summary>
    public double[][] Rows(Vector<double> values) =>
        [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Select(j => Short(values[i * count + j])).ToArray())];

    private static double Short(double value) =>
        double.Parse(NumpyText.Significant(value, SignificantDigits), System.Globalization.CultureInfo.InvariantCulture);

    private double[] Axis(Vector<double> values)
    {
        var (low, high) = (values.Minimum(), values.Maximum());
        var margin = 0.08 * Math.Max(high - low, 1e-9);
        return [.. Enumerable.Range(0, count).Select(i => low - margin + (high - low + 2 * margin) * i / (count - 1))];
    }
}
