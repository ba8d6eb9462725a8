using System.Text.Json.Nodes;
using DeepNet.Exercises;
using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

/// <summary>How points are read from outputs, what is flagged in code, and how grades are written.</summary>
public class GradeWordsTests
{
    private static readonly Cell check = Handout.CellOf(Handout.Released(), "check-relu");

    private const string Passed = """{"exercise":"Relu","passed":true,"notWritten":false,"mistakes":[],"remarks":[],"findings":[]}""";
    private const string Mistaken = """{"exercise":"Relu","passed":false,"notWritten":false,"mistakes":["m"],"remarks":[],"findings":[{"output":"A","mistake":"m","hint":"h","evidence":"e"}]}""";
    private const string NotWritten = """{"exercise":"Relu","passed":false,"notWritten":true,"mistakes":[],"remarks":[],"findings":[]}""";

    [Theory]
    [InlineData(Passed, "3", "Right", 3)]
    [InlineData(Mistaken, "1", "Mistake", 1)]
    [InlineData(NotWritten, "0", "NotWritten", 0)]
    [InlineData(Passed, "2", "Doubtful", 0)]
    [InlineData(Mistaken, "3", "Doubtful", 0)]
    [InlineData(NotWritten, "1", "Doubtful", 0)]
    [InlineData(Passed, "300", "Doubtful", 0)]
    [InlineData(Passed, "-1", "Doubtful", 0)]
    [InlineData(Passed, "NaN", "Doubtful", 0)]
    [InlineData(Passed, "three", "Doubtful", 0)]
    [InlineData("""{"exercise":"Sigmoid","passed":true,"notWritten":false,"mistakes":[],"remarks":[],"findings":[]}""", "3", "Doubtful", 0)]
    [InlineData("""{"exercise":"Relu","passed":true}""", "3", "Doubtful", 0)]
    [InlineData("""{"exercise":"Relu","passed":"yes","notWritten":false,"remarks":null,"findings":[null]}""", "3", "Doubtful", 0)]
    public void Verdict_and_points_have_to_agree(string verdict, string number, string outcome, double points)
    {
        var grade = CheckReader.Read(check, Result(VerdictOutput(verdict), NumberOutput(number)));
        Assert.Equal((outcome, points, 3.0), (grade.Outcome.ToString(), grade.Points, grade.Of));
    }

    [Fact]
    public void A_second_verdict_a_second_number_and_none_are_doubtful()
    {
        Assert.Equal(CheckOutcome.Doubtful, CheckReader.Read(check, Result(VerdictOutput(Passed), VerdictOutput(Passed), NumberOutput("3"))).Outcome);
        Assert.Equal(CheckOutcome.Doubtful, CheckReader.Read(check, Result(VerdictOutput(Passed), NumberOutput("3"), NumberOutput("3"))).Outcome);
        Assert.Equal(CheckOutcome.Doubtful, CheckReader.Read(check, Result(NumberOutput("3"))).Outcome);
        Assert.Equal(CheckOutcome.Doubtful, CheckReader.Read(check, Result(VerdictOutput(Passed))).Outcome);
    }

    [Fact]
    public void The_check_s_own_class_is_meant_whatever_the_learner_declares()
    {
        Assert.Equal("Relu", CheckCode.Exercise(check.Source));
        Assert.StartsWith("var verdict = global::DeepNet.Exercises.Exercises.Relu.Check(Relu);", CheckCode.Qualified(check.Source));
    }

    [Theory]
    [InlineData(Handout.Relu, null)]
    [InlineData(Handout.LinearForward, null)]
    [InlineData("// DeepNeuralNetwork.Relu is not called\nvar x = \"Process\";", null)]
    [InlineData("static M Relu(M Z) => DeepNeuralNetwork.Relu(Z);", "uses the library's own functions (DeepNeuralNetwork)")]
    [InlineData("static M Relu(M Z) => DeepNet.DeepNeuralNetwork.Relu(Z);", "uses the library's own functions (DeepNeuralNetwork)")]
    [InlineData("static M Forward(M Z) => DeepNeuralNetwork.Relu(Z);", null)]
    [InlineData("using L = DeepNet.DeepNeuralNetwork;", "uses the library's own functions (DeepNeuralNetwork)")]
    [InlineData("class Exercises { }", "declares a name of ours anew (Exercises)")]
    [InlineData("void display(object x) { }", "declares a name of ours anew (display)")]
    [InlineData("var m = typeof(Verdict).GetMethods();", "looks into other code (GetMethods)")]
    [InlineData("System.Console.OpenStandardOutput();", "speaks to the engine (OpenStandardOutput)")]
    [InlineData("#r \"x.dll\"\nvar x = 1;", "has directives (#)")]
    [InlineData("#!pwsh", "has directives (#)")]
    public void What_can_fool_a_check_is_flagged(string code, string? doubt)
    {
        if (doubt is null)
            Assert.Empty(CodeDoubts.In(code));
        else
            Assert.Contains(doubt, CodeDoubts.In(code));
    }

    [Theory]
    [InlineData("(", 10_000)]
    [InlineData("1+", 20_000)]
    [InlineData("{", 40_000)]
    [InlineData("x=>", 10_000)]
    [InlineData("a[", 10_000)]
    [InlineData("!", 40_000)]
    [InlineData("if(x)", 9_000)]
    public void Code_that_is_nested_without_end_does_not_end_the_grader(string part, int times) =>
        Assert.Empty(CodeDoubts.In(string.Concat(Enumerable.Repeat(part, times))));

    [Fact]
    public void Code_that_is_longer_than_any_answer_is_flagged_unread() =>
        Assert.Contains("too long", Assert.Single(CodeDoubts.In(new string('(', 1_000_000))));

    [Fact]
    public void A_table_runs_no_formula_and_a_page_no_script()
    {
        var folder = Directory.CreateTempSubdirectory("deepnet pages ").FullName;
        try
        {
            var grade = new Grade([new CheckGrade("Relu", CheckOutcome.Mistake, 1, 3) { Answer = "<script>", Findings = [new Finding("A", "<img src=x onerror=y>", "", "")] }]) { Remarks = ["a, \"b\""] };
            GradedSubmission[] all = [new(new Submission("=cmd|' /C calc'!A0", "x/../<b>.ipynb"), grade, 1), new(new Submission("../../etc", "y"), grade, 1)];
            var csv = Path.Combine(folder, "new", "table.csv");

            GradeFiles.WriteCsv(csv, all);
            Assert.Equal(2, FeedbackPages.Write(Path.Combine(folder, "pages"), all));

            Assert.Contains("\n'=cmd", File.ReadAllText(csv));
            Assert.Contains("\"a, \"\"b\"\"\"", File.ReadAllText(csv));
            Assert.Equal(["_cmd____C_calc__A0.html", "______etc.html"], Directory.GetFiles(Path.Combine(folder, "pages")).Select(Path.GetFileName).Order(StringComparer.Ordinal).Reverse());
            Assert.DoesNotContain("<img", File.ReadAllText(Path.Combine(folder, "pages", "______etc.html")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CellResult Result(params Output[] outputs) => new(outputs, null, TimeSpan.Zero);

    private static DataOutput VerdictOutput(string json) => new(new JsonObject { [Verdict.JsonMimeType] = JsonNode.Parse(json) });

    private static DataOutput NumberOutput(string text) => new(new JsonObject { ["text/html"] = $"<div class=\"dni-plaintext\"><pre>{text}</pre></div>" }, IsResult: true);
}
