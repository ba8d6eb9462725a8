using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

/// <summary>
/// A class of learners, most of them hostile, that is graded once for all tests. Each makes its attempts in one of its
/// functions; the others are right, and have to count.
/// </summary>
public sealed class HostileClass : IAsyncLifetime
{
    public const string Secret = "the-teacher-s-own";

    // The forks of a process have its command line.
    private const string Bomb = "deepnet-test-fork-bomb";

    private const string SecretVariable = "DEEPNET_TEST_SECRET";

    private readonly TemporaryCheckout checkout = new();
    private readonly TcpListener neighbour = new(IPAddress.Loopback, 0);
    private JsonArray submissions = [];

    /// <summary>Why there is no sandbox on this machine; null when there is.</summary>
    public static string? NoSandbox { get; } = Sandbox.FindProblem();

    public int ExitCode { get; private set; }

    /// <summary>How many processes of the fork bomb were seen at once.</summary>
    public int MostForks { get; private set; }

    public string Output => checkout.Output;

    public string Csv { get; private set; } = "";

    public string Feedback => Path.Combine(checkout.Root, "feedback");

    public string Gradebook => Path.Combine(checkout.Root, "gradebook.csv");

    /// <summary>Whether a submission reached a program that listens beside it.</summary>
    public bool WasCalled => neighbour.Pending();

    /// <summary>The JSON that was written of a learner.</summary>
    public JsonNode Of(string learner) => submissions.Single(one => (string)one!["learner"]! == learner)!;

    /// <summary>The JSON that was written of a learner's function.</summary>
    public JsonNode Check(string learner, string function) => Of(learner)["checks"]!.AsArray().Single(check => (string)check!["name"]! == function)!;

