using System.ComponentModel;
using System.Diagnostics;
using System.Xml.Linq;

namespace DeepNet.Notebooks;

/// <summary>Fetches packages with the .NET SDK, through a throwaway project outside any repository.</summary>
/// <param name="folder">Where the throwaway project lies while it is restored.</param>
/// <param name="configFile">A NuGet configuration to use instead of the user's own; null for the user's.</param>
internal sealed class PackageRestore(string folder, string? configFile)
{
    private const string ProjectName = "packages.csproj";

    public async Task<PackageAssets> RunAsync(IReadOnlyList<PackageReference> packages, CancellationToken cancellationToken)
    {
        var project = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(project);
        try
        {
            WriteProject(project, packages);
            var (exitCode, output) = await RestoreAsync(project, packages[^1], cancellationToken).ConfigureAwait(false);
            if (exitCode != 0) throw RestoreErrors.Describe(packages, output);
            return AssetsFile.Read(Path.Combine(project, "obj", "project.assets.json"));
        }
        finally
        {
            Directory.Delete(project, recursive: true);
        }
    }

    private void WriteProject(string project, IReadOnlyList<PackageReference> packages)
    {
        // Empty files here stop the SDK from looking for others in the folders above.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(project, name), "<Project />");
        var properties = new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", "net10.0"),
            new XElement("NuGetAudit", "false"),
            // A nearest version instead of the one that was asked for would be another package.
            new XElement("WarningsAsErrors", "NU1603"),
            configFile is null ? null : new XElement("RestoreConfigFile", configFile));
        var references = packages.Select(package =>
            new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version)));
        new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), properties, new XElement("ItemGroup", references))
            .Save(Path.Combine(project, ProjectName));
    }

    private static async Task<(int ExitCode, string Output)> RestoreAsync(string project, PackageReference package, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotNetHost.Path)
        {
            WorkingDirectory = project,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            ArgumentList = { "restore", ProjectName, "-noAutoResponse", "-nodeReuse:false", "-verbosity:quiet", "-nologo" },
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // `dotnet run` and `dotnet test` leave these behind, and they would name another build's SDK.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        try
        {
            using var process = Process.Start(start)!;
            await using var stop = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return (process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
        }
        catch (Win32Exception e)
        {
            throw new PackageException(package, $"dotnet could not be started ({e.Message})", "Install the .NET 10 SDK and put dotnet on the PATH.");
        }
    }
}
