using System.Diagnostics;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks.Tests;

/// <summary>Lessons in Jupyter, with the kernel that a learner has.</summary>
public sealed class JupyterTests : IDisposable
{
    // Debian's Jupyter is a part of its own Python, which need not be the first on the path.
    private static readonly string? Python = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(python => Run(python, ["-c", "import nbclient"], []).Code == 0);

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("03-linear-forward")]
    [InlineData("06-cost")]
    [InlineData("04-activations")]
    public void A_lesson_shows_in_Jupyter_what_is_committed(string name)
    {
        Assert.SkipWhen(Python is null, "Jupyter is not there; on Debian: apt install jupyter-notebook python3-nbclient");
        WriteKernel();
        var copy = Path.Combine(folder.Path, name + ".ipynb");
        var environment = new Dictionary<string, string?> { ["JUPYTER_PATH"] = folder.Path, ["DEEPNET_OUTPUT"] = "bare", ["DEEPNET_CHECKS"] = "strict" };

        var (code, output) = Run(Python!, [Path.Combine(AppContext.BaseDirectory, "Running", "execute.py"), RepositoryFiles.Lesson(name), copy], environment);

        Assert.True(code == 0, $"Exit code {code}. {output}");
        var committed = Notebook.Read(RepositoryFiles.Lesson(name));
        var executed = Notebook.Read(copy);
        Assert.Equal(committed.Cells.Where(Fails).Select(cell => cell.Id), executed.Cells.Where(Fails).Select(cell => cell.Id));
        Assert.Equal([], OutputComparer.Compare(TextsOf(committed), TextsOf(executed)).Select(difference => difference.ToString()));
        Assert.True(executed.Cells.Sum(cell => cell.Outputs.Count) > 10);
    }

    public void Dispose() => folder.Dispose();

    private static bool Fails(Cell cell) => cell.Outputs.OfType<ErrorOutput>().Any();

    // How an error is told is Jupyter's own, the compiler's messages on stderr too; and the shown HTML has the pictures.
    private static Notebook TextsOf(Notebook notebook)
    {
        var texts = notebook.Clone();
        foreach (var cell in texts.Cells)
        {
            if (Fails(cell))
                cell.Outputs.RemoveAll(output => output is StreamOutput { Name: StreamOutput.StandardError });
            cell.Outputs.RemoveAll(output => output is ErrorOutput or DataOutput { IsResult: false });
            foreach (var data in cell.Outputs.OfType<DataOutput>())
            {
                foreach (var form in data.Data.Select(form => form.Key).Where(form => form != "text/plain").ToList())
                    data.Data.Remove(form);
            }
        }

        return texts;
    }

    private static (int Code, string Output) Run(string program, string[] arguments, Dictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        EngineSetup.Fill(start.Environment, new SessionOptions { Environment = environment });
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, e.Message);
        }
    }

    private void WriteKernel()
    {
        // Kernels that look for a free port in the same range at the same moment take the same one.
        var port = Random.Shared.Next(10_000, 30_000);
        string[] command = [.. InteractiveTool.Command.Take(5), "jupyter", "--default-kernel", "csharp", "--http-local-only", "--http-port-range", $"{port}-{port + 20}", "{connection_file}"];
        var kernel = new JsonObject
        {
            ["argv"] = new JsonArray([.. command.Select(part => JsonValue.Create(part))]),
            ["display_name"] = ".NET (C#)",
            ["language"] = "C#",
        };
        folder.Write(Path.Combine("kernels", "deepnet-test", "kernel.json"), kernel.ToJsonString());
    }
}
