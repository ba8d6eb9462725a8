namespace DeepNet.Notebooks.Tests;

public class PackageTests : SessionTest
{
    private const string Nowhere = "http://127.0.0.1:9";

    [Fact]
    public async Task A_cell_uses_a_package_and_another_version_in_the_same_session_is_told()
    {
        var session = await StartAsync();
        var result = await session.RunAsync(
            "// first\n#r \"nuget: MathNet.Numerics, 5.0\"\nusing MathNet.Numerics.LinearAlgebra;\nConsole.Write(Matrix<double>.Build.DenseIdentity(3).Trace());");
        Assert.Equal("3", result.Text());
        var error = await session.FailAsync("#r \"nuget: MathNet.Numerics, 4.15.0\"");
        Assert.Equal((CellErrorKind.MissingPackage, 1), (error.Kind, error.Line));
        Assert.Contains("Restart the session", error.Message);
    }

    [Fact]
    public async Task What_is_not_to_be_had_is_a_failure_that_names_package_line_and_fix()
    {
        var session = await StartAsync();
        var unknown = await session.FailAsync("Console.Write(1);\n#r \"nuget: No.Such.Package.DeepNet, 1.0.0\"");
        Assert.Equal((CellErrorKind.MissingPackage, 2), (unknown.Kind, unknown.Line));
        Assert.StartsWith("The package No.Such.Package.DeepNet 1.0.0 could not be had: ", unknown.Message);
        Assert.DoesNotContain(".packagemanagement", unknown.Message);
        var misspelt = await session.FailAsync("#r \"nuget: MathNet.Numerics 5.0.0\"");
        Assert.Equal(CellErrorKind.MissingPackage, misspelt.Kind);
        Assert.Contains("with a comma between", misspelt.Message);
        var nearest = await session.FailAsync("#r \"nuget: MathNet.Numerics, 4.99.0\"");
        Assert.Equal(CellErrorKind.MissingPackage, nearest.Kind);
        Assert.Contains("gave version 5.0.0 in place of 4.99.0", nearest.Message);
    }

    [Fact]
    public async Task Without_a_network_what_is_there_is_used_and_what_is_not_is_told()
    {
        var session = await StartAsync(Options with { Environment = Elsewhere(new() { ["http_proxy"] = Nowhere, ["https_proxy"] = Nowhere }) });
        var result = await session.RunAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"\ntypeof(MathNet.Numerics.Constants).Name");
        Assert.Equal("Constants", result.Value().GetText("text/plain"));
        var error = await session.FailAsync("#r \"nuget: No.Such.Package.DeepNet, 1.0.0\"");
        Assert.Equal(CellErrorKind.UnreachablePackage, error.Kind);
        Assert.Contains("network", error.Message);
    }

    [Fact]
    public async Task A_package_cache_that_cannot_be_written_fails_the_cell_and_the_next_one_runs()
    {
        var session = await StartAsync(Options with { Environment = Elsewhere(new() { ["NUGET_PACKAGES"] = "/proc/nowhere" }) });
        var error = await session.FailAsync("#r \"nuget: MathNet.Numerics, 5.0.0\"");
        Assert.Equal(CellErrorKind.MissingPackage, error.Kind);
        Assert.Contains("cache can be written", error.Message);
        Assert.Equal("2", (await session.RunAsync("Console.Write(1 + 1);")).Text());
    }

    [Fact]
    public void Where_this_machine_keeps_a_package_is_no_output_of_a_cell()
    {
        var (_, message) = Protocol.Read("""{"event":{"formattedValues":[{"mimeType":"text/plain","value":"Loading extensions from `/home/me/.nuget/packages/a/1.0.0/lib/a.dll`"}]},"eventType":"DisplayedValueProduced","command":{"token":"1"}}""");
        Assert.NotNull(message);
        Assert.Null(EventOutput.Of(message));
    }

    [Theory]
    [InlineData("A", "5.0.0", "5.0", true)]
    [InlineData("a", "1.0.0-Beta.1", "1.0.0-beta.1", true)]
    [InlineData("A", "[5.0.0]", "5.0.0+build", true)]
    [InlineData("A", "5.*", "5.3.1", true)]
    [InlineData("A", "[1.0,2.0)", "1.5.0", true)]
    [InlineData("A", "5.0.0", "5.0.1", false)]
    [InlineData("A", "1.0.0", "1.0.0-rc", false)]
    [InlineData("Other", "5.0.0", "6.0.0", true)]
    public void Another_version_than_asked_for_is_noticed(string package, string asked, string got, bool isRight) =>
        Assert.Equal(isRight, PackageReferences.OtherVersion($"#r \"nuget: A, {asked}\"", package, got) is null);

    // The user's own folder remembers where packages lie, so that the engine would not look for them.
    private Dictionary<string, string?> Elsewhere(Dictionary<string, string?> environment) => new(environment)
    {
        ["HOME"] = Folder,
        ["NUGET_PACKAGES"] = environment.GetValueOrDefault("NUGET_PACKAGES") ?? Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
    };
}
