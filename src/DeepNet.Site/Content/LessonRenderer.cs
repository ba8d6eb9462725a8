namespace DeepNet.Site;

/// <summary>Writes the cells of one lesson.</summary>
/// <param name="links">Makes links fit the page.</param>
/// <param name="outputs">Writes outputs.</param>
/// <param name="isLive">Whether the cells can be run: then an empty one is there to be filled.</param>
internal sealed class LessonRenderer(PageLinks links, OutputRenderer outputs, bool isLive)
{
    private const string GuessTag = "guess";

    private readonly Outline outline = new();
    private readonly List<string> figureFiles = [];
    private readonly StringBuilder body = new();
    private bool isAnswerOpen;
    private bool isAnswerSeen;
    private string? pictureCell;
    private LessonPicture? picture;

    /// <summary>The lesson as HTML.</summary>
    public RenderedLesson Render(string name, Notebook notebook)
    {
        pictureCell = LessonPicture.CellOf(notebook);
        foreach (var cell in notebook.Cells)
        {
            var isText = cell.Kind == CellKind.Markdown;
            if (cell.Tags.Contains(GuessTag) || isText && LeadsOn(cell))
                CloseAnswer();
            if (isText)
                AddText(cell);
            else if (cell.Kind == CellKind.Code)
                AddCode(cell);
            // what comes of a guess is told by the code after it, and by the first text
            if (isText)
                CloseAnswer();
        }

        CloseAnswer();

        var (summary, minutes) = LessonFacts.Of(notebook);
        var title = outline.Title ?? Html.Escape(name);
        var cells = outline.Title is null ? $"<h1>{title}</h1>\n{body}" : body.ToString();
        return new RenderedLesson(name, title, summary, minutes, MapPart.BegunBy(notebook), picture, cells, outline.Sections, figureFiles);
    }

    private void AddText(Cell cell)
    {
        var document = LessonMarkdown.Parse(cell.Source);
        outline.Add(document);
        var html = links.Rewrite(LessonMarkdown.ToHtml(document), name => Attachments.Find(cell, name));
        // The box ends with the cell, and with it whatever the cell opened and did not close.
        body.Append($"<div class=\"cell text\"{Anchor(cell)}>\n{html}</div>\n");
    }

    private void AddCode(Cell cell)
    {
        if (!isLive && string.IsNullOrWhiteSpace(cell.Source) && cell.Outputs.Count == 0)
            return;
        var isErrorMeant = cell.Tags.Contains("raises-exception");
        var shown = string.Concat(cell.Outputs.Select(output => outputs.ToHtml(output, isErrorMeant, figureFiles)));
        if (picture is null && (pictureCell is null || cell.Id == pictureCell))
            picture = LessonPicture.In(shown);
        var code = $"<pre class=\"code\"><code>{CSharpHighlighter.ToHtml(cell.Source)}</code></pre>\n";
        body.Append($"<div class=\"cell\"{Anchor(cell)}>\n");
        var fold = shown.Length > 0 && HelperCode.Is(cell.Source) ? "The code that checks this" : IsHidden(cell) ? "Show the code" : null;
        body.Append(fold is null ? code : $"<details class=\"helper\"><summary>{fold}</summary>\n{code}</details>\n");
        var box = shown.Length > 0 ? $"<div class=\"outputs\" role=\"group\" aria-label=\"Output\">\n{shown}</div>\n" : "";
        if (!cell.Tags.Contains(GuessTag))
        {
            body.Append($"{box}</div>\n");
            isAnswerSeen = true;
            return;
        }

        body.Append($"</div>\n<details class=\"answer\"><summary>Guess first, then show what comes</summary>\n{box}");
        (isAnswerOpen, isAnswerSeen) = (true, false);
    }

    /// <summary>Whether a text says nothing of the guess before it: it begins a section, or leads to the next cell once other code has shown what came.</summary>
    private bool LeadsOn(Cell text) => text.Source.StartsWith('#') || isAnswerSeen && text.Id.EndsWith("-idea", StringComparison.Ordinal);

    private void CloseAnswer()
    {
        if (isAnswerOpen)
            body.Append("</details>\n");
        isAnswerOpen = false;
    }

    // Jupyter's sign for code that stands folded: a workbook's cells from the lesson, a case that is to be judged without it
    private static bool IsHidden(Cell cell) =>
        cell.Metadata["jupyter"] is JsonObject jupyter && jupyter["source_hidden"] is JsonValue value && value.TryGetValue<bool>(out var isHidden) && isHidden;

    private static string Anchor(Cell cell) => cell.Id.Length == 0 ? "" : $" id=\"cell-{Html.Escape(cell.Id)}\"";
}
