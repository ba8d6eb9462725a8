namespace DeepNet.Notebooks.Tests;

[Collection<ToolCells>]
public class CellSemanticsInTheTool(SharedSession shared) : CellSemanticsTests(shared);

[Collection<HostCells>]
public class CellSemanticsInTheHost(HostSession shared) : CellSemanticsTests(shared);

public abstract class CellSemanticsTests(SharedSession shared)
{
    private readonly CSharpSession session = shared.Session;

    [Fact]
    public async Task State_goes_from_cell_to_cell()
    {
        var result = await session.RunAsync("var x = 40; int Twice(int n) => 2 * n;", "record Point(int X);", "x += 1; Console.WriteLine(Twice(x) + new Point(3).X);");
        Assert.Equal("85\n", result.Text());
    }

    [Fact]
    public async Task Variables_methods_and_types_can_be_redefined()
    {
        var result = await session.RunAsync(
            "var x = 1; int F() => 1; class C { public int V => 1; }",
            "var x = \"two\"; string F() => \"two\"; class C { public string V => \"two\"; }",
            "Console.Write(x + F() + new C().V);");
        Assert.Equal("twotwotwo", result.Text());
    }

    [Fact]
    public async Task The_last_expression_without_semicolon_is_the_result()
    {
        var output = (await session.RunAsync("var text = \"one\";\ntext")).Value();
        Assert.True(output.IsResult);
        Assert.Equal("one", output.GetText("text/plain"));
    }

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("Math.Abs(-1);")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("")]
    [InlineData("// nothing")]
    public async Task Nothing_is_shown_without_a_value(string code)
    {
        Assert.Empty((await session.RunAsync(code)).Outputs);
    }

    [Fact]
    public async Task Await_works_at_the_top_level()
    {
        var result = await session.RunAsync("var x = await Task.Run(async () => { await Task.Delay(1); return 3; });", "Console.Write(x);");
        Assert.Equal("3", result.Text());
    }

    [Fact]
    public async Task Outputs_keep_their_order_and_one_stream_is_joined()
    {
        var result = await session.RunAsync("""
            Console.Write("a"); Console.WriteLine("b");
            display("shown");
            Console.Error.Write("e");
            Console.Write("c");
            "last"
            """);
        Assert.Equal(
            ["stdout:ab\n", "display_data:shown", "stderr:e", "stdout:c", "execute_result:last"],
            result.Outputs.Select(output => output is StreamOutput s ? $"{s.Name}:{s.Text}" : $"{output.Type}:{((DataOutput)output).GetText("text/plain")}"));
    }

    [Fact]
    public async Task Display_works_in_static_methods_and_lambdas_and_in_a_named_form()
    {
        var result = await session.RunAsync(
            "public static void Show(int x) => display(\"s\" + x); Action<int> show = x => display(\"l\" + x, \"text/plain\");",
            "Show(1); show(2); new[] { 1 }.Display(\"text/plain\"); \"# t\".DisplayAs(\"text/markdown\"); display(\"end\")");
        Assert.Equal(
            ["text/plain", "text/plain", "text/plain", "text/markdown", "text/plain"],
            result.Outputs.Cast<DataOutput>().Select(output => output.Data.Single().Key));
        Assert.Equal("s1", ((DataOutput)result.Outputs[0]).GetText("text/plain"));
        Assert.Equal("# t", ((DataOutput)result.Outputs[3]).GetText("text/markdown"));
    }

    [Fact]
    public async Task Values_are_formatted_as_in_NET_Interactive()
    {
        var html = (await session.RunAsync("new { A = 1 }")).Value();
        Assert.Equal("text/html", Assert.Single(html.Data).Key);
        Assert.Contains("<td>", html.GetText("text/html"));
        var both = (await session.RunAsync(
            """
            using Microsoft.DotNet.Interactive.Formatting;
            class Both { }
            Formatter.Register<Both>((value, writer) => writer.Write("<b>both</b>"), "text/html");
            Formatter.Register<Both>((value, writer) => writer.Write("both"), "text/plain");
            Formatter.SetPreferredMimeTypesFor(typeof(Both), "text/html", "text/plain");
            """,
            "new Both()")).Value();
        Assert.Equal(("<b>both</b>", "both"), (both.GetText("text/html"), both.GetText("text/plain")));
    }

    [Fact]
    public async Task The_default_imports_and_C_sharp_14_are_there()
    {
        var result = await session.RunAsync("""
            class P { public int X { get => field; set => field = value < 0 ? 0 : value; } }
            var builder = new StringBuilder();
            List<int> list = [3, 1, 2];
            ICollection all = list;
            P p = new() { X = -4 };
            Console.Write($"{builder.Append(list.Order().First())} {all.Count} {p.X}");
            """);
        Assert.Equal("1 3 0", result.Text());
    }

    [Fact]
    public async Task Unicode_survives()
    {
        var result = await session.RunAsync("var größe = \"Σ 😀 ∂ \\u2028 \"; Console.Write(größe); größe");
        Assert.Equal("Σ 😀 ∂ \u2028 ", result.Text());
        Assert.Equal("Σ 😀 ∂ \u2028 ", result.Value().GetText("text/plain"));
    }

    [Fact]
    public async Task Variables_set_before_an_exception_are_kept()
    {
        await session.ExecuteAsync("var before = 7; throw new Exception();", "cell 1", TestContext.Current.CancellationToken);
        Assert.Equal("7", (await session.RunAsync("Console.Write(before);")).Text());
    }

    [Fact]
    public async Task Outputs_arrive_while_the_cell_runs()
    {
        var arrived = new TaskCompletionSource<Output>();
        session.OutputReceived += output => arrived.TrySetResult(output);
        var wait = Path.Combine(shared.Folder, "wait");
        File.WriteAllText(wait, "");
        var running = session.ExecuteAsync("Console.Write(\"now\"); while (System.IO.File.Exists(\"wait\")) System.Threading.Thread.Sleep(5);", "cell 1", TestContext.Current.CancellationToken);
        Assert.Equal("now", Assert.IsType<StreamOutput>(await arrived.Task.WaitAsync(TestContext.Current.CancellationToken)).Text);
        File.Delete(wait);
        Assert.True((await running).Succeeded);
    }
}
