namespace DeepNet.Notebooks;

/// <summary>The files of some packages and of all that they need.</summary>
/// <param name="Assemblies">Full paths of the assemblies.</param>
/// <param name="NativeFolders">Full paths of the folders with native libraries for this machine.</param>
internal sealed record PackageAssets(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeFolders)
{
    public static PackageAssets None { get; } = new([], []);

    public bool StillThere => Assemblies.All(File.Exists) && NativeFolders.All(Directory.Exists);
}
