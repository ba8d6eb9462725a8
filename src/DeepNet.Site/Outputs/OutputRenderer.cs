using DeepNet.Interactive;

namespace DeepNet.Site;

/// <summary>Writes the outputs of a code cell.</summary>
/// <param name="outputHtml">Makes HTML fit the page.</param>
/// <param name="pictures">Where pictures go; null puts them into the HTML.</param>
internal sealed class OutputRenderer(OutputHtml outputHtml, PictureStore? pictures)
{
    private static readonly string[] PictureTypes = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>The HTML of one output; empty for one that a page cannot show.</summary>
    public string ToHtml(Output output, bool isErrorMeant, ICollection<string> figureFiles) => output switch
    {
        StreamOutput { Text.Length: 0 } => "",
        StreamOutput stream => Block(stream.Name == StreamOutput.StandardError ? "stream stderr" : "stream", $"<pre>{ConsoleText.ToHtml(stream.Text)}</pre>"),
        ErrorOutput error => Block("error", $"<p class=\"label\">{(isErrorMeant ? "An error, on purpose" : "Error")}</p><pre>{ConsoleText.ToHtml(Text(error))}</pre>"),
        DataOutput data => Data(data, figureFiles),
        _ => "",
    };

    private static string Text(ErrorOutput error)
    {
        var message = $"{error.Name}: {error.Value}";
        var trace = string.Join('\n', error.Traceback);
        return trace.Length == 0 ? message : trace.Contains(error.Value, StringComparison.Ordinal) ? trace : $"{message}\n{trace}";
    }

    private string Data(DataOutput data, ICollection<string> figureFiles)
    {
        if (data.GetText("text/html") is { } html && outputHtml.Fit(html, figureFiles) is { } fitted)
            return Block("value", fitted);

        var plain = data.GetText("text/plain");
        foreach (var type in PictureTypes)
        {
            if (data.GetText(type) is { } picture && Store(type, picture) is { } path)
                return Block("value", $"<img src=\"{path}\" alt=\"{Html.Escape(plain ?? "Picture without a description")}\">");
        }

        if (data.GetText("text/markdown") is { } markdown)
            return Block("value", LessonMarkdown.ToHtml(LessonMarkdown.Parse(markdown)));
        if (data.GetText("text/latex") is { } latex)
            return Block("value", MathHtml.Display(latex.Trim().Trim('$')));
        return plain is null ? "" : Block("value", $"<pre>{ConsoleText.ToHtml(plain)}</pre>");
    }

    private string? Store(string type, string picture)
    {
        var uri = type == "image/svg+xml"
            ? $"data:{type},{Uri.EscapeDataString(picture)}"
            : $"data:{type};base64,{picture.ReplaceLineEndings("")}";
        return Picture.Parse(uri) is not { } data ? null : pictures is null ? uri : pictures.Add(data);
    }

    private static string Block(string kind, string html) => $"<div class=\"output {kind}\">{html}</div>\n";
}
