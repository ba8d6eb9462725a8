using System.Globalization;

namespace DeepNet.Notebooks.Tests;

public class CultureTests : SessionTest
{
    [Fact]
    public async Task A_comma_decimal_culture_changes_the_cells_text_and_nothing_of_the_session()
    {
        var session = await StartAsync(Options with { CellTimeLimit = TimeSpan.FromSeconds(1.5) });
        var result = await session.RunAsync(
            "using System.Globalization; CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(\"de-DE\"); CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(\"de-DE\"); Console.Write(1.5);");
        Assert.Equal("1,5", result.Text());
        Assert.Equal(2, (await session.FailAsync("\nnot_there")).Line);
        Assert.Contains("limit of 1.5 s", (await session.FailAsync("while (true) { }", CellStatus.TimedOut)).Message);
    }

    [Fact]
    public async Task The_owner_s_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var run = await NotebookRunner.RunAsync(SampleNotebooks.OfCode("1.5.ToString(System.Globalization.CultureInfo.InvariantCulture)", "throw new Exception();"), Options, null, Token);
            Assert.Equal("cell 2, line 1: Exception: Exception of type 'System.Exception' was thrown.", run.Error!.ToString());
            Assert.Equal(run.Executed.ToJson(), Notebook.Parse(run.Executed.ToJson(), "again").ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
