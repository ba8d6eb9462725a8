namespace DeepNet.Interactive.Tests;

[Collection(nameof(Console))]
public class NotebookEnvironmentTests
{
    [Fact]
    public void Bare_outputs_carry_no_script()
    {
        Environment.SetEnvironmentVariable(NotebookEnvironment.OutputVariable, "bare");
        try
        {
            Assert.Equal("<div>DeepNet is ready.</div>", DeepNetNotebook.Setup().ToHtml());
        }
        finally
        {
            Environment.SetEnvironmentVariable(NotebookEnvironment.OutputVariable, null);
        }
    }
}
