using System.Text.Json.Nodes;

namespace DeepNet.Cli.Tests;

/// <summary>What hostile submissions come to, and that a good one beside them still has all its points.</summary>
public class HostileTests(HostileClass graded) : IClassFixture<HostileClass>
{
    private const string Reason = "bubblewrap may not make a sandbox on this machine";

    public static bool CanSandbox => HostileClass.NoSandbox is null;

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void The_good_neighbour_has_all_points()
    {
        Assert.Equal(("all right", 11.0, 11.0), Result("good"));
        Assert.Empty(graded.Of("good")["remarks"]!.AsArray());
    }

    [Theory(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    [InlineData("network SocketException")]
    [InlineData("world SocketException")]
    [InlineData("gradebook FileNotFoundException")]
    [InlineData("neighbour DirectoryNotFoundException")]
    [InlineData("assignment FileNotFoundException")]
    [InlineData("home DirectoryNotFoundException")]
    [InlineData("library IOException")]
    [InlineData("system IOException")]
    [InlineData("bigfile IOException")]
    [InlineData("variable none")]
    [InlineData("others 2")]
    public void An_attempt_on_the_machine_fails(string told) =>
        Assert.Contains(told, (string)graded.Check("curious", "Relu")["problem"]!);

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void Nothing_of_the_teacher_s_was_read_written_or_called()
    {
        Assert.Equal(HostileClass.Secret, File.ReadAllText(graded.Gradebook));
        Assert.False(graded.WasCalled);
        Assert.DoesNotContain(HostileClass.Secret, graded.Of("curious").ToJsonString());
        Assert.Equal(8.0, (double)graded.Of("curious")["points"]!);
        Assert.Contains(graded.Check("curious", "Relu")["doubts"]!.AsArray(), doubt => ((string)doubt!).StartsWith("touches the machine", StringComparison.Ordinal));
    }

    [Theory(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    [InlineData("ender", "Relu", "exit code 3")]
    [InlineData("ender", "Sigmoid", "the end")]
    [InlineData("ender", "LinearForward", "calls itself without end")]
    [InlineData("endless", "Relu", "longer than the limit of 30 s")]
    [InlineData("endless", "LinearForward", "put out more than")]
    [InlineData("killer", "Sigmoid", "ended the session's process")]
    public void A_cell_that_ends_the_engine_is_lost_and_told(string learner, string function, string told)
    {
        var check = graded.Check(learner, function);
        Assert.Equal(("lost", 0.0), ((string)check["outcome"]!, (double)check["points"]!));
        Assert.Contains(told, (string)check["problem"]!);
    }

    [Theory(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    [InlineData("ender", "ReluBackward")]
    [InlineData("endless", "ReluBackward")]
    [InlineData("greedy", "ReluBackward")]
    [InlineData("killer", "LinearForward")]
    [InlineData("killer", "ReluBackward")]
    [InlineData("late", "Sigmoid")]
    [InlineData("late", "LinearForward")]
    [InlineData("late", "ReluBackward")]
    public void The_rest_of_such_a_submission_still_counts(string learner, string function) =>
        Assert.Equal("right", (string)graded.Check(learner, function)["outcome"]!);

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void An_endless_function_is_told_by_the_check_itself()
    {
        var check = graded.Check("endless", "Sigmoid");
        Assert.Equal(("mistake", 0.0), ((string)check["outcome"]!, (double)check["points"]!));
        Assert.Contains("did not come to an end within 5 s", check["findings"]!.ToJsonString());
    }

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void Memory_and_processes_are_limited()
    {
        Assert.Contains("OutOfMemory", (string)graded.Check("greedy", "Relu")["problem"]!);
        Assert.Matches("OutOfMemory|ran out of memory", (string)graded.Check("greedy", "Sigmoid")["problem"]!);
        Assert.InRange(graded.MostForks, 20, 150);
        Assert.Equal(0.0, (double)graded.Check("greedy", "LinearForward")["points"]!);
    }

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void An_answer_that_ends_the_engine_later_is_told_apart_from_the_one_that_runs_then() =>
        Assert.Contains("exit code 9", graded.Of("late")["remarks"]!.ToJsonString());

    [Theory(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    [InlineData("Relu", "mistake", "touches the checks (Exercises)")]
    [InlineData("Sigmoid", "doubtful", "touches the checks (Exercises)")]
    [InlineData("LinearForward", "right", "uses the library's own functions (DeepNeuralNetwork)")]
    [InlineData("ReluBackward", "doubtful", "speaks to the engine (Formatter)")]
    public void A_forged_verdict_gives_no_points_and_what_can_fool_a_check_is_flagged(string function, string outcome, string doubt)
    {
        var check = graded.Check("forger", function);
        Assert.Equal(outcome, (string)check["outcome"]!);
        Assert.Equal(outcome == "right", (double)check["points"]! == (double)check["of"]!);
        Assert.Contains(doubt, check["doubts"]!.AsArray().Select(text => (string)text!));
        Assert.Equal("look at it", (string)graded.Of("forger")["result"]!);
    }

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void Changed_deleted_and_moved_cells_change_nothing()
    {
        Assert.Equal(
            [("right", 3.0, 3.0), ("mistake", 1.0, 2.0), ("right", 4.0, 4.0), ("notWritten", 0.0, 2.0)],
            graded.Of("editor")["checks"]!.AsArray().Select(check => ((string)check!["outcome"]!, (double)check["points"]!, (double)check["of"]!)));
        Assert.Contains("The cell relubackward is missing", graded.Of("editor")["remarks"]!.ToJsonString());
    }

    [Theory(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    [InlineData("rubbish", "not valid JSON")]
    [InlineData("empty-file", "the file is empty")]
    [InlineData("binary", "not text in UTF-8")]
    [InlineData("words", "no notebook (.ipynb) in it, but report.txt")]
    [InlineData("nothing", "the folder is empty")]
    [InlineData("linked", "a link to another file")]
    [InlineData("python", "written for python")]
    public void What_is_no_notebook_of_the_course_is_told(string learner, string told)
    {
        Assert.Equal("NOT GRADED", (string)graded.Of(learner)["result"]!);
        Assert.Contains(told, (string)graded.Of(learner)["problem"]!);
    }

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void The_table_the_mistakes_and_the_exit_code_tell_of_it()
    {
        Assert.Equal(1, graded.ExitCode);
        Assert.Contains("What to talk about:", graded.Output);
        Assert.Matches(@"good +\| 03-four-functions +\| all right +\| +11/11", graded.Output);
        Assert.Equal(18, graded.Csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("good,03-four-functions,11,11,all right,", graded.Csv);
        Assert.Equal(("not begun", 0.0, 11.0), Result("not-begun"));
    }

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public void A_page_a_learner_holds_nothing_that_runs()
    {
        Assert.Equal(17, Directory.GetFiles(graded.Feedback).Length);
        var page = File.ReadAllText(Path.Combine(graded.Feedback, "editor.html"));
        Assert.Contains("Because &lt;script&gt;alert(1)&lt;/script&gt;.", page);
        Assert.DoesNotContain("<script", page);
    }

    [Fact(SkipUnless = nameof(CanSandbox), Skip = Reason)]
    public async Task What_did_not_change_is_not_run_again()
    {
        var before = graded.Csv;
        await graded.GradeAsync();
        Assert.Contains("17 submissions in ", graded.Output);
        Assert.Contains(", 10 of them as graded before, 7 not graded.", graded.Output);
        Assert.Equal(before, graded.Csv);
    }

    private (string Result, double Points, double Of) Result(string learner) =>
        ((string)graded.Of(learner)["result"]!, (double)graded.Of(learner)["points"]!, (double)graded.Of(learner)["of"]!);
}
