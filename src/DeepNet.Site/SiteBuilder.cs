using DeepNet.Notebooks;

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
        ArgumentNullException.ThrowIfNull(options);
        var names = options.Notebooks.Select(path => Path.GetFileNameWithoutExtension(path)!).ToList();
        if (names.Count == 0)
            throw new ArgumentException("SiteBuilder.Build: there is no notebook; a site needs at least one.");
        if (names.Distinct().Count() < names.Count)
            throw new ArgumentException("SiteBuilder.Build: two notebooks have the same name; each page needs its own.");

        var output = new OutputFolder(options.Output);
        var shared = SharedFiles.Copy(options.Packages, output);
        var pictures = new PictureStore(output);
        var outputs = new OutputRenderer(new OutputHtml(pictures, new FigureStore(output)), pictures);
        var pages = names.ToHashSet();
        var notes = new List<string>(PackageNotes(shared, options.Packages));

        var lessons = new List<RenderedLesson>();
        foreach (var (name, path) in names.Zip(options.Notebooks))
        {
            var links = new PageLinks(pages, pictures, options.SourceFolder);
            lessons.Add(new LessonRenderer(links, outputs).Render(name, Notebook.Read(path)));
            if (links.Missing.Count > 0)
                notes.Add($"{name} links to what the site does not have, shown as text: {string.Join(", ", links.Missing)}.");
        }

        var sizes = new Dictionary<string, int> { [PageFrame.Index] = output.Write(PageFrame.Index, IndexPage.Write(lessons, shared)) };
        foreach (var (index, lesson) in lessons.Index())
            sizes[lesson.Page] = output.Write(lesson.Page, LessonPage.Write(lessons, index, shared));
        output.Finish();

        notes.AddRange(sizes.Where(page => page.Value > LargePage)
            .Select(page => FormattableString.Invariant($"{page.Key} is {page.Value / 1000} kB; more than {LargePage / 1000} kB load slowly. Show less in one output, or split the lesson.")));
        return new SiteReport(Path.Combine(output.Root, PageFrame.Index), sizes, notes);
    }

    private static IEnumerable<string> PackageNotes(SharedFiles shared, string packages)
    {
        if (!shared.HasKatex)
            yield return $"{packages} does not hold KaTeX, so formulas are shown as LaTeX. Run 'npm ci' in {Path.GetDirectoryName(packages)} for it.";
    }
}
