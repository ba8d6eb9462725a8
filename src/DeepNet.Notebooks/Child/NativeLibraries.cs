using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace DeepNet.Notebooks;

/// <summary>Finds the native libraries of packages for whatever assembly asks for them.</summary>
internal sealed class NativeLibraries
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<AssemblyLoadContext> _contexts = [];

    public void Add(IEnumerable<string> folders)
    {
        lock (_folders)
        {
            if (_folders.Count == 0) AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Watch(AssemblyLoadContext.GetLoadContext(loaded.LoadedAssembly));
            _folders.UnionWith(folders);
        }
    }

    private void Watch(AssemblyLoadContext? context)
    {
        lock (_folders)
        {
            if (context is not null && _contexts.Add(context)) context.ResolvingUnmanagedDll += (_, name) => Find(name);
        }
    }

    private nint Find(string name)
    {
        var (prefix, extension) = OperatingSystem.IsWindows() ? ("", ".dll") : OperatingSystem.IsMacOS() ? ("lib", ".dylib") : ("lib", ".so");
        foreach (var folder in _folders)
        {
            foreach (var file in new[] { name, name + extension, prefix + name + extension })
            {
                if (NativeLibrary.TryLoad(Path.Combine(folder, file), out var handle)) return handle;
            }
        }

        return 0;
    }
}
