namespace DeepNet.Interactive;

/// <summary>A grid of points over the plane that the data lie in, to ask a network at each.</summary>
internal sealed class PlaneGrid(Matrix<double> X, int count)
{
    public double[] X1 { get; } = Axis(X.Row(0), count);

    public double[] X2 { get; } = Axis(X.Row(1), count);

    /// <summary>Every point as a column: the first axis runs fastest.</summary>
    public Matrix<double> Points => Matrix<double>.Build.Dense(2, count * count, (i, k) => i == 0 ? X1[k % count] : X2[k / count]);

    /// <summary>
    /// A row of values at <see cref="Points"/>, as the rows of a contour plot, to so many digits. They keep significant digits, not decimals: what is
    /// a little above zero stays above, however little, so a boundary lies where it is.
    /// </summary>
    public double[][] Rows(Vector<double> values, int digits = 3) =>
        [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Select(j => Short(values[i * count + j], digits)).ToArray())];

    private static double Short(double value, int digits) =>
        double.Parse(NumpyText.Significant(value, digits), System.Globalization.CultureInfo.InvariantCulture);

    private static double[] Axis(Vector<double> values, int count)
    {
        var (low, high) = (values.Minimum(), values.Maximum());
        var margin = 0.08 * Math.Max(high - low, 1e-9);
        return [.. Enumerable.Range(0, count).Select(i => low - margin + (high - low + 2 * margin) * i / (count - 1))];
    }
}
