using System.Text.Json.Nodes;

namespace DeepNet.Notebooks.Tests;

public class NotebookRunnerTests : SessionTest
{
    [Fact]
    public async Task Cells_run_in_order_and_outputs_and_counts_are_filled_in_a_copy()
    {
        var notebook = SampleNotebooks.OfCode("var x = 1;", "x + 1", "Console.Write(x);");
        notebook.Cells.Insert(1, new Cell(CellKind.Markdown, "text"));
        notebook.Cells[0].Outputs.Add(new StreamOutput("stdout", "old"));
        var before = notebook.ToJson();
        var log = new List<RunProgress>();
        var run = await NotebookRunner.RunAsync(notebook, await StartAsync(), new Log(log), cancellationToken: Token);
        Assert.True(run.Succeeded);
        Assert.Equal(before, notebook.ToJson());
        Assert.Equal([1, null, 2, 3], run.Executed.Cells.Select(cell => cell.ExecutionCount));
        Assert.Empty(run.Executed.Cells[0].Outputs);
        Assert.Equal((true, 2), (((DataOutput)run.Executed.Cells[2].Outputs[0]).IsResult, ((DataOutput)run.Executed.Cells[2].Outputs[0]).ExecutionCount));
        Assert.Equal("1", Assert.IsType<StreamOutput>(Assert.Single(run.Executed.Cells[3].Outputs)).Text);
        Assert.Equal([(1, 1), (3, 2), (4, 3)], run.Cells.Select(cell => (cell.CellNumber, cell.CodeNumber)));
        Assert.Equal(["1:begin", "1:end", "3:begin", "3:output", "3:end", "4:begin", "4:output", "4:end"], log.Select(Describe));
    }

    [Fact]
    public async Task The_first_failing_cell_ends_the_run()
    {
        var notebook = SampleNotebooks.OfCode("1 + 1", "var y = 2;\nthrow new ArgumentException(\"bad\");", "3");
        notebook.Cells[2].Outputs.Add(new StreamOutput("stdout", "old"));
        var run = await NotebookRunner.RunAsync(notebook, await StartAsync(), cancellationToken: Token);
        Assert.Equal("cell 2, line 2: ArgumentException: bad", run.Error!.ToString());
        var error = Assert.IsType<ErrorOutput>(Assert.Single(run.Executed.Cells[1].Outputs));
        Assert.Equal(["ArgumentException: bad", "   at line 2"], error.Traceback);
        Assert.Empty(run.Executed.Cells[2].Outputs);
        Assert.Equal(2, run.Cells.Count);
    }

    [Fact]
    public async Task Tags_are_heeded()
    {
        var notebook = SampleNotebooks.OfCode("throw new Exception(\"meant\");", "not C#", "2 +", "Console.Write(4);");
        Tag(notebook.Cells[0], CellTags.RaisesException);
        Tag(notebook.Cells[1], CellTags.SkipExecution);
        notebook.Cells[1].Outputs.Add(new StreamOutput("stdout", "kept"));
        Tag(notebook.Cells[2], CellTags.RaisesException);
        var run = await NotebookRunner.RunAsync(notebook, await StartAsync(), cancellationToken: Token);
        Assert.True(run.Succeeded, run.Error?.ToString());
        Assert.IsType<ErrorOutput>(Assert.Single(run.Executed.Cells[0].Outputs));
        Assert.Equal("kept", Assert.IsType<StreamOutput>(Assert.Single(run.Executed.Cells[1].Outputs)).Text);
        Assert.Equal("CompilationError", Assert.IsType<ErrorOutput>(Assert.Single(run.Executed.Cells[2].Outputs)).Name);
        Assert.Equal([1, null, 2, 3], run.Executed.Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task Cells_that_are_left_out_for_a_tag_keep_their_outputs_and_are_counted()
    {
        var notebook = SampleNotebooks.OfCode("#r \"nuget: No.Such.Package.DeepNet, 1.0.0\"", "Console.Write(2);");
        Tag(notebook.Cells[0], CellTags.Packages);
        notebook.Cells[0].Outputs.Add(new StreamOutput("stdout", "kept"));
        var run = await NotebookRunner.RunAsync(notebook, await StartAsync(), leaveOut: [CellTags.Packages], cancellationToken: Token);
        Assert.True(run.Succeeded, run.Error?.ToString());
        Assert.Equal((1, 1), (run.LeftOut, run.Cells.Count));
        Assert.Equal("kept", Assert.IsType<StreamOutput>(Assert.Single(run.Executed.Cells[0].Outputs)).Text);
    }

    [Fact]
    public async Task A_notebook_in_another_language_says_so_and_is_not_compiled()
    {
        var notebook = SampleNotebooks.OfCode("print(1)");
        notebook.Metadata["kernelspec"] = new JsonObject { ["language"] = "python", ["name"] = "python3" };
        var run = await NotebookRunner.RunAsync(notebook, await StartAsync(), cancellationToken: Token);
        Assert.Equal("UnknownLanguage", run.Error!.Cause.TypeName);
        Assert.Contains("\"python\"", run.Error.Message);
        Assert.DoesNotContain("CS", run.Error.Message);
    }

    [Fact]
    public async Task A_cell_that_should_fail_and_does_not_is_a_failure()
    {
        var notebook = SampleNotebooks.OfCode("1");
        Tag(notebook.Cells[0], CellTags.RaisesException);
        var run = await NotebookRunner.RunAsync(notebook, await StartAsync(), cancellationToken: Token);
        Assert.Equal(CellErrorKind.ExpectedFailure, run.Error!.Cause.Kind);
    }

    [Fact]
    public async Task A_crash_is_a_failure_even_where_an_exception_is_expected()
    {
        var notebook = SampleNotebooks.OfCode("Environment.Exit(1);", "2");
        Tag(notebook.Cells[0], CellTags.RaisesException);
        var run = await NotebookRunner.RunAsync(notebook, await StartAsync(), cancellationToken: Token);
        Assert.Equal((1, CellErrorKind.Crashed), (run.Error!.CellNumber, run.Error.Cause.Kind));
    }

    [Fact]
    public async Task A_cell_of_another_language_is_told_and_a_cancelled_run_ends()
    {
        var notebook = SampleNotebooks.OfCode("let x = 1");
        notebook.Cells[0].Metadata["dotnet_interactive"] = new JsonObject { ["language"] = "fsharp" };
        var session = await StartAsync();
        Assert.Contains("fsharp", (await NotebookRunner.RunAsync(notebook, session, cancellationToken: Token)).Error!.Message);
        var cancelled = await NotebookRunner.RunAsync(SampleNotebooks.OfCode("1"), session, cancellationToken: new CancellationToken(canceled: true));
        Assert.Equal(CellErrorKind.Cancelled, cancelled.Error!.Cause.Kind);
    }

    private static void Tag(Cell cell, string tag) => cell.Metadata["tags"] = new JsonArray(tag);

    private static string Describe(RunProgress progress) =>
        $"{progress.CellNumber}:{(progress.Output is not null ? "output" : progress.Result is not null ? "end" : "begin")}";

    private sealed class Log(List<RunProgress> entries) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => entries.Add(value);
    }
}
