namespace DeepNet.Notebooks;

/// <summary>A package that a cell names with <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">The version; <c>*</c> for the newest.</param>
internal sealed record PackageReference(string Id, string Version)
{
    /// <summary>What stands before id and version in a <c>#r</c>.</summary>
    public const string Prefix = "nuget:";

    public bool IsFloating => Version.Contains('*', StringComparison.Ordinal);

    public override string ToString() => Version == "*" ? Id : $"{Id} {Version}";

    /// <summary>Reads what stands between the quotes of a <c>#r</c>.</summary>
    /// <returns>Null when it is not of the form <c>nuget: Id</c> or <c>nuget: Id, Version</c>.</returns>
    public static PackageReference? Parse(string reference)
    {
        var parts = reference[Prefix.Length..].Split(',', StringSplitOptions.TrimEntries);
        var version = parts.Length == 1 ? "*" : parts[1];
        return parts.Length <= 2 && IsName(parts[0]) && IsVersion(version) ? new PackageReference(parts[0], version) : null;
    }

    private static bool IsName(string id) => id.Length > 0 && id.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    // Also prereleases, floating versions, and [1.0.0] for exactly that one.
    private static bool IsVersion(string version) =>
        version.Length > 0 && version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+' or '*' or '[' or ']');
}
