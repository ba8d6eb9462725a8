using System.Diagnostics;
using System.Globalization;

namespace DeepNet.Benchmarks.Compare;

/// <summary>A Python script that waits for work, so that the contenders can take turns without being started anew.</summary>
internal sealed class PythonContender : IContender
{
    /// <summary>A package for Python may be installed for one Python and not for the other; Debian's is the second.</summary>
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3", "python"];

    private readonly Process process;

    private PythonContender(string name, string version, Process process) => (Name, Version, this.process) = (name, version, process);

    public string Name { get; }

    public string Version { get; }

    /// <summary>Starts the script, or returns null where no Python has what it imports.</summary>
    public static PythonContender? TryStart(string name, string script, params string[] arguments)
    {
        foreach (var python in Pythons)
        {
            var start = new ProcessStartInfo(python) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, script));
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            // Some machines set these for old versions of OpenBLAS; they would slow it down, and us the winners.
            start.Environment.Remove("OPENBLAS_CORETYPE");
            start.Environment.Remove("OPENBLAS_L2_SIZE");
            try
            {
                var process = Process.Start(start)!;
                process.ErrorDataReceived += static (_, _) => { };
                process.BeginErrorReadLine();
                if (process.StandardOutput.ReadLine() is { } version)
                    return new PythonContender(name, version, process);
                process.Dispose();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // There is no such Python.
            }
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
