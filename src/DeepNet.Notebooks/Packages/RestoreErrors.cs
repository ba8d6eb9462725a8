using System.Text.RegularExpressions;

namespace DeepNet.Notebooks;

/// <summary>Says which package a failed restore is about, why, and what to do.</summary>
internal static partial class RestoreErrors
{
    public static PackageException Describe(IReadOnlyList<PackageReference> packages, string output)
    {
        var errors = ErrorLine().Matches(output).Select(match => (Code: match.Groups[1].Value, Text: match.Groups[2].Value.Trim())).Distinct().ToList();
        if (errors.Count == 0)
        {
            return output.Contains("SDK", StringComparison.Ordinal)
                ? new PackageException(packages[^1], "there is no .NET SDK", "Install the .NET 10 SDK.")
                : new PackageException(packages[^1], $"dotnet restore failed: {LastLine(output)}", "Run dotnet restore in a project with this package to see more.");
        }

        var (code, text) = errors.FirstOrDefault(error => error.Code is "NU1101" or "NU1102" or "NU1103", errors[0]);
        var package = packages.FirstOrDefault(package => Names(text, package)) ?? packages[^1];
        return new PackageException(package, $"{text} ({code})", Fix(code));
    }

    private static string Fix(string code) => code switch
    {
        "NU1101" => "Check the package's name, and that the NuGet sources in your configuration have it.",
        "NU1102" or "NU1103" or "NU1603" => "Name a version that the sources have.",
        "NU1301" or "NU1900" => "Check the network connection and the NuGet sources; an exact version that was fetched once needs no network.",
        "NU1202" => "Name a version that supports .NET 10.",
        "NU1605" or "NU1107" => "Name versions that fit together.",
        _ => "Correct what dotnet restore says.",
    };

    private static bool Names(string text, PackageReference package) =>
        Regex.IsMatch(text, $@"(?<![\w.-]){Regex.Escape(package.Id)}(?![\w-])(?!\.\w)", RegexOptions.IgnoreCase);

    private static string LastLine(string output) => output.Trim().Split('\n')[^1].Trim();

    [GeneratedRegex(@"error\s+((?:NU|MSB|NETSDK)\d+):\s*(.*?)(?:\s\[[^\]\r\n]*\])?\s*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
