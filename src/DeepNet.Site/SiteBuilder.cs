using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace DeepNet.Site;

/// <summary>Writes notebooks as a static site that works from a disk and asks nothing of any network.</summary>
public static class SiteBuilder
{
    private const int LargePage = 300_000;

    /// <summary>Builds the site.</summary>
    /// <param name="options">What to build, and where.</param>
    /// <exception cref="ArgumentException">There is no notebook to show, or two have the same name.</exception>
    /// <exception cref="IOException">A notebook cannot be read, or the site not be written.</exception>
    /// <exception cref="InvalidDataException">A file is no notebook.</exception>
    public static SiteReport Build(SiteOptions options)
    {
        var names = options.Notebooks.Select(path => Path.GetFileNameWithoutExtension(path)!).ToList();
        if (names.Count == 0)
            throw new ArgumentException("SiteBuilder.Build: there is no notebook; a site needs at least one.");
        if (names.Distinct().Count() < names.Count)
            throw new ArgumentException("SiteBuilder.Build: two notebooks have the same name; each page needs its own.");

        var output = new OutputFolder(options.Output);
        var pictures = new PictureStore(output);
        var outputs = new OutputRenderer(new OutputHtml(pictures, new FigureStore(output)), pictures);
        var sheets = Sheets.Of(options.SourceFolder);
        var pages = names.Select(name => name + PageLinks.Notebook).Concat(sheets.Select(sheet => sheet.Name + Sheets.Extension)).ToHashSet();
        var notes = new ConcurrentQueue<string>();

        var lessons = RenderAll();
        var texts = sheets.Select(sheet => Render(sheet.Name, sheet)).ToList();

        var shared = SharedFiles.Copy(output, options.IsLive, lessons.Exists(lesson => lesson.FigureFiles.Count > 0));
        var sizes = new Dictionary<string, int> { [PageFrame.Index] = output.Write(PageFrame.Index, IndexPage.Write(lessons, options.IsWorkbook, Namesakes(PageFrame.Index), shared)) };
        foreach (var page in lessons.Concat(texts))
            sizes[page.Page] = output.Write(page.Page, LessonPage.Write(lessons, page, options.IsWorkbook, Namesakes(page.Page), shared));
        output.Finish();

        var large = sizes.Where(page => page.Value > LargePage)
            .Select(page => FormattableString.Invariant($"{page.Key} is {page.Value / 1000} kB; more than {LargePage / 1000} kB load slowly. Show less in one output, or split the lesson."));
        return new SiteReport(Path.Combine(output.Root, PageFrame.Index), sizes, [.. notes.Order(StringComparer.Ordinal), .. large]);

        List<RenderedLesson> RenderAll()
        {
            try
            {
                return [.. names.Zip(options.Notebooks).AsParallel().AsOrdered().Select(lesson => Render(lesson.First, Notebook.Read(lesson.Second)))];
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
                throw;
            }
        }

        IEnumerable<OtherPage> Namesakes(string page) =>
            options.Elsewhere.Where(other => other.Value.Label is not null && Path.GetFileNameWithoutExtension(other.Key) == Path.GetFileNameWithoutExtension(page)).Select(other => other.Value);

        RenderedLesson Render(string name, Notebook notebook)
        {
            var links = new PageLinks(pages, options.Elsewhere, pictures, options.SourceFolder);
            var rendered = new LessonRenderer(links, outputs, options.IsLive).Render(name, notebook);
            if (!options.IsLive && FormulaFile.Built.Missing(notebook) is > 0 and var missing)
                notes.Enqueue(FormattableString.Invariant($"{missing} formulas of {name} are new, and shown as LaTeX. Run 'dotnet run --project src/DeepNet.Cli -- sync', which renders them, and build again."));
            if (links.Missing.Count > 0)
                notes.Enqueue($"{name} links to what the site does not have, shown as text: {string.Join(", ", links.Missing)}.");
            return rendered;
        }
    }
}
