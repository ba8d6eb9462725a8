namespace DeepNet.Cli;

/// <summary>The checks of a class, read from its folder again and again, while others write there.</summary>
/// <param name="folder">The folder that DEEPNET_CLASS names.</param>
internal sealed class ClassNotes(string folder)
{
    // A learner who floods the file is not read to the end.
    private const int MostBytes = 4 << 20;

    private static readonly JsonSerializerOptions whole = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    private readonly Dictionary<string, (long Length, IReadOnlyList<ClassNote> Notes)> files = [];

    /// <summary>All checks so far, in the order of time.</summary>
    public IReadOnlyList<ClassNote> Read()
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.jsonl"))
        {
            if (file.LinkTarget is null && (!files.TryGetValue(file.Name, out var known) || known.Length != file.Length))
                files[file.Name] = (file.Length, [.. Lines(file.FullName).Select(Parse).OfType<ClassNote>()]);
        }

        return [.. files.Values.SelectMany(file => file.Notes).OrderBy(note => note.Time)];
    }

    private static string[] Lines(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[Math.Min(stream.Length, MostBytes)];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return System.Text.Encoding.UTF8.GetString(bytes, 0, read).Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // A line that is being written is whole the next time.
    private static ClassNote? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ClassNote>(line, whole) is { } note
                ? note with { Who = Learners.Printable(note.Who), Exercise = Learners.Printable(note.Exercise), Mistakes = [.. note.Mistakes.OfType<string>().Select(Learners.Printable)] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
