using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>Remembers where a set of packages was found, so that a second time needs no restore.</summary>
internal sealed class PackageCache(string folder)
{
    public static string DefaultFolder { get; } = Path.Combine(UserFolder(), "deepnet-notebooks", "nuget");

    public string Folder => folder;

    /// <summary>The files found before; null when none were, or when they are gone.</summary>
    public PackageAssets? Find(IReadOnlyList<PackageReference> packages)
    {
        // What a floating version means changes with time.
        if (packages.Any(package => package.IsFloating) || !File.Exists(FileFor(packages))) return null;
        var json = JsonNode.Parse(File.ReadAllText(FileFor(packages)))!;
        var assets = new PackageAssets(Texts(json["assemblies"]), Texts(json["nativeFolders"]));
        return assets.StillThere ? assets : null;
    }

    public void Remember(IReadOnlyList<PackageReference> packages, PackageAssets assets)
    {
        var json = new JsonObject { ["assemblies"] = List(assets.Assemblies), ["nativeFolders"] = List(assets.NativeFolders) };
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}.tmp");
        File.WriteAllText(temporary, json.ToJsonString());
        File.Move(temporary, FileFor(packages), overwrite: true);
    }

    internal static IReadOnlyList<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(text => (string)text!)];

    internal static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string UserFolder()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        // A user without a home, as in some containers, has none.
        return folder.Length > 0 ? folder : Path.GetTempPath();
    }

    private string FileFor(IReadOnlyList<PackageReference> packages)
    {
        var names = packages.Select(package => $"{package.Id} {package.Version}".ToLowerInvariant()).Order(StringComparer.Ordinal);
        var key = string.Join('\n', names.Append(RuntimeInformation.RuntimeIdentifier).Append(Environment.Version.ToString()));
        return Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + ".json");
    }
}
