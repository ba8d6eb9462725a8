namespace DeepNet.Cli.Tests;

/// <summary>Calls that come to nothing, each told with the fix.</summary>
public sealed class GradeCommandTests : IDisposable
{
    private readonly TemporaryCheckout checkout = new();

    public GradeCommandTests() => File.WriteAllText(Path.Combine(checkout.Layout.StableFolder, "DeepNet.Interactive.dll"), "");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_missing_folder_a_missing_workbook_and_a_missing_assignment_are_told()
    {
        Assert.Contains("There is no folder or zip none", await ErrorAsync(new GradeOptions("none")));
        Assert.Contains("--assignment", await ErrorAsync(Options));
        Assert.Contains("There is no assignment 'seven'", await ErrorAsync(Options with { Assignment = "seven" }));
        Assert.Contains("--jobs is 0", await ErrorAsync(Options with { Jobs = 0 }));
        Assert.Contains("--time-limit is 0 seconds", await ErrorAsync(Options with { CellTimeLimit = TimeSpan.Zero }));
    }

    [Fact]
    public async Task A_folder_without_a_notebook_is_told()
    {
        Directory.CreateDirectory(checkout.Layout.Workbook);
        Handout.Released().Write(Path.Combine(checkout.Layout.Workbook, Handout.Name + ".ipynb"));
        Assert.Contains("There is no notebook", await ErrorAsync(Options));
        Assert.Contains("There is no notebook", await ErrorAsync(Options with { Assignment = "3" }));
    }

    [Fact]
    public async Task On_a_terminal_a_bar_moves_and_what_cannot_be_graded_makes_the_exit_code_1()
    {
        Directory.CreateDirectory(checkout.Layout.Workbook);
        Handout.Released().Write(Path.Combine(checkout.Layout.Workbook, Handout.Name + ".ipynb"));
        File.WriteAllText(Path.Combine(Options.Path, "[red]anna.ipynb"), "no notebook");

        Assert.Equal(1, await new GradeCommand(checkout.Layout, Options, checkout.LiveConsole).RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("[red]anna", checkout.Output);
        Assert.Contains("1 submissions in", checkout.Output);
    }

    private GradeOptions Options => new(Directory.CreateDirectory(Path.Combine(checkout.Root, "handed in")).FullName) { Trust = true };

    private async Task<string> ErrorAsync(GradeOptions options) =>
        (await Assert.ThrowsAsync<CommandException>(() => new GradeCommand(checkout.Layout, options, checkout.Console).RunAsync(TestContext.Current.CancellationToken))).Message;
}
