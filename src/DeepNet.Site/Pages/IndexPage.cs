namespace DeepNet.Site;

/// <summary>The first page: what this is, and the map of the lessons.</summary>
internal static class IndexPage
{
    private const string Introduction = """
        <h1>DeepNet Notebooks</h1>
        <p class="lead">Build a deep neural network in C# from nothing, one step at a time, and see that every number is right.</p>
        <p>Each lesson is a notebook: the idea, the formula, the code, the article’s printed numbers beside ours, a picture,
        a check. Each can be read first: a folded recap gives what it takes from earlier ones.

        """;

    private const string Workbook = """
        <h1>Workbook</h1>
        <p class="lead">Read the lessons, do the workbook: write each function yourself, guess before you run, work on the exercises.</p>
        <p>Nothing needs an earlier answer of yours: where a cell calls a function that you are asked for, it calls the
        library’s. A check names the mistake, and its last line is your points: 3 for a function that is right, fewer while
        only some of its outputs are. The solutions stand folded at the end of each notebook.</p>
        <p>
        """;

    private const string Still = """
        These pages show them as they ran. To change and run them yourself, clone the repository and install the .NET 10
        SDK; then this command opens them:</p>
        <pre class="code"><code>dotnet run --project src/DeepNet.Cli -- open</code></pre>

        """;

    private const string StillWorkbook = """
        These pages only show it. To fill and run it, clone the repository and install the .NET 10 SDK; then this command
        opens the workbook of lesson 1:</p>
        <pre class="code"><code>dotnet run --project src/DeepNet.Cli -- open --workbook 1</code></pre>

        """;

    private const string Live = """
        Every code cell can be changed and run here: Shift+Enter runs it and goes on to the next.</p>

        """;

    /// <summary>The page, with links to the maps of other sites.</summary>
    public static string Write(IReadOnlyList<RenderedLesson> lessons, bool isWorkbook, IEnumerable<OtherPage> namesakes, SharedFiles shared)
    {
        var html = new StringBuilder(isWorkbook ? Workbook : Introduction).Append(shared.IsLive ? Live : isWorkbook ? StillWorkbook : Still).Append("<h2 id=\"map\">The map</h2>\n");
        html.Append("<div class=\"map\">\n");
        foreach (var (index, lesson) in lessons.Index())
        {
            if (index == 0 || lesson.Part is not null)
                html.Append($"{(index == 0 ? "" : "</ol>\n")}{Head(lesson.Part)}<ol>\n");
            html.Append(Card(lesson));
        }

        html.Append("</ol>\n</div>\n");
        var first = $"<nav aria-label=\"Start\">{PageFrame.Links(namesakes)}<a rel=\"next\" href=\"{Html.Escape(lessons[0].Page)}\">{(isWorkbook ? "First notebook" : "First lesson")} →</a></nav>";
        return PageFrame.Page(isWorkbook ? "Workbook" : "", shared.HeadElements([]), first, "", html.ToString());
    }

    private static string Head(MapPart? part) =>
        part is null ? "" : $"<h3>{Html.Escape(part.Title)}</h3>\n<p>{Html.Escape(part.Text)}</p>\n";

    private static string Card(RenderedLesson lesson)
    {
        var minutes = lesson.Minutes is { } count ? $" <span class=\"minutes\">{count} min</span>" : "";
        var summary = lesson.Summary.Length == 0 ? "" : $"<p>{lesson.Summary}</p>";
        var picture = lesson.Picture is { } shown ? $"<img src=\"{Html.Escape(shown.Address)}\" alt=\"{Html.Escape(shown.AltText)}\" loading=\"lazy\">" : "";
        return $"<li>{picture}<h4><a href=\"{Html.Escape(lesson.Page)}\">{lesson.Title}</a>{minutes}</h4>{summary}</li>\n";
    }
}
