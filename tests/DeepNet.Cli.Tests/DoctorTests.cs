namespace DeepNet.Cli.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    [Fact]
    public async Task A_checkout_that_is_not_built_is_told_what_to_do()
    {
        Assert.Equal(1, await RunAsync());
        Assert.Contains("✗ The library: not built", checkout.Output, StringComparison.Ordinal);
        Assert.Contains($"To get it: dotnet build, in {checkout.Root}", checkout.Output, StringComparison.Ordinal);
        Assert.Contains("The lessons do not run yet", checkout.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_and_the_engine_are_enough_and_whatever_else_is_missing_is_told_with_its_cure()
    {
        File.WriteAllText(Path.Combine(checkout.Layout.StableFolder, "DeepNet.Interactive.dll"), "");
        Assert.Equal(0, await RunAsync());
        Assert.Contains("✓ .NET Interactive, which runs the cells: version", checkout.Output, StringComparison.Ordinal);
        // A temporary folder has no packages of npm's, whatever this machine has.
        Assert.Contains("– Node.js and npm's packages", checkout.Output, StringComparison.Ordinal);
        var lines = checkout.Output.Split(Environment.NewLine);
        Assert.All(lines.Index().Where(line => line.Item.StartsWith('–')), line =>
        {
            Assert.StartsWith("    Without it: ", lines[line.Index + 1], StringComparison.Ordinal);
            Assert.StartsWith("    To get it: ", lines[line.Index + 2], StringComparison.Ordinal);
        });
        Assert.Contains("The lessons have what they need", lines[^3], StringComparison.Ordinal);
    }

    public void Dispose() => checkout.Dispose();

    private Task<int> RunAsync() => new DoctorCommand(checkout.Layout, checkout.Console).RunAsync(TestContext.Current.CancellationToken);
}
