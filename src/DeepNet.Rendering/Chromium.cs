namespace DeepNet.Rendering;

/// <summary>Finds the browser.</summary>
public static class Chromium
{
    /// <summary>The environment variable that names the browser's program file, where it is not on the path.</summary>
    public const string PathVariable = "DEEPNET_CHROMIUM";

    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "chromium.exe", "msedge.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] WellKnown =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    /// <summary>What to tell where there is none.</summary>
    public static string InstallHint => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named
        ? $"{PathVariable} names {named}, which is no file; name Chromium's program file, or unset it."
        : $"No Chromium was found. Install it (Debian and Ubuntu: sudo apt install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome) or name the program in {PathVariable}.";

    /// <summary>The browser's program file, or null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(WellKnown).FirstOrDefault(File.Exists);
    }
}
