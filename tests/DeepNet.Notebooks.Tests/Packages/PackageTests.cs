namespace DeepNet.Notebooks.Tests;

[Collection<SharedSessionTests>]
public class PackageTests(SharedSession shared)
{
    private const string Package = "MathNet.Numerics";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cell_uses_a_package()
    {
        var result = await shared.Session.RunAsync(
            "// first\n#r \"nuget: MathNet.Numerics, 5.0.0\"\nusing MathNet.Numerics.LinearAlgebra;\nConsole.Write(Matrix<double>.Build.DenseIdentity(3).Trace());",
            "Console.Write(1);\n#r \"nuget:mathnet.numerics,5.0.0\"\n#r \"nuget: MathNet.Numerics\"\nConsole.Write(Vector<double>.Build.Dense(2, 4).Sum());");
        Assert.Equal("18", result.Text());
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_named()
    {
        var error = await shared.Session.FailAsync("Console.Write(1);\n#r \"nuget: No.Such.Package.DeepNet, 1.0.0\"");
        Assert.Equal((CellErrorKind.MissingPackage, "No.Such.Package.DeepNet 1.0.0"), (error.Kind, error.Package));
        Assert.StartsWith("The package No.Such.Package.DeepNet 1.0.0 could not be had: ", error.Message);
    }

    [Theory]
    [InlineData("nuget:")]
    [InlineData("nuget: A B, 1.0.0")]
    [InlineData("nuget: A, 1.0.0, 2")]
    [InlineData("nuget: A, \\\" />")]
    public async Task A_reference_that_is_not_understood_is_told_with_its_line(string reference)
    {
        var error = await shared.Session.FailAsync($"\n#r \"{reference}\"");
        Assert.Equal((CellErrorKind.MissingPackage, 2), (error.Kind, error.Line));
    }

    [Fact]
    public async Task The_second_time_needs_no_restore()
    {
        using var folder = new TemporaryFolder();
        var first = new SessionPackages(folder.Path);
        var assets = await first.ResolveAsync([new(Package, "5.0.0")], Token);
        Assert.Equal("MathNet.Numerics.dll", Path.GetFileName(Assert.Single(assets.Assemblies)));
        var second = new SessionPackages(folder.Path);
        Assert.Equal(assets.Assemblies, (await second.ResolveAsync([new("mathnet.numerics", "5.0.0")], Token)).Assemblies);
        Assert.Equal((1, 0), (first.RestoreCount, second.RestoreCount));
    }

    [Fact]
    public async Task Without_a_network_what_is_there_is_used_and_what_is_not_is_told()
    {
        using var folder = new TemporaryFolder();
        await new SessionPackages(folder.Path).ResolveAsync([new(Package, "5.0.0")], Token);
        var config = folder.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"none\" value=\"http://127.0.0.1:9/index.json\" allowInsecureConnections=\"true\" /></packageSources></configuration>");
        var offline = new SessionPackages(Path.Combine(folder.Path, "offline"), config);
        Assert.Single((await offline.ResolveAsync([new(Package, "5.0.0")], Token)).Assemblies);
        var floating = await Assert.ThrowsAsync<PackageException>(() => offline.ResolveAsync([new("Other", "*")], Token));
        Assert.Contains("Other", floating.Message);
        Assert.Contains("network", floating.Message);
    }

    [Fact]
    public async Task Two_versions_of_one_package_in_a_session_are_told()
    {
        using var folder = new TemporaryFolder();
        var packages = new SessionPackages(folder.Path);
        await packages.ResolveAsync([new(Package, "5.0.0")], Token);
        var error = await Assert.ThrowsAsync<PackageException>(() => packages.ResolveAsync([new(Package, "4.15.0")], Token));
        Assert.Contains("already uses version 5.0.0", error.Message);
    }

    [Theory]
    [InlineData("/tmp/p.csproj : error NU1101: Unable to find package A.B. No packages exist with this id in source(s): x [/tmp/p.csproj]", "A.B 1.0.0", "(NU1101)")]
    [InlineData("error NU1301: Unable to load the service index for source http://x.", "A 2.0.0", "network")]
    [InlineData("error NU1102: Unable to find package A with version (>= 2.0.0)", "A 2.0.0", "Name a version")]
    [InlineData("It was not possible to find any installed .NET SDKs", "A 2.0.0", "SDK")]
    [InlineData("something else", "A 2.0.0", "something else")]
    public void A_failed_restore_names_the_package_the_reason_and_the_fix(string output, string package, string expected)
    {
        var error = RestoreErrors.Describe([new("A.B", "1.0.0"), new("A", "2.0.0")], output);
        Assert.Equal(package, error.Package.ToString());
        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain("/tmp/", error.Message);
    }
}
