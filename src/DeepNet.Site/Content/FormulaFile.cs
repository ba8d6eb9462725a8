using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeepNet.Site;

/// <summary>
/// The lessons' formulas as MathML, which browsers draw themselves: a generated file beside the lessons, made by KaTeX, so
/// that neither a page nor its reader needs a script or a font for them.
/// </summary>
/// <param name="Inline">Of formulas in a line of text: LaTeX → MathML.</param>
/// <param name="Display">Of those on a line of their own.</param>
public sealed record FormulaFile(IReadOnlyDictionary<string, string> Inline, IReadOnlyDictionary<string, string> Display)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A file without formulas.</summary>
    public static FormulaFile Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>The formulas that this program was built with.</summary>
    public static FormulaFile Built => field ??= JsonSerializer.Deserialize<FormulaFile>(typeof(FormulaFile).Assembly.GetManifestResourceStream("formulas.json")!, Json)!;

    /// <summary>The formulas of notebooks' texts, each once, in order.</summary>
    /// <param name="notebooks">The notebooks.</param>
    /// <returns>The LaTeX of those in lines of text, and of those on lines of their own.</returns>
    public static (IReadOnlyList<string> Inline, IReadOnlyList<string> Display) Collect(IEnumerable<Notebook> notebooks)
    {
        var (inline, display) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var document in notebooks.SelectMany(notebook => notebook.Cells).Where(cell => cell.Kind == CellKind.Markdown).Select(cell => LessonMarkdown.Parse(cell.Source)))
        {
            foreach (var formula in document.Descendants<MathInline>())
                (formula.DelimiterCount > 1 ? display : inline).Add(formula.Content.ToString().Trim());
            foreach (var formula in document.Descendants<MathBlock>())
                display.Add(formula.Lines.ToString().Trim());
        }

        return ([.. inline], [.. display]);
    }

    /// <summary>How many formulas of a notebook the file does not hold.</summary>
    public int Missing(Notebook notebook)
    {
        var (inline, display) = Collect([notebook]);
        return inline.Count(latex => !Inline.ContainsKey(latex)) + display.Count(latex => !Display.ContainsKey(latex));
    }

    /// <summary>Reads such a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static FormulaFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<FormulaFile>(File.ReadAllText(path), Json) is { Inline: not null, Display: not null } file ? file : throw new JsonException("It has no \"inline\" and \"display\".");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no file of formulas: {e.Message} Remove it and run 'deepnet sync', which makes it anew.", e);
        }
    }

    /// <summary>The file's text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json).ReplaceLineEndings("\n") + "\n";
}
