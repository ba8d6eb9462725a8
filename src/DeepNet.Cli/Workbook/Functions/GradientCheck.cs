using MathNet.Numerics.LinearAlgebra;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Cli;

internal static partial class WorkbookFunctions
{
    /// <summary>Checks gradients by finite differences of the cost.</summary>
    /// <param name="grads">What is checked: dW1, db1, …, dWL, dbL.</param>
    /// <param name="parameters">W1, b1, …, WL, bL; left as they are.</param>
    /// <param name="X">The inputs, a column for each example.</param>
    /// <param name="Y">Their labels.</param>
    /// <returns>The relative difference ‖a − f‖ / (‖a‖ + ‖f‖) of the gradients a and the finite differences f, with ε = 1e-5.</returns>
    public static double GradientCheck(Gradients grads, Parameters parameters, Matrix<double> X, Matrix<double> Y)
    {
        var epsilon = 1e-5;
        var (apart, ofGrads, ofFinite) = (0.0, 0.0, 0.0);
        foreach (var (name, array) in parameters)
        {
            double CostAt(int row, int column, double value)
            {
                var moved = new Parameters(
                    from l in Enumerable.Range(1, parameters.LayerCount)
                    select (parameters.W(l).Clone(), parameters.b(l).Clone()));
                moved[name][row, column] = value;
                return ComputeCost(LModelForward(X, moved).AL, Y);
            }

            foreach (var (row, column, value) in array.EnumerateIndexed())
            {
                var a = grads[$"d{name}"][row, column];
                var f = (CostAt(row, column, value + epsilon) - CostAt(row, column, value - epsilon)) / (2 * epsilon);
                apart += (a - f) * (a - f);
                ofGrads += a * a;
                ofFinite += f * f;
            }
        }

        return Math.Sqrt(apart) / (Math.Sqrt(ofGrads) + Math.Sqrt(ofFinite));
    }
}
