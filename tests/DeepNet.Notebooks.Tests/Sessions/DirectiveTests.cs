namespace DeepNet.Notebooks.Tests;

[Collection<ToolCells>]
public class DirectivesInTheTool(SharedSession shared) : DirectiveTests(shared);

[Collection<HostCells>]
public class DirectivesInTheHost(HostSession shared) : DirectiveTests(shared);

public abstract class DirectiveTests(SharedSession shared)
{
    private readonly CSharpSession session = shared.Session;

    [Fact]
    public async Task A_referenced_library_finds_its_dependencies_and_thesession_s_own_formatting()
    {
        var folder = Path.Combine(shared.Folder, "libraries");
        TestLibrary.Write(folder);
        var result = await session.RunAsync("#r \"libraries/Outer.dll\"\nusing Outer;\nApi.Register();", "Console.Write(new Inner.Thing().Name); Api.Make()");
        Assert.Equal("thing", result.Text());
        Assert.Equal("<b>thing</b>", result.Value().GetText("text/html"));
    }

    [Fact]
    public async Task A_missing_library_is_named_with_its_line()
    {
        var error = await session.FailAsync("// first\n#r \"libraries/none.dll\"");
        Assert.Equal((CellErrorKind.Compilation, 2), (error.Kind, error.Line));
        Assert.Contains("libraries/none.dll", error.Message);
    }

    [Fact]
    public async Task A_script_is_loaded_from_the_folder_and_errors_name_it()
    {
        File.WriteAllText(Path.Combine(shared.Folder, "helpers.csx"), "int Half(int n)\n{\n    if (n % 2 != 0) throw new System.ArgumentException(\"odd\");\n    return n / 2;\n}");
        var result = await session.RunAsync("#load \"helpers.csx\"\nConsole.Write(Half(4));");
        Assert.Equal("2", result.Text());
        var error = await session.FailAsync("\nHalf(3)");
        Assert.Equal(2, error.Line);
        Assert.Equal(["   at line 3 of helpers.csx, in Half", "   at line 2"], error.Stack);
    }

    [Fact]
    public async Task The_current_folder_is_the_notebook_s()
    {
        File.WriteAllText(Path.Combine(shared.Folder, "data.txt"), "here");
        Assert.Equal("here", (await session.RunAsync("Console.Write(System.IO.File.ReadAllText(\"data.txt\"));")).Text());
    }

    [Fact]
    public async Task The_process_has_only_its_own_assemblies()
    {
        var result = await session.RunAsync("Console.Write(((string)AppContext.GetData(\"TRUSTED_PLATFORM_ASSEMBLIES\")).ToLowerInvariant().Contains(\"xunit\"));");
        Assert.Equal("False", result.Text());
    }
}
