namespace DeepNet.Notebooks.Tests;

[Collection<SharedSessionTests>]
public class DirectiveTests(SharedSession shared)
{
    private readonly CSharpSession _session = shared.Session;

    [Fact]
    public async Task A_referenced_library_finds_its_dependencies_and_the_session_s_own_formatting()
    {
        var folder = Path.Combine(shared.Folder, "libraries");
        TestLibrary.Write(folder);
        var result = await _session.RunAsync("#r \"libraries/Outer.dll\"\nusing Outer;\nApi.Register();", "Console.Write(new Inner.Thing().Name); Api.Make()");
        Assert.Equal("thing", result.Text());
        Assert.Equal("<b>thing</b>", result.Value().GetText("text/html"));
    }

    [Fact]
    public async Task A_missing_library_is_named_with_its_line()
    {
        var error = await _session.FailAsync("// first\n#r \"libraries/none.dll\"");
        Assert.Equal((CellErrorKind.Compilation, 2), (error.Kind, error.Line));
        Assert.Contains("libraries/none.dll", error.Message);
    }

    [Fact]
    public async Task A_script_is_loaded_from_the_folder_and_errors_name_it()
    {
        File.WriteAllText(Path.Combine(shared.Folder, "helpers.csx"), "int Half(int n)\n{\n    if (n % 2 != 0) throw new ArgumentException(\"odd\");\n    return n / 2;\n}");
        var result = await _session.RunAsync("#load \"helpers.csx\"\nConsole.Write(Half(4));");
        Assert.Equal("2", result.Text());
        var error = await _session.FailAsync("\nHalf(3)");
        Assert.Equal(2, error.Line);
        Assert.Equal(["   at line 3 of helpers.csx, in Half", "   at line 2"], error.Stack);
    }

    [Fact]
    public async Task The_current_folder_is_the_notebook_s()
    {
        File.WriteAllText(Path.Combine(shared.Folder, "data.txt"), "here");
        Assert.Equal("here", (await _session.RunAsync("Console.Write(System.IO.File.ReadAllText(\"data.txt\"));")).Text());
    }

    [Fact]
    public async Task The_process_has_only_its_own_assemblies()
    {
        var result = await _session.RunAsync("Console.Write(((string)AppContext.GetData(\"TRUSTED_PLATFORM_ASSEMBLIES\")).ToLowerInvariant().Contains(\"xunit\"));");
        Assert.Equal("False", result.Text());
    }
}
