namespace DeepNet.Notebooks.Tests;

[Collection<ToolCells>]
public class CellErrorsInTheTool(SharedSession shared) : CellErrorTests(shared);

[Collection<HostCells>]
public class CellErrorsInTheHost(HostSession shared) : CellErrorTests(shared);

public abstract class CellErrorTests(SharedSession shared)
{
    private readonly CSharpSession session = shared.Session;

    [Fact]
    public async Task An_exception_tells_its_type_message_and_line()
    {
        var error = await session.FailAsync("var a = 1;\n\nthrow new InvalidOperationException(\"no\");");
        Assert.Equal((CellErrorKind.Exception, "InvalidOperationException", "no", 3), (error.Kind, error.TypeName, error.Message, error.Line));
        Assert.Equal(["   at line 3"], error.Stack);
    }

    [Fact]
    public async Task The_stack_names_the_methods_and_cells_and_nothing_of_the_machine()
    {
        await session.RunAsync("int Divide(int a, int b)\n{\n    return a / b;\n}");
        var error = await session.FailAsync("int zero = 0;\nFunc<int> f = () =>\n    Divide(1, zero);\nConsole.WriteLine(f());");
        Assert.Equal("DivideByZeroException", error.TypeName);
        Assert.Equal(["   at line 3 of cell 1, in Divide", "   at line 3, in a lambda", "   at line 4"], error.Stack);
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public async Task An_exception_after_an_await_has_its_line()
    {
        var error = await session.FailAsync("await Task.Delay(1);\nawait Later();\nasync Task Later()\n{\n    await Task.Yield();\n    throw new ArgumentException(\"late\");\n}");
        Assert.Equal(("ArgumentException", 6), (error.TypeName, error.Line));
        Assert.Equal(["   at line 6, in Later", "   at line 2"], error.Stack);
    }

    [Fact]
    public async Task An_exception_in_the_library_has_the_line_of_the_call_and_its_cause()
    {
        var error = await session.FailAsync("// first\nthrow new InvalidOperationException(\"outer\", new FormatException(\"inner\"));");
        Assert.Equal(["   at line 2", "   because of FormatException: inner"], error.Stack);
        Assert.Equal(2, (await session.FailAsync("// first\nint.Parse(\"x\");")).Line);
    }

    [Fact]
    public async Task A_message_with_a_path_is_the_same_on_every_machine()
    {
        var error = await session.FailAsync("System.IO.File.ReadAllText(\"missing.txt\");");
        Assert.Equal("Could not find file 'missing.txt'.", error.Message);
    }

    [Fact]
    public async Task Compiler_messages_have_line_column_and_number()
    {
        var error = await session.FailAsync("var a = 1;\n  unknown + a");
        Assert.Equal((CellErrorKind.Compilation, 2, 3), (error.Kind, error.Line, error.Column));
        Assert.Equal("(2,3): error CS0103: The name 'unknown' does not exist in the current context", error.Message);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_runs_nothing()
    {
        var result = await session.ExecuteAsync("Console.Write(\"ran\");\nint x = \"text\";", "cell 1", TestContext.Current.CancellationToken);
        Assert.Equal(("", CellErrorKind.Compilation), (result.Text(), result.Error!.Kind));
    }

    [Fact]
    public async Task A_formatter_that_throws_fails_the_cell()
    {
        var error = await session.FailAsync("""
            class Bad { }
            Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Bad>((value, writer) => throw new NotSupportedException("bad format"), "text/html");
            new Bad()
            """);
        Assert.Equal(("NotSupportedException", "bad format"), (error.TypeName, error.Message));
    }

    [Fact]
    public async Task An_unknown_command_is_named()
    {
        var error = await session.FailAsync("var x = 1;\n#!nonsense");
        Assert.Equal((CellErrorKind.UnknownCommand, 2), (error.Kind, error.Line));
        Assert.Contains("#!nonsense", error.Message);
    }

    [Fact]
    public async Task All_that_the_compiler_says_has_its_place_in_the_cell()
    {
        var error = await session.FailAsync("int a = \"text\";\nvar b = unknown;");
        Assert.Equal(
            [(1, 9, 1, 15, true, "CS0029"), (2, 9, 2, 16, true, "CS0103")],
            error.Diagnostics.Select(found => (found.Line, found.Column, found.EndLine, found.EndColumn, found.IsError, found.Id)));
    }

    [Fact]
    public async Task What_only_looks_like_a_command_is_text()
    {
        var result = await session.RunAsync("Console.Write(\"\"\"\n  #!time\n  #r \"nuget: No\"\n  \"\"\".Length);");
        Assert.Equal("21", result.Text());
    }
}
