using System.Text.Json.Nodes;
using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

public sealed class WorkbookTests : IDisposable
{
    private const string Method = """
        /// <param name="Z">Any shape.</param>
            /// <returns>A, and <c>Z</c>.</returns>
            /// <remarks><code>A = max(0, Z)</code></remarks>
            public static (Matrix<double> A, Matrix<double> Z) Relu(Matrix<double> Z)
            {
                return (Z.PointwiseMaximum(0), Z);
            }
        """;

    private readonly TemporaryCheckout checkout = new();
    private Dictionary<string, CellKind> kinds = [];

    public WorkbookTests() => checkout.AddStep("Relu", Method);

    [Fact]
    public void A_function_has_an_empty_body_its_shapes_and_a_check()
    {
        var made = Make(Code("Relu's source", "relu", source: "Relu"));

        Assert.Equal("public static (Matrix<double> A, Matrix<double> Z) Relu(Matrix<double> Z)\n{\n    // Return A, and Z.\n    throw new NotImplementedException();\n}", made["Relu"]);
        Assert.Equal("var verdict = Exercises.Relu.Check(Relu);\ndisplay(verdict);\nverdict.Points(3)", made["check-Relu"]);
        Assert.Contains("```\nA = max(0, Z)\n```\n\n| | |\n|:---|:---|\n| `Z` | Any shape. |\n| returns | A, and Z. |", made["task-Relu"]);
    }

    [Fact]
    public void A_long_signature_has_a_line_for_each_parameter()
    {
        checkout.AddStep("LinearForward", "public static (Matrix<double> Z, LinearCache Cache) LinearForward(Matrix<double> A, Matrix<double> W, Matrix<double> b)\n{\n    return (A, null);\n}");

        var made = Make(Code("", "linear-forward", source: "LinearForward"));

        Assert.StartsWith("public static (Matrix<double> Z, LinearCache Cache) LinearForward(\n    Matrix<double> A,\n    Matrix<double> W,\n    Matrix<double> b)\n{\n", made["LinearForward"]);
    }

    [Fact]
    public void Set_up_finds_the_libraries_one_folder_further_up()
    {
        var setup = Make()["setup"];

        Assert.Contains("#r \"../../artifacts/lib/DeepNet.dll\"\n#r \"../../artifacts/lib/DeepNet.Exercises.dll\"", setup);
        Assert.Contains("using DeepNet;\nusing DeepNet.Exercises;\n", setup);
    }

    [Fact]
    public void A_guess_comes_with_its_question_and_what_follows_is_folded()
    {
        var made = Make(Text("## Sums\n\nGuess.", "q"), Code("1 + 1", "sum", tag: "guess"), Text("Two.", "a"), Text("What next?", "b"), Code("2 + 2", "next", tag: "guess"));

        Assert.Equal("## Sums\n\nGuess.", made["q"]);
        Assert.Equal("// Your guess: \n\n1 + 1", made["sum"]);
        Assert.Equal("<details><summary style=\"display:list-item\">What came, and why</summary>\n\nTwo.\n\n</details>", made["a-fold"]);
        Assert.Equal("What next?", made["b"]);
    }

    [Fact]
    public void A_text_that_answers_and_asks_is_taken_apart()
    {
        var made = Make(
            Code("1", "first", tag: "guess"), Text("One.\n\n### Next\n\nGuess.", "both"),
            Code("2", "second", tag: "guess"), Text("Two.\n\nThree?", "again"),
            Code("3", "third", tag: "guess"), Text("Three. It was clear. And now? Guess.", "line"), Code("4", "fourth", tag: "guess"));

        Assert.Contains("\n\nOne.\n\n</details>", made["both-fold"]);
        Assert.Equal("### Next\n\nGuess.", made["both"]);
        Assert.Contains("\n\nTwo.\n\n</details>", made["again-fold"]);
        Assert.Equal("Three?", made["again"]);
        Assert.Contains("\n\nThree. It was clear.\n\n</details>", made["line-fold"]);
        Assert.Equal("And now? Guess.", made["line"]);
    }

    [Fact]
    public void A_text_about_a_picture_that_is_not_there_is_left_out()
    {
        var made = Make(Code("1", "first", tag: "guess"), Text("Now as a picture.", "picture-idea"), Code("Figures.Draw()", "picture"), Text("One.", "reading"), Text("See above.\n\n## Next", "next"), Code("2", "second", tag: "guess"));

        Assert.DoesNotContain(made.Values, text => text.Contains("as a picture", StringComparison.Ordinal));
        Assert.Contains("One.", made["reading-fold"]);
        Assert.Equal("## Next", made["next"]);
    }

    [Fact]
    public void Code_is_there_when_a_guess_or_an_exercise_needs_it()
    {
        var made = Make(
            Code("var a = 1;", "a"), Code("var unused = 2;", "unused"), Code("a = 5;", "changed"), Code("Figures.Draw(b => b)", "figure"),
            Code("a + 1", "guess", tag: "guess"), Code("static int Twice(int x) => 2 * x;", "twice"), Text("### Exercises\n\n1. Call `Twice(3)`.", "end"));

        Assert.Equal(["setup", "a", "changed", "guess", "twice", "answer-1"], made.Keys.Where(id => kinds[id] == CellKind.Code));
    }

