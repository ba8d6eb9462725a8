using Microsoft.DotNet.Interactive.Formatting;

namespace DeepNet.Interactive.Tests;

/// <summary>
/// Compares what a notebook would show with the files under Snapshots/. A changed or new one is written beside as
/// *.received; setting UPDATE_SNAPSHOTS=1 writes it in place, for the diff to be read.
/// </summary>
internal static class Snapshot
{
    /// <summary>Checks what a cell that ends in this value gives, in both forms.</summary>
    public static void MatchValue(string name, object value)
    {
        DeepNetNotebook.Setup();
        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(value.GetType()));
        var html = value.ToDisplayString("text/html");
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<svg", html, StringComparison.OrdinalIgnoreCase);
        Match(name + ".html", html);
        Match(name + ".txt", value.ToDisplayString("text/plain"));
    }

    public static void Match(string file, string actual)
    {
        var path = RepositoryFile.PathOf($"tests/DeepNet.Interactive.Tests/Snapshots/{file}");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, actual + "\n");

        var received = path + ".received";
        File.Delete(received);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != actual + "\n")
            File.WriteAllText(received, actual + "\n");
        Assert.Equal(expected, actual + "\n");
    }
}
