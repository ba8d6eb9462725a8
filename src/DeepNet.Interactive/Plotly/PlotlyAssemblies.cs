using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace DeepNet.Interactive;

/// <summary>
/// Loads Plotly.NET from the folder of this library. Plotly.NET 6 is built for a newer FSharp.Core than .NET Interactive
/// brings, and what a process brings goes first: so Plotly.NET, and all that it needs of F#, gets a load context of its own.
/// Where the process brings Plotly.NET itself, as a test or the command line does, nothing of this is asked.
/// </summary>
internal sealed class PlotlyAssemblies : AssemblyLoadContext
{
    private static readonly HashSet<string> Names = ["Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "Giraffe.ViewEngine", "Fable.Core", "FSharp.Core"];
    private static readonly string Folder = Path.GetDirectoryName(typeof(PlotlyAssemblies).Assembly.Location) ?? "";
    private static readonly PlotlyAssemblies Own = new();

    private PlotlyAssemblies()
        : base("Plotly.NET")
    {
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "It has to be asked before the first method that names a type of Plotly.NET is compiled.")]
    internal static void Register() => Default.Resolving += (_, name) => Names.Contains(name.Name ?? "") ? Own.Load(name) : null;

    /// <summary>Says so where another Plotly.NET was loaded first, from a package: it cannot work beside an older FSharp.Core.</summary>
    /// <exception cref="InvalidOperationException">It was.</exception>
    public static void RequireFirst()
    {
        var isBrought = File.Exists(Path.Combine(AppContext.BaseDirectory, "Plotly.NET.dll"));
        if (!isBrought && Default.Assemblies.Any(assembly => assembly.GetName().Name == "Plotly.NET"))
            throw new InvalidOperationException("DeepNetNotebook.Setup: Plotly.NET was loaded before, from a package. Restart the kernel and run this cell first; DeepNet brings Plotly.NET with it.");
    }

    protected override Assembly? Load(AssemblyName name)
    {
        var file = Path.Combine(Folder, $"{name.Name}.dll");
        return Names.Contains(name.Name ?? "") && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
