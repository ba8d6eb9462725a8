namespace DeepNet.Notebooks;

/// <summary>A package could not be had.</summary>
/// <param name="package">Which.</param>
/// <param name="why">What stood in the way.</param>
/// <param name="fix">What to do.</param>
internal sealed class PackageException(PackageReference package, string why, string fix)
    : Exception($"The package {package} could not be had: {why.TrimEnd('.')}. {fix}")
{
    public PackageReference Package { get; } = package;
}
