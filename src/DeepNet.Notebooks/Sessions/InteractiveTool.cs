using System.Reflection;

namespace DeepNet.Notebooks;

/// <summary>.NET Interactive's own program, which VS Code starts too; the restore of this project fetches it, and its build gives the compiler in it machine code.</summary>
public static class InteractiveTool
{
    /// <summary>The version that this project is built for.</summary>
    public static string Version { get; } = Metadata("InteractiveVersion");

    /// <summary>What starts it, to serve a session on its standard streams.</summary>
    public static IReadOnlyList<string> Command { get; } = [DotNetHost.Path, "exec", "--roll-forward", "Major", Metadata("InteractiveTool"), "stdio"];

    private static string Metadata(string key) =>
        typeof(InteractiveTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
