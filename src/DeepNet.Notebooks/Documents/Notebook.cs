namespace DeepNet.Notebooks;

/// <summary>A Jupyter notebook (<c>.ipynb</c>, nbformat 4.4 and 4.5).</summary>
public sealed class Notebook
{
    /// <summary>What errors call the notebook: its file's path, or the name given to <see cref="Parse"/>.</summary>
    public string Name { get; init; } = "notebook";

    /// <summary>The cells, in order.</summary>
    public List<Cell> Cells { get; init; } = [];

    /// <summary>The notebook's metadata, unknown entries included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The format's major version; always 4.</summary>
    public int NbFormat { get; } = 4;

    /// <summary>The format's minor version: at least 5, as an older notebook is given cell ids when it is read.</summary>
    public int NbFormatMinor { get; init; } = 5;

    /// <summary>Top-level fields that this model gives no name; they are written back as they came.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <summary>What was not as it should be and was put right when the notebook was read, each in a sentence.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];

    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no notebook of nbformat 4; the message tells the place and the fix.</exception>
    public static Notebook Read(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder, not a notebook. Name an .ipynb file.");
        if (string.Equals(Path.GetExtension(path), ".dib", StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException($"{path} is .NET Interactive's own script format (.dib), not a notebook. Open it in VS Code and save it as .ipynb.");
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no notebook at {path}. Check the path and the working folder ({Environment.CurrentDirectory}).", path);
        string json;
        try
        {
            json = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException($"{path}: byte {e.Index} is not valid UTF-8. Save the notebook as UTF-8, or fetch it again: it may be cut off.", e);
        }

        return Parse(json, path);
    }

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What errors call the notebook.</param>
    /// <exception cref="InvalidDataException">It is no notebook of nbformat 4; the message tells the place and the fix.</exception>
    public static Notebook Parse(string json, string name) => new NotebookReader(name).Read(json);

    /// <summary>The notebook as text, always in the one formatting that Jupyter uses.</summary>
    public string ToJson()
    {
        var ids = CellIds.Complete(Cells);
        var json = Extra.DeepClone().AsObject();
        json["cells"] = new JsonArray([.. Cells.Select((cell, index) => CellJson(cell, ids[index]))]);
        json["metadata"] = Metadata.DeepClone();
        json["nbformat"] = NbFormat;
        json["nbformat_minor"] = NbFormatMinor;
        return JsonText.Write(json);
    }

    /// <summary>Writes the notebook to a file: whole or not at all, so that a process that is ended here loses nothing.</summary>
    /// <param name="path">The file's path; its folder must exist.</param>
    public void Write(string path)
    {
        var json = ToJson();
        var temporary = $"{path}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, json, new UTF8Encoding(false));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A copy that shares nothing with this notebook.</summary>
    public Notebook Clone() => new()
    {
        Name = Name,
        Cells = [.. Cells.Select(cell => cell.Clone())],
        Metadata = Metadata.DeepClone().AsObject(),
        NbFormatMinor = NbFormatMinor,
        Extra = Extra.DeepClone().AsObject(),
        Repairs = Repairs,
    };

    private static JsonObject CellJson(Cell cell, string id)
    {
        var json = cell.Extra.DeepClone().AsObject();
        json["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
        json["id"] = id;
        json["metadata"] = cell.Metadata.DeepClone();
        json["source"] = JsonLines.Split(cell.Source);
        if (cell.Kind == CellKind.Code)
        {
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(output => output.ToJson())]);
        }

        return json;
    }
}