    [Fact]
    public void Later_cells_call_the_librarys_function()
    {
        var made = Make(Code("Relu's source", "relu", source: "Relu"), Code("display(Relu(X).A); Figures.Relu(Relu)", "guess", tag: "guess"));

        Assert.EndsWith("display(DeepNeuralNetwork.Relu(X).A); Figures.Relu(DeepNeuralNetwork.Relu)", made["guess"]);
    }

    [Fact]
    public void Exercises_keep_their_hints_and_their_solutions_go_to_the_end()
    {
        var made = Make(Text("""
            ### Exercises

            1. Ask.

               <details><summary style="display:list-item">Solution</summary>

               Say.

               ```csharp
               Relu(X);
               ```

               </details>
            2. Ask more. <details><summary style="display:list-item">Hint</summary>Think.</details> <details><summary style="display:list-item">Solution</summary>Say more.</details>

            → *Next*
            """, "end"), Code("Relu's source", "relu", source: "Relu"));

        Assert.Equal("**1.** Ask.", made["exercise-1"]);
        Assert.Equal("**2.** Ask more.\n\n<details><summary style=\"display:list-item\">Hint</summary>\n\nThink.\n\n</details>", made["exercise-2"]);
        Assert.Contains("Exercise 1</summary>\n\nSay.\n\n```csharp\nDeepNeuralNetwork.Relu(X);\n```\n\n</details>", made["solutions"]);
        Assert.Contains("Exercise 2</summary>\n\nSay more.\n\n</details>", made["solutions"]);
    }

    [Fact]
    public void Links_lead_out_of_the_folder() =>
        Assert.Equal("[a](../02-b.ipynb#c) [d](../e.md) [f](https://g.h/i.md)", Make(Text("[a](02-b.ipynb#c) [d](e.md) [f](https://g.h/i.md)", "q"), Code("1", "g", tag: "guess"))["q"]);

    [Fact]
    public void A_lesson_without_a_cell_that_its_workbook_needs_is_told()
    {
        checkout.AddLesson("01-one", Text("# 1", "title"), Code("", "setup"), Code("1", "loss-cell"));

        Assert.Contains("01-one has no cell 'step-cell' any more", Assert.Throws<CommandException>(() => Run(check: false)).Message);
    }

    [Fact]
    public void Check_fails_on_a_stale_notebook_and_writes_nothing()
    {
        Make();
        Run(check: false);
        var path = Path.Combine(checkout.Layout.Workbook, "02-two.ipynb");
        File.AppendAllText(path, "\n");
        var before = File.ReadAllText(path);

        Assert.Equal(1, Run(check: true));

        Assert.Equal(before, File.ReadAllText(path));
        Assert.Contains("workbook/02-two.ipynb: is not what its lesson makes", checkout.Output);
    }

    [Fact]
    public void A_lesson_that_has_no_workbook_is_told()
    {
        Make();
        checkout.AddLesson("12-what", Text("# 12", "title"));

        Assert.Equal("12-what has no workbook. Those are: 02-two.", Assert.Throws<CommandException>(() => new WorkbookCommand(checkout.Layout, checkout.Console).Run(["12"], check: true)).Message);
    }

    [Fact]
    public void The_teachers_notebooks_lie_as_nbgraders_sources_do()
    {
        Make(Code("Relu's source", "relu", source: "Relu"));
        var folder = Path.Combine(checkout.Root, "source");

        new WorkbookCommand(checkout.Layout, checkout.Console).WriteSolutions([], folder);

        var source = Notebook.Read(Path.Combine(folder, "02-two", "02-two.ipynb")).Cells.Single(cell => cell.Id == "Relu").Source;
        Assert.Contains("    // BEGIN SOLUTION\n    return (Z.PointwiseMaximum(0), Z);\n    // END SOLUTION\n}", source);
    }

    public void Dispose() => checkout.Dispose();

    private static Cell Text(string text, string id) => new(CellKind.Markdown, text.ReplaceLineEndings("\n"), id);

    private static Cell Code(string code, string id, string? tag = null, string? source = null)
    {
        var metadata = new JsonObject();
        if (tag is not null)
            metadata["tags"] = new JsonArray(tag);
        if (source is not null)
            metadata["deepnet"] = new JsonObject { ["source"] = source };
        return new Cell(CellKind.Code, code, id) { Metadata = metadata };
    }

    private Dictionary<string, string> Make(params Cell[] cells)
    {
        const string setup = "#r \"../artifacts/lib/DeepNet.dll\"\nusing DeepNet;\nusing static DeepNet.DeepNeuralNetwork;";
        var path = checkout.AddLesson("02-two", [Text("# 2 · Two", "title"), Text("Build first.", "build-first"), Code(setup, "setup"), .. cells]);
        var made = new WorkbookBuilder(checkout.Layout, Lesson.At(path), solved: false).Build();
        kinds = made.Cells.ToDictionary(cell => cell.Id, cell => cell.Kind);
        return made.Cells.ToDictionary(cell => cell.Id, cell => cell.Source);
    }

    private int Run(bool check) => new WorkbookCommand(checkout.Layout, checkout.Console).Run([], check);
}
