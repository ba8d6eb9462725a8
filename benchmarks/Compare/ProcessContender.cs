using System.Diagnostics;
using System.Globalization;

namespace DeepNet.Benchmarks.Compare;

/// <summary>A process that waits for work, so that the contenders can take turns without being started anew.</summary>
internal sealed class ProcessContender : IContender
{
    /// <summary>A package for Python may be installed for one Python and not for the other; Debian's is the second.</summary>
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3", "python"];

    private readonly Process process;

    private ProcessContender(string name, string version, Process process) => (Name, Version, this.process) = (name, version, process);

    public string Name { get; }

    public string Version { get; }

    /// <summary>Starts the script, or returns null where no Python has what it imports.</summary>
    public static ProcessContender? TryStartPython(string name, string script, params string[] arguments) =>
        Pythons.Select(python => TryStart(name, python, [Path.Combine(AppContext.BaseDirectory, script), .. arguments])).FirstOrDefault(started => started != null);

    /// <summary>Starts the program of benchmarks/TorchSharp, or returns null where it was not built or does not start.</summary>
    public static ProcessContender? TryStartTorchSharp(string name)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TorchSharp", "bin", "Release", "net10.0", "DeepNet.Benchmarks.TorchSharp.dll");
        return File.Exists(program) ? TryStart(name, "dotnet", [program]) : null;
    }

    private static ProcessContender? TryStart(string name, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // Some machines set these for old versions of OpenBLAS; they would slow it down, and us the winners.
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            if (process.StandardOutput.ReadLine() is { } version)
                return new ProcessContender(name, version, process);
            process.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
        }
        return null;
    }

    public double Measure(Workload workload)
    {
        process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(workload.IsTraining ? "train" : "product")} {string.Join(',', workload.Sizes)} {workload.Examples} {workload.Repeats}"));
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended before it had answered.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
