using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace DeepNet.Notebooks;

/// <summary>The assemblies of packages that cells may use, without those that this process has itself.</summary>
internal sealed class CellReferences
{
    private readonly HashSet<string> _known = new(
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(Path.GetFileNameWithoutExtension)!,
        StringComparer.OrdinalIgnoreCase);

    private readonly NativeLibraries _natives = new();

    // A package may have been compiled against an older version of another one than was restored.
    public CellReferences() => AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
        AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == new AssemblyName(request.Name).Name);

    /// <summary>Takes the answer to a request for packages, and gives the references that are new.</summary>
    public IReadOnlyList<MetadataReference> Add(JsonObject answer)
    {
        var natives = PackageCache.Texts(answer["nativeFolders"]);
        if (natives.Count > 0) _natives.Add(natives);
        return [.. PackageCache.Texts(answer["assemblies"])
            .Where(path => _known.Add(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path))];
    }
}