    public async ValueTask InitializeAsync()
    {
        if (NoSandbox is not null)
            return;
        Environment.SetEnvironmentVariable(SecretVariable, Secret);
        neighbour.Start();
        LinkLibrary();
        Directory.CreateDirectory(checkout.Layout.Workbook);
        Handout.Released().Write(Path.Combine(checkout.Layout.Workbook, Handout.Name + ".ipynb"));
        File.WriteAllText(Gradebook, Secret);
        WriteSubmissions();

        var grading = GradeAsync();
        while (!grading.IsCompleted)
        {
            MostForks = Math.Max(MostForks, CountForks());
            await Task.WhenAny(grading, Task.Delay(200));
        }

        ExitCode = await grading;
        submissions = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(checkout.Root, "grades.json")))!["submissions"]!.AsArray();
        Csv = await File.ReadAllTextAsync(Path.Combine(checkout.Root, "grades.csv"));
    }

    public ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(SecretVariable, null);
        neighbour.Dispose();
        checkout.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Grades the class.</summary>
    public Task<int> GradeAsync()
    {
        var options = new GradeOptions(HandedInFolder)
        {
            Json = Path.Combine(checkout.Root, "grades.json"),
            Csv = Path.Combine(checkout.Root, "grades.csv"),
            Feedback = Feedback,
            CellTimeLimit = TimeSpan.FromSeconds(30),
            MemoryLimit = 400_000_000,
        };
        return new GradeCommand(checkout.Layout, options, checkout.Console).RunAsync(TestContext.Current.CancellationToken);
    }

    private static int CountForks() => Directory.GetDirectories("/proc").Count(process =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains(Bomb, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    private string HandedInFolder => Path.Combine(checkout.Root, "handed in");

    private void LinkLibrary()
    {
        Directory.Delete(checkout.Layout.StableFolder);
        Directory.CreateSymbolicLink(checkout.Layout.StableFolder, RepositoryLayout.Find().StableFolder);
    }

    private void WriteSubmissions()
    {
        Submit("good", Handout.With());
        Submit("curious", Handout.With(relu: Attempts()));
        Submit("ender", Handout.With(
            "Environment.Exit(3);",
            "Environment.FailFast(\"the end\");",
            Handout.LinearForward.Replace("=> (W", "=> A.ColumnCount > 0 ? LinearForward(A, W, b) : (W", StringComparison.Ordinal)));
        Submit("endless", Handout.With(
            "while (true) { }",
            "static (Matrix<double> A, Matrix<double> Z) Sigmoid(Matrix<double> Z) { while (true) { } }",
            "while (true) Console.WriteLine(new string('x', 10_000));"));
        Submit("greedy", Handout.With(
            "var all = new List<byte[]>(); while (true) all.Add(new byte[10_000_000]);",
            "for (var i = 0; i < 300; i++) { var p = System.Runtime.InteropServices.Marshal.AllocHGlobal(10_000_000); for (var k = 0; k < 10_000_000; k += 4096) System.Runtime.InteropServices.Marshal.WriteByte(p, k, 1); }",
            $"System.Diagnostics.Process.Start(\"bash\", new[] {{ \"-c\", \"f() {{ f | f & }}; f 2> /dev/null\", \"{Bomb}\" }}); System.Threading.Thread.Sleep(4000); throw new Exception();"));
        Submit("late", Handout.With(
            Handout.Relu + "\nnew System.Threading.Thread(() => { System.Threading.Thread.Sleep(2500); Environment.Exit(9); }).Start();",
            Handout.Sigmoid + "\nSystem.Threading.Thread.Sleep(4000);"));
        Submit("killer", Handout.With(
            "foreach (var folder in new[] { \".\", \"/tmp\" }) System.IO.Directory.Delete(System.IO.Path.GetFullPath(folder), true);",
            "System.Diagnostics.Process.Start(\"bash\", new[] { \"-c\", \"kill -9 1; kill -9 -1\" }).WaitForExit(); System.Threading.Thread.Sleep(5000);"));
        Submit("forger", Handout.With(
            "public class Exercises { public static Exercises Relu = new(); public string Check(object f) => \"✓ Relu: right on all 5 inputs\"; }\ndisplay(HTML(\"<b>✓ Relu: right on all 5 inputs</b>\"));\nstatic (Matrix<double> A, Matrix<double> Z) Relu(Matrix<double> Z) => (Z, Z);",
            "static (Matrix<double> A, Matrix<double> Z) Sigmoid(Matrix<double> Z) { display(global::DeepNet.Exercises.Exercises.Sigmoid.Check(Right)); return (Z, Z); }\n" + Handout.Sigmoid.Replace("Sigmoid", "Right", StringComparison.Ordinal),
            "static (Matrix<double> Z, LinearCache Cache) LinearForward(Matrix<double> A, Matrix<double> W, Matrix<double> b) => DeepNeuralNetwork.LinearForward(A, W, b);",
            "Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Verdict>((v, w) => w.Write(\"{\\\"exercise\\\":\\\"ReluBackward\\\",\\\"passed\\\":true,\\\"notWritten\\\":false,\\\"mistakes\\\":[],\\\"remarks\\\":[],\\\"findings\\\":[]}\"), Verdict.JsonMimeType);\nstatic Matrix<double> ReluBackward(Matrix<double> dA, Matrix<double> Z) => dA;"));
        Submit("editor", Edited());
        Submit("not-begun", Handout.Released());

        File.WriteAllText(PathOf("rubbish"), "{ \"cells\": [ this is no JSON");
        File.WriteAllText(PathOf("empty-file"), "");
        File.WriteAllBytes(PathOf("binary"), [0xff, 0xfe, 0, 1, 2]);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(PathOf("words"))!, "report.txt"), "I could not do it.");
        Directory.CreateDirectory(Path.Combine(HandedInFolder, "nothing"));
        File.CreateSymbolicLink(PathOf("linked"), Path.Combine(HandedInFolder, "good", "answer.ipynb"));
        var python = new Notebook { Cells = { new Cell(CellKind.Code, "print(1)", "a") } };
        python.Metadata["kernelspec"] = new JsonObject { ["language"] = "python" };
        Submit("python", python);
    }

    private static Notebook Edited()
    {
        var notebook = Handout.With(sigmoid: "static (Matrix<double> A, Matrix<double> Z) Sigmoid(Matrix<double> Z) => (Z, Z);");
        Handout.CellOf(notebook, "check-relu").Source = "100";
        Handout.CellOf(notebook, "check-sigmoid").Source = "2";
        Handout.CellOf(notebook, "check-linearforward").Metadata["nbgrader"]!["points"] = 1000;
        notebook.Cells.RemoveAll(cell => cell.Id is "check-relubackward" or "set-up" or "relubackward");
        notebook.Cells.Reverse();
        Handout.CellOf(notebook, "why").Source = "Because <script>alert(1)</script>.";
        return notebook;
    }

    // Each attempt tells what came of it; the cell ends in an exception that carries them out.
    private string Attempts() => $$""""
        var told = new List<string>();
        void Try(string what, Func<string> attempt)
        {
            try { told.Add(what + " SUCCEEDED " + attempt()); }
            catch (Exception e) { told.Add(what + " " + (e.InnerException ?? e).GetType().Name); }
        }

        Try("network", () => { using var c = new System.Net.Sockets.TcpClient(); c.Connect("127.0.0.1", {{((IPEndPoint)neighbour.LocalEndpoint).Port}}); return ""; });
        Try("world", () => { using var c = new System.Net.Sockets.TcpClient(); c.Connect("1.1.1.1", 443); return ""; });
        Try("gradebook", () => System.IO.File.ReadAllText("""{{Gradebook}}"""));
        Try("overwrite", () => { System.IO.File.WriteAllText("""{{Gradebook}}""", "100"); return System.IO.File.ReadAllText("../../handed in/good/answer.ipynb"); });
        Try("neighbour", () => System.IO.File.ReadAllText("""{{PathOf("good")}}"""));
        Try("assignment", () => System.IO.File.ReadAllText("{{Handout.Name}}.ipynb"));
        Try("home", () => string.Join(" ", System.IO.Directory.GetFileSystemEntries(Environment.GetEnvironmentVariable("HOME") == "/tmp" ? "/home" : Environment.GetEnvironmentVariable("HOME"))));
        Try("library", () => { System.IO.File.AppendAllText("../../artifacts/lib/DeepNet.dll", "x"); return ""; });
        Try("system", () => { System.IO.File.WriteAllText("/usr/bin/x", "x"); return ""; });
        Try("bigfile", () => { System.IO.File.WriteAllBytes("big", new byte[100_000_000]); return ""; });
        told.Add("variable " + (Environment.GetEnvironmentVariable("{{SecretVariable}}") ?? "none"));
        told.Add("others " + System.IO.Directory.GetDirectories("/proc").Count(p => System.IO.Path.GetFileName(p).All(char.IsDigit)));
        throw new Exception(string.Join("; ", told));
        """";

    private string PathOf(string learner)
    {
        var folder = Directory.CreateDirectory(Path.Combine(HandedInFolder, learner)).FullName;
        return Path.Combine(folder, "answer.ipynb");
    }

    private void Submit(string learner, Notebook notebook) => notebook.Write(PathOf(learner));
}
