using System.Text.Json.Nodes;
using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

/// <summary>Notebooks and the site made of them, in a folder that is removed after the test.</summary>
internal sealed class TemporarySite : IDisposable
{
    // in a folder of its own, as in a repository, so that the temporary files of others lie outside
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Directory.CreateTempSubdirectory("deepnet site tests ").FullName, "notebooks")).FullName;
    private readonly List<string> notebooks = [];

    public string Output => Path.Combine(folder, "site");

    public string NotebookFolder => folder;

    public TemporarySite Add(string name, params Cell[] cells)
    {
        var path = Path.Combine(folder, name + ".ipynb");
        new Notebook { Cells = [.. cells] }.Write(path);
        notebooks.Add(path);
        return this;
    }

    public void Change(string name, Action<Notebook> change)
    {
        var path = Path.Combine(folder, name + ".ipynb");
        var notebook = Notebook.Read(path);
        change(notebook);
        notebook.Write(path);
    }

    public TemporarySite Remove(string name)
    {
        notebooks.RemoveAll(path => Path.GetFileNameWithoutExtension(path) == name);
        return this;
    }

    public SiteReport Build() => SiteBuilder.Build(new SiteOptions(notebooks, folder, Output));

    public string Page(string name) => File.ReadAllText(Path.Combine(Output, name + ".html"));

    /// <summary>The page's main part, of a site that holds this one notebook.</summary>
    public static string ArticleOf(params Cell[] cells)
    {
        using var site = new TemporarySite();
        site.Add("01-lesson", cells).Build();
        var page = site.Page("01-lesson");
        return page[page.IndexOf("<article>", StringComparison.Ordinal)..page.IndexOf("</article>", StringComparison.Ordinal)];
    }

    public static Cell Text(string markdown) => new(CellKind.Markdown, markdown);

    public static Cell Code(string code, params Output[] outputs) => new(CellKind.Code, code) { Outputs = [.. outputs] };

    public static DataOutput Data(string mimeType, string value, string? plain = null)
    {
        var data = new JsonObject { [mimeType] = value };
        if (plain is not null)
            data["text/plain"] = plain;
        return new DataOutput(data);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
}
