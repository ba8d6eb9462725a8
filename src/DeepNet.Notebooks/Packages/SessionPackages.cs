using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>The packages that the cells of one session have asked for; they are resolved together, so that versions fit.</summary>
internal sealed class SessionPackages(string? cacheFolder = null, string? configFile = null)
{
    private readonly PackageCache _cache = new(cacheFolder ?? PackageCache.DefaultFolder);
    private readonly List<PackageReference> _packages = [];

    /// <summary>How often a restore was needed.</summary>
    public int RestoreCount { get; private set; }

    /// <summary>Answers the process's request for packages.</summary>
    public async Task<JsonObject> AnswerAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var answer = new JsonObject { ["kind"] = Message.References, ["id"] = (int)request["id"]! };
        try
        {
            var packages = PackageCache.Texts(request["packages"]).Select(text => PackageReference.Parse(text)!);
            var assets = await ResolveAsync([.. packages], cancellationToken).ConfigureAwait(false);
            answer["assemblies"] = PackageCache.List(assets.Assemblies);
            answer["nativeFolders"] = PackageCache.List(assets.NativeFolders);
        }
        catch (PackageException e)
        {
            answer["error"] = new CellError(CellErrorKind.MissingPackage, "MissingPackage", e.Message, Package: e.Package.ToString()).ToJson();
        }
        catch (OperationCanceledException)
        {
            answer["error"] = new CellError(CellErrorKind.Cancelled, "Cancelled", "The fetching of packages was cancelled.").ToJson();
        }

        return answer;
    }

    /// <summary>The files of the packages asked for before and now.</summary>
    /// <exception cref="PackageException">One of them cannot be had.</exception>
    public async Task<PackageAssets> ResolveAsync(IReadOnlyList<PackageReference> packages, CancellationToken cancellationToken)
    {
        var all = new List<PackageReference>(_packages);
        foreach (var package in packages) Add(all, package);
        var assets = _cache.Find(all);
        if (assets is null)
        {
            RestoreCount++;
            Directory.CreateDirectory(_cache.Folder);
            assets = await new PackageRestore(_cache.Folder, configFile).RunAsync(all, cancellationToken).ConfigureAwait(false);
            _cache.Remember(all, assets);
        }

        _packages.Clear();
        _packages.AddRange(all);
        return assets;
    }

    private static void Add(List<PackageReference> all, PackageReference package)
    {
        var known = all.FindIndex(other => string.Equals(other.Id, package.Id, StringComparison.OrdinalIgnoreCase));
        if (known < 0)
            all.Add(package);
        else if (all[known].Version != package.Version && package.Version != "*")
            throw new PackageException(package, $"this session already uses version {all[known].Version}", "Restart the session to use another version.");
    }
}
