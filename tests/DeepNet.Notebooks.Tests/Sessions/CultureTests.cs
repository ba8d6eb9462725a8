using System.Globalization;

namespace DeepNet.Notebooks.Tests;

public class CultureTests : SessionTest
{
    [Fact]
    public async Task Under_another_language_messages_stay_the_same()
    {
        var german = new Dictionary<string, string?> { ["LANG"] = "de_DE.UTF-8", ["DOTNET_CLI_CULTURE"] = "de" };
        var session = await StartAsync(Options with { Environment = german });
        Assert.Equal("1,5", (await session.RunAsync("Console.Write(1.5);")).Text());
        Assert.Equal("(2,1): error CS0103: The name 'not_there' does not exist in the current context", (await session.FailAsync("\nnot_there")).Message);
    }

    [Fact]
    public async Task The_owner_s_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var run = await NotebookRunner.RunAsync(SampleNotebooks.OfCode("1.5.ToString(System.Globalization.CultureInfo.InvariantCulture)", "throw new Exception();"), await StartAsync(), cancellationToken: Token);
            Assert.Equal("cell 2, line 1: Exception: Exception of type 'System.Exception' was thrown.", run.Error!.ToString());
            Assert.Equal(run.Executed.ToJson(), Notebook.Parse(run.Executed.ToJson(), "again").ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
