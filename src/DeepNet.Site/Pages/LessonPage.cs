namespace DeepNet.Site;

/// <summary>The page of one lesson.</summary>
internal static class LessonPage
{
    /// <summary>The page of a lesson, or of a sheet beside the lessons, with links to the same in other forms.</summary>
    public static string Write(IReadOnlyList<RenderedLesson> lessons, RenderedLesson lesson, bool isWorkbook, IEnumerable<OtherPage> namesakes, SharedFiles shared)
    {
        // a page beside the lessons, such as the symbols, has no neighbours
        var (previous, next) = lessons.Index().FirstOrDefault(entry => entry.Item == lesson) is (var index, { })
            ? (lessons.ElementAtOrDefault(index - 1), lessons.ElementAtOrDefault(index + 1))
            : (null, null);
        var sidebar = Sidebar(lessons, lesson);
        return PageFrame.Page(
            lesson.PlainTitle,
            shared.HeadElements(lesson.FigureFiles),
            $"<nav aria-label=\"Neighbours\">{Short(previous, "prev", "← Previous")}<a href=\"{PageFrame.Index}\">Map</a>{PageFrame.Links(namesakes)}{Short(next, "next", "Next →")}</nav>",
            sidebar,
            $"{(isWorkbook && !shared.IsLive ? HowToDo(lesson) : "")}<article>\n{lesson.Body}</article>\n<nav class=\"neighbours\" aria-label=\"Previous and next lesson\">{Long(previous, "prev", "Previous")}{Long(next, "next", "Next")}</nav>");
    }

    private static string HowToDo(RenderedLesson lesson) =>
        $"<p class=\"how\">This page only shows it. To fill and run it: <code>dotnet run --project src/DeepNet.Cli -- open --workbook {Html.Escape(lesson.Name.Split('-')[0].TrimStart('0'))}</code></p>\n";

    private static string Sidebar(IReadOnlyList<RenderedLesson> lessons, RenderedLesson current)
    {
        var html = new StringBuilder("<div class=\"sidebar\">\n");
        if (current.Sections.Count > 0)
        {
            html.Append("<nav aria-label=\"Sections of this page\"><details open id=\"sections\"><summary>On this page</summary>\n<ul>\n");
            foreach (var section in current.Sections)
                html.Append($"<li class=\"level{Math.Min(section.Level, 4)}\"><a href=\"#{Html.Escape(section.Id)}\">{section.Html}</a></li>\n");
            html.Append("</ul></details></nav>\n");
        }

        html.Append("<nav aria-label=\"All lessons\"><details id=\"lessons\"><summary>All lessons</summary>\n<ul>\n");
        foreach (var lesson in lessons)
            html.Append($"<li><a href=\"{Html.Escape(lesson.Page)}\"{(lesson == current ? " aria-current=\"page\"" : "")}>{lesson.Title}</a></li>\n");
        return html.Append("</ul></details></nav>\n</div>").ToString();
    }

    private static string Short(RenderedLesson? lesson, string relation, string text) =>
        lesson is null ? "" : $"<a rel=\"{relation}\" href=\"{Html.Escape(lesson.Page)}\">{text}</a>";

    private static string Long(RenderedLesson? lesson, string relation, string text) =>
        lesson is null ? "" : $"<a class=\"{relation}\" rel=\"{relation}\" href=\"{Html.Escape(lesson.Page)}\"><span class=\"label\">{text}</span> {lesson.Title}</a>";
}
