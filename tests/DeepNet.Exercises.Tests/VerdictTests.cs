using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;

namespace DeepNet.Exercises.Tests;

/// <summary>How a verdict is told: as text, as HTML, as JSON, as points, as hints, and to the room.</summary>
[Collection("alone")]
public class VerdictTests
{
    [Fact]
    public void The_text_names_the_mistake_and_shows_a_number()
    {
        var lines = Wrong().ToString().Split('\n');
        Assert.Equal("✗ LinearForward: not yet", lines[0]);
        Assert.Equal("  The bias is missing.", lines[1]);
        Assert.Matches(@"^    With 3 neurons, 2 inputs, 4 examples, Z\[0, 0\] should be -?\d+\.\d+; yours is -?\d+\.\d+\.$", lines[2]);
        Assert.Equal("  Stuck? Exercises.LinearForward.Hint() gives a hint, and then a stronger one.", lines[3]);
        Assert.Equal("✓ LinearForward: right on all 5 inputs", Right().ToString());
    }

    [Fact]
    public void The_evidence_is_the_same_as_by_hand()
    {
        var random = new NumpyRandom(3 + 10 * 4);
        var (A, W, b) = (random.Randn(2, 4), random.Randn(3, 2), random.Randn(3, 1));
        var z = W[0, 0] * A[0, 0] + W[0, 1] * A[1, 0];
        Assert.Equal(FormattableString.Invariant($"With 3 neurons, 2 inputs, 4 examples, Z[0, 0] should be {z + b[0, 0]:0.######}; yours is {z:0.######}."), Wrong().Findings[0].Evidence);
    }

    [Fact]
    public void Html_is_escaped_and_has_no_script_or_style_sheet()
    {
        var html = Exercises.LinearForward.Check((A, W, b) => throw new InvalidOperationException("<b>&")).ToHtml();
        Assert.Contains("InvalidOperationException", html);
        Assert.Contains("&lt;b&gt;&amp;", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<style", html);
    }

    [Fact]
    public void Json_holds_what_a_program_asks_for()
    {
        using var json = JsonDocument.Parse(Wrong().ToJson());
        Assert.Equal("LinearForward", json.RootElement.GetProperty("exercise").GetString());
        Assert.False(json.RootElement.GetProperty("passed").GetBoolean());
        Assert.Equal("the bias is missing", json.RootElement.GetProperty("mistakes")[0].GetString());
        Assert.Equal("Z", json.RootElement.GetProperty("findings")[0].GetProperty("output").GetString());
    }

    [Theory, InlineData("text/html", "<div"), InlineData("text/plain", "✗ LinearForward"), InlineData("application/vnd.deepnet.verdict+json", "{\"exercise\"")]
    public void DotNet_Interactive_shows_it_without_registration(string mimeType, string start)
    {
        Assert.Contains(mimeType, Formatter.GetPreferredMimeTypesFor(typeof(Verdict)));
        Assert.StartsWith(start, Wrong().ToDisplayString(mimeType));
    }

    [Fact]
    public void Points_are_whole_and_all_of_them_only_for_what_passed()
    {
        Assert.Equal(10, Right().Points(10));
        Assert.Equal(7, Wrong().Points(10));
        Assert.Equal(0, Wrong().Points(1));
        Assert.Equal(0, Wrong().Points(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wrong().Points(-1));
    }

    [Fact]
    public void Hints_grow_stronger_and_the_last_repeats_itself()
    {
        var verdict = Wrong();
        Assert.Equal("Hint 1 of 3: What does a neuron with no input receive?", verdict.Hint());
        Assert.Equal("Hint 2 of 3: The formula is Z = W · A + b, with b added to every column", verdict.Hint());
        var last = verdict.Hint();
        Assert.StartsWith("Hint 3 of 3: It is this line: var Z", last);
        Assert.Equal(last, verdict.Hint());
        Assert.Equal("LinearForward is right: nothing to hint at.", Right().Hint());
    }

    [Fact]
    public void An_exercises_hints_go_on_while_the_mistake_is_the_same()
    {
        Wrong();
        Assert.StartsWith("Hint 1 of 3", Exercises.LinearForward.Hint());
        Wrong();
        Assert.StartsWith("Hint 2 of 3", Exercises.LinearForward.Hint());
        Right();
        Assert.Contains("is right", Exercises.LinearForward.Hint());
    }

    [Fact]
    public void Who_has_not_begun_gets_the_formula_first() =>
        Assert.StartsWith("Hint 1 of 2: The formula is", Exercises.Flatten.Check((_, _) => throw new NotImplementedException()).Hint());

    [Fact]
    public void With_DEEPNET_CLASS_each_check_writes_one_line_without_code()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"deepnet-class-{Guid.NewGuid():N}");
        WithClass(folder, () =>
        {
            Wrong();
            Right();
        });
        var lines = File.ReadAllLines(Assert.Single(Directory.GetFiles(folder, "*.jsonl")));
        Directory.Delete(folder, recursive: true);

        Assert.Equal(2, lines.Length);
        var (first, second) = (JsonDocument.Parse(lines[0]).RootElement, JsonDocument.Parse(lines[1]).RootElement);
        Assert.Equal(["time", "who", "exercise", "verdict", "mistakes"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal("mistake", first.GetProperty("verdict").GetString());
        Assert.Equal("the bias is missing", first.GetProperty("mistakes")[0].GetString());
        Assert.Equal("passed", second.GetProperty("verdict").GetString());
        Assert.Equal(TimeSpan.Zero, first.GetProperty("time").GetDateTimeOffset().Offset);
    }

    [Fact]
    public void A_check_does_not_fail_because_the_room_cannot_be_written()
    {
        var file = Path.GetTempFileName();
        WithClass(Path.Combine(file, "no-folder-can-be-here"), () => Assert.True(Right().Passed));
        File.Delete(file);
    }

    private static void WithClass(string folder, Action action)
    {
        Environment.SetEnvironmentVariable(ClassLog.Variable, folder);
        try
        {
            action();
        }
        finally
        {
            Environment.SetEnvironmentVariable(ClassLog.Variable, null);
        }
    }

    private static Verdict Wrong() => Exercises.LinearForward.Check((A, W, b) => (W * A, new LinearCache(A, W, b)));

    private static Verdict Right() => Exercises.LinearForward.Check((A, W, b) => (W * A + b.RepeatColumns(A.ColumnCount), new LinearCache(A, W, b)));
}
