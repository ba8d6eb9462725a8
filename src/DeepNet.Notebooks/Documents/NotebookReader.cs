namespace DeepNet.Notebooks;

/// <summary>Turns JSON text into a <see cref="Notebook"/>, or says what is wrong, where, and how to mend it.</summary>
internal sealed class NotebookReader(string name)
{
    private const int MaxDepth = 256;

    private static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    public Notebook Read(string json)
    {
        if (string.IsNullOrWhiteSpace(json.TrimStart('\uFEFF')))
            throw new InvalidDataException($"{name}: the file is empty. Fetch the notebook again, or delete the file.");
        var root = new JsonPlace(name, "", Parse(json));
        var fields = root.Object("a notebook is a JSON object with cells, metadata and nbformat");
        var minor = CheckFormat(root, fields);
        var repairs = new List<string>();
        var cells = ReadCells(root.Required("cells", "add \"cells\": [], or fetch the notebook again"), repairs);
        return new Notebook
        {
            Name = name,
            Cells = cells,
            Repairs = repairs,
            Metadata = root.OptionalObject("metadata"),
            NbFormatMinor = Math.Max(5, minor),
            Extra = JsonPlace.Rest(fields, "cells", "metadata", "nbformat", "nbformat_minor"),
        };
    }

    private JsonNode? Parse(string json)
    {
        json = NonFiniteNumbers.Hide(json.TrimStart('\uFEFF'));
        try
        {
            CheckStrings(json);
            return JsonNode.Parse(json, documentOptions: strict);
        }
        catch (JsonException e)
        {
            var place = $"line {(e.LineNumber ?? 0) + 1}, column {(e.BytePositionInLine ?? 0) + 1}";
            var reason = JsonPlace.Shorten(e.Message.Split(" LineNumber:")[0].Split(" Path:")[0], 300);
            throw new InvalidDataException(
                $"{name}: {place}: this is not valid JSON ({reason}). If the file was cut off or has merge marks in it, fetch it again; a notebook (.ipynb) is JSON.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"{name}: a text holds half a surrogate pair (\\ud800–\\udfff), which is no character. Remove it.", e);
        }
    }

    /// <summary>Reads every text once, as an escaped half of a surrogate pair shows only then.</summary>
    private static void CheckStrings(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = reader.GetString();
        }
    }

    private static int CheckFormat(JsonPlace root, JsonObject fields)
    {
        if (!fields.ContainsKey("nbformat") && !fields.ContainsKey("cells"))
            throw root.Error("this JSON is not a notebook: it has neither \"nbformat\" nor \"cells\"", "name an .ipynb file");
        var format = root.Required("nbformat", "add \"nbformat\": 4");
        var major = format.Integer();
        if (major != 4)
            throw format.Error($"nbformat {major} is not supported, only 4", "convert it with: jupyter nbconvert --to notebook --nbformat 4 <file>");
        return root.Required("nbformat_minor", "add \"nbformat_minor\": 5").Integer();
    }

    private static List<Cell> ReadCells(JsonPlace place, List<string> repairs)
    {
        var cells = new List<Cell>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in place.Items("a list of cells"))
        {
            var cell = CellReader.Read(item, repairs);
            if (cell.Id.Length > 0 && !places.TryAdd(cell.Id, cells.Count))
            {
                repairs.Add($"{item.At("id").Path} was \"{cell.Id}\", the id of cells[{places[cell.Id]}]; the cell has a new one.");
                cell.Id = "";
            }

            cells.Add(cell);
        }

        var ids = CellIds.Complete(cells);
        for (var i = 0; i < cells.Count; i++)
            cells[i].Id = ids[i];
        return cells;
    }
}
