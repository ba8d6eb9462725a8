using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeepNet.Cli;

/// <summary>The folder into which the checks of a class write, a file a learner and a line a check.</summary>
/// <param name="folder">The folder.</param>
public sealed class ClassFolder(string folder)
{
    // A learner may write anything there; a line of a check has some hundred characters.
    private const int LongestFile = 10_000_000;

    private static readonly JsonSerializerOptions lines = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Reads what is there, oldest first.</summary>
    /// <returns>The lines, and how many could not be read: those that are being written are not counted.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public (IReadOnlyList<CheckLine> Lines, int Unread) Read()
    {
        var (read, unread) = (new List<CheckLine>(), 0);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.jsonl"))
        {
            if (file.Length > LongestFile)
            {
                unread++;
                continue;
            }

            // The last piece has no end of line: it is empty, or still being written.
            foreach (var line in Text(file).Split('\n')[..^1])
            {
                if (Parse(line) is { } check)
                    read.Add(check);
                else
                    unread++;
            }
        }

        return ([.. read.OrderBy(line => line.Time)], unread);
    }

    private static string Text(FileInfo file)
    {
        using var reader = new StreamReader(new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd();
    }

    private static CheckLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckLine>(line, lines);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
