namespace DeepNet.Notebooks.Tests;

public class EditorInTheTool(SharedSession session) : EditorTests(session), IClassFixture<SharedSession>;

public class EditorInTheHost(HostSession session) : EditorTests(session), IClassFixture<HostSession>;

/// <summary>What a session tells an editor; in a session of its own, whose completions no cell of another test disturbs.</summary>
public abstract class EditorTests(SharedSession shared)
{
    private readonly CSharpSession session = shared.Session;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Completions_know_the_cells_before()
    {
        await session.RunAsync("var neurons = new List<int>();");
        var completions = await session.CompletionsAsync("// first\nneurons.Ad", 2, 11, Token);
        Assert.Contains(completions, completion => completion is { DisplayText: "Add", Kind: "Method" });
        Assert.DoesNotContain(completions, completion => completion.DisplayText == "WriteLine");
    }

    [Fact]
    public async Task Hover_tells_of_the_symbol_and_where_it_stands()
    {
        var hover = await session.HoverAsync("var x = 1;\nMath.Sqrt(x)", 2, 7, Token);
        Assert.Contains("double Math.Sqrt(double d)", hover!.Markdown);
        Assert.Equal(2, hover.Span!.Line);
        Assert.Null(await session.HoverAsync("   ", 1, 2, Token));
    }

    [Fact]
    public async Task While_a_cell_runs_there_is_no_answer_but_no_wait_either()
    {
        var running = session.ExecuteAsync("await Task.Delay(1500);", "cell 1", Token);
        Assert.Empty(await session.CompletionsAsync("Console.", 1, 9, Token));
        Assert.Null(await session.HoverAsync("Console", 1, 3, Token));
        Assert.False(running.IsCompleted);
        Assert.True((await running).Succeeded);
    }
}
