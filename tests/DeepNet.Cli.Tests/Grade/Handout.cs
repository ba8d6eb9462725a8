using System.Text.Json.Nodes;
using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

/// <summary>A small assignment of four functions, and what learners write into it.</summary>
internal static class Handout
{
    public const string Name = "03-four-functions";

    public const string Relu = "static (Matrix<double> A, Matrix<double> Z) Relu(Matrix<double> Z) => (Z.PointwiseMaximum(0), Z);";
    public const string Sigmoid = "static (Matrix<double> A, Matrix<double> Z) Sigmoid(Matrix<double> Z) => (1 / (1 + (-Z).PointwiseExp()), Z);";
    public const string LinearForward = "static (Matrix<double> Z, LinearCache Cache) LinearForward(Matrix<double> A, Matrix<double> W, Matrix<double> b) => (W * A + b * Matrix<double>.Build.Dense(1, A.ColumnCount, 1), new LinearCache(A, W, b));";
    public const string ReluBackward = "static Matrix<double> ReluBackward(Matrix<double> dA, Matrix<double> Z) => dA.PointwiseMultiply(Z.Map(z => z > 0 ? 1.0 : 0.0));";

    private static readonly (string Function, int Points, string Stub)[] functions =
    [
        ("Relu", 3, "static (Matrix<double> A, Matrix<double> Z) Relu(Matrix<double> Z) => throw new NotImplementedException();"),
        ("Sigmoid", 2, "static (Matrix<double> A, Matrix<double> Z) Sigmoid(Matrix<double> Z) => throw new NotImplementedException();"),
        ("LinearForward", 4, "static (Matrix<double> Z, LinearCache Cache) LinearForward(Matrix<double> A, Matrix<double> W, Matrix<double> b) => throw new NotImplementedException();"),
        ("ReluBackward", 2, "static Matrix<double> ReluBackward(Matrix<double> dA, Matrix<double> Z) => throw new NotImplementedException();"),
    ];

    /// <summary>The notebook as it is handed out, to lie in notebooks/workbook.</summary>
    public static Notebook Released()
    {
        var notebook = new Notebook();
        notebook.Cells.Add(new Cell(CellKind.Code, "#r \"../../artifacts/lib/DeepNet.dll\"\n#r \"../../artifacts/lib/DeepNet.Exercises.dll\"\nusing DeepNet;\nusing DeepNet.Exercises;\nusing MathNet.Numerics.LinearAlgebra;\nusing static DeepNet.DeepNeuralNetwork;", "set-up"));
        foreach (var (function, points, stub) in functions)
        {
            notebook.Cells.Add(Graded(new Cell(CellKind.Code, stub, Id(function)), isCheck: false, 0));
            notebook.Cells.Add(Graded(new Cell(CellKind.Code, $"var verdict = Exercises.{function}.Check({function});\ndisplay(verdict);\nverdict.Points({points})", $"check-{Id(function)}"), isCheck: true, points));
        }

        var words = new Cell(CellKind.Markdown, "Your answer", "why");
        words.Metadata["nbgrader"] = new JsonObject { ["schema_version"] = 3, ["grade_id"] = "why", ["grade"] = true, ["solution"] = true, ["locked"] = false, ["task"] = false, ["points"] = 1 };
        notebook.Cells.Add(words);
        return notebook;
    }

    /// <summary>The notebook with a learner's four functions in it.</summary>
    public static Notebook With(string relu = Relu, string sigmoid = Sigmoid, string linearForward = LinearForward, string reluBackward = ReluBackward)
    {
        var notebook = Released();
        foreach (var (id, code) in new[] { ("relu", relu), ("sigmoid", sigmoid), ("linearforward", linearForward), ("relubackward", reluBackward) })
            CellOf(notebook, id).Source = code;
        return notebook;
    }

    public static Cell CellOf(Notebook notebook, string id) => notebook.Cells.Single(cell => cell.Id == id);

    private static string Id(string function) => function.ToLowerInvariant();

    private static Cell Graded(Cell cell, bool isCheck, int points)
    {
        cell.Metadata["nbgrader"] = new JsonObject { ["schema_version"] = 3, ["grade_id"] = cell.Id, ["grade"] = isCheck, ["solution"] = !isCheck, ["locked"] = isCheck, ["task"] = false, ["points"] = points };
        return cell;
    }
}
