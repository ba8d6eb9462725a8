using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>Reads which files a restore chose, from its <c>project.assets.json</c>.</summary>
internal static class AssetsFile
{
    public static PackageAssets Read(string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        var folders = json["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        var assemblies = new List<string>();
        var natives = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, library) in json["targets"]!.AsObject().First().Value!.AsObject())
        {
            if ((string?)library!["type"] != "package") continue;
            var packagePath = (string)json["libraries"]![key]!["path"]!;
            var root = folders.Select(folder => Path.Combine(folder, packagePath)).First(Directory.Exists);
            assemblies.AddRange(Assemblies(library).Select(asset => Full(root, asset)));
            natives.UnionWith(ForThisMachine(library, "native").Select(asset => Path.GetDirectoryName(Full(root, asset))!));
        }

        return new PackageAssets(assemblies, [.. natives]);
    }

    private static string Full(string root, string asset) => Path.GetFullPath(Path.Combine(root, asset));

    private static IEnumerable<string> Assemblies(JsonNode library)
    {
        var special = ForThisMachine(library, "runtime").ToList();
        var names = special.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var general = library["runtime"]?.AsObject().Select(asset => asset.Key) ?? [];
        return special.Concat(general.Where(asset => asset.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !names.Contains(Path.GetFileName(asset))));
    }

    /// <summary>The assets of the nearest of this machine's runtime identifiers, for each file name.</summary>
    private static IEnumerable<string> ForThisMachine(JsonNode library, string type)
    {
        var identifiers = RuntimeIdentifiers();
        return (library["runtimeTargets"]?.AsObject() ?? [])
            .Where(asset => (string?)asset.Value!["assetType"] == type && !asset.Key.EndsWith("_._", StringComparison.Ordinal))
            .Select(asset => (Path: asset.Key, Rank: identifiers.IndexOf((string)asset.Value!["rid"]!)))
            .Where(asset => asset.Rank >= 0)
            .GroupBy(asset => Path.GetFileName(asset.Path), StringComparer.OrdinalIgnoreCase)
            .Select(group => group.MinBy(asset => asset.Rank).Path);
    }

    /// <summary>From the most to the least special, as the SDK's graph of runtime identifiers has them.</summary>
    private static List<string> RuntimeIdentifiers()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string[] systems =
            OperatingSystem.IsWindows() ? ["win"] : OperatingSystem.IsMacOS() ? ["osx", "unix"] : ["linux", "unix"];
        return [RuntimeInformation.RuntimeIdentifier, .. systems.SelectMany(system => new[] { $"{system}-{architecture}", system }), "any"];
    }
}
