namespace DeepNet.Notebooks;

/// <summary>The packages that a cell names, held against what the engine did for them.</summary>
internal static partial class PackageReferences
{
    /// <summary>Why the packages of a cell cannot be had; null when the engine's message is about something else.</summary>
    public static CellError? Failure(string code, string message, MachinePaths paths)
    {
        var asked = Asked(code);
        if (asked.Count == 0)
            return null;
        var errors = RestoreError().Matches(message).Select(match => (Code: match.Groups[1].Value, Text: paths.RemoveFrom(match.Groups[2].Value.Trim().TrimEnd('.')))).Distinct().ToList();
        if (errors.Count == 0)
        {
            return message.Contains("cannot be added because version", StringComparison.Ordinal)
                ? Error(CellErrorKind.MissingPackage, code, asked[0], message.Trim().TrimEnd('.'), "Restart the session to use another version.")
                : null;
        }

        var (id, text) = errors.FirstOrDefault(error => error.Code is "NU1301", errors[0]);
        var package = asked.FirstOrDefault(package => text.Contains(package.Id, StringComparison.OrdinalIgnoreCase), asked[0]);
        return Error(
            id is "NU1301" ? CellErrorKind.UnreachablePackage : CellErrorKind.MissingPackage, code, package, id.Length > 0 ? $"{text} ({id})" : text, Fix(id));
    }

    /// <summary>Whether the engine took another version than the one asked for, which it does without a word.</summary>
    public static CellError? OtherVersion(string code, string id, string version)
    {
        var package = Asked(code).FirstOrDefault(package => string.Equals(package.Id, id, StringComparison.OrdinalIgnoreCase));
        return package.Version is not { } wanted || IsOpen(wanted) || Plain(wanted) == Plain(version)
            ? null
            : Error(CellErrorKind.MissingPackage, code, package, $"the registry gave version {version} in place of {wanted}", "Name a version that it has, or several, such as 1.*.");
    }

    private static CellError Error(CellErrorKind kind, string code, (string Id, string? Version, int Place) package, string why, string fix)
    {
        var line = code.AsSpan(0, package.Place).Count('\n') + 1;
        return new CellError(kind, kind.ToString(), $"The package {package.Id}{(package.Version is { } version ? $" {version}" : "")} could not be had: {why}. {fix}", line);
    }

    private static List<(string Id, string? Version, int Place)> Asked(string code) =>
        [.. Reference().Matches(code).Select(match => (match.Groups["id"].Value.Trim(), match.Groups["version"].Success ? match.Groups["version"].Value.Trim() : null, match.Index))];

    // A range, or a part of a version, leaves the choice to the registry.
    private static bool IsOpen(string version) => version.AsSpan().ContainsAny('*', ',', '(') || version.EndsWith(')');

    private static string Plain(string version)
    {
        var plain = version.Trim('[', ']').Split('+')[0].ToLowerInvariant();
        return TrailingZeros().Replace(plain, "");
    }

    private static string Fix(string error) => error switch
    {
        "NU1017" => "Write #r \"nuget: Id, Version\", with a comma between.",
        "NU1101" => "Check the package's name, and that the NuGet sources in your configuration have it.",
        "NU1102" or "NU1103" => "Name a version that the sources have.",
        "NU1301" => "Check the network connection and the NuGet sources; an exact version that was fetched once needs no network.",
        "NU1202" => "Name a version that supports .NET 10.",
        "NU1605" or "NU1107" => "Name versions that fit together.",
        _ => "Correct what the restore says, and see that the package cache can be written.",
    };

    [GeneratedRegex(@"^\s*#r\s+""nuget:\s*(?<id>[^"",]*)(?:,\s*(?<version>[^""]*))?""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"error\s+((?:NU|MSB|NETSDK)\d+)?\s*:\s*(.*?)(?:\s\[[^\]\r\n]*\])?\s*$", RegexOptions.Multiline)]
    private static partial Regex RestoreError();

    [GeneratedRegex(@"(?<=^\d+(?:\.\d+)*)(?:\.0)+(?=$|-)")]
    private static partial Regex TrailingZeros();
}
