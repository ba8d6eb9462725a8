using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Interactive;

public static partial class Figures
{
    private static void RequirePlane(Matrix<double> X, Matrix<double> Y, string caller)
    {
        Require.NotNull(X, caller);
        Require.NotNull(Y, caller);
        if (X.RowCount != 2)
            throw new ArgumentException($"{caller}: X is {Shapes.Of(X)}; a picture of the plane needs two rows, one for each coordinate.");
        if (Y.RowCount != 1 || Y.ColumnCount != X.ColumnCount)
            throw new ArgumentException($"{caller}: Y is {Shapes.Of(Y)} but X is {Shapes.Of(X)}; Y needs to be {Shapes.Of(1, X.ColumnCount)}, one label for each column of X.");
    }

    private static void RequireHistory(IReadOnlyList<(int Iteration, Parameters Parameters)> history, string caller)
    {
        Require.NotNull(history, caller);
        if (history.Count == 0)
            throw new ArgumentException($"{caller}: the history is empty; Trainer.History makes one.");
    }

    private static string Separation(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden, Activation? output)
    {
        var right = Right(parameters, X, Y, hidden, output);
        return $"The decision boundary puts {right} of {Shapes.Count(X.ColumnCount, "example")} ({Share(parameters, X, Y, hidden, output)}) on the right side.";
    }

    private static string Side(double[][] z)
    {
        var ones = z.Sum(row => row.Count(value => value > 0.5)) / (double)(z.Length * z[0].Length);
        return ones is 0 or 1 ? $"There is no boundary: the answer is {(ones == 0 ? "0" : "1")} everywhere." : $"The network answers 1 on {Percent(ones)} of the plane shown.";
    }

    private static int Right(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden, Activation? output)
    {
        var predictions = Predict(X, parameters, hidden: hidden, output: output);
        return Enumerable.Range(0, X.ColumnCount).Count(j => predictions[0, j] > 0.5 == Y[0, j] > 0.5);
    }

    private static string Share(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden, Activation? output) =>
        Percent(Right(parameters, X, Y, hidden, output) / (double)X.ColumnCount);

    private static string Percent(double share) => (100 * share).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) + " %";

    private static TableView ExampleTable(Parameters parameters, Matrix<double> X, Matrix<double> Y, Activation? hidden, Activation? output)
    {
        var predictions = Predict(X, parameters, hidden: hidden, output: output);
        var rows = new[] { 0, 1 }.Select(label =>
        {
            var columns = Enumerable.Range(0, X.ColumnCount).Where(j => Y[0, j] > 0.5 == (label == 1)).ToList();
            return new object[] { label, columns.Count, columns.Count(j => predictions[0, j] > 0.5 == (label == 1)) };
        });
        return Table.Of(["label", "examples", "on the right side"], rows);
    }
}
