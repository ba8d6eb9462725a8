using DeepNet.Interactive;

namespace DeepNet.Site;

/// <summary>The style sheets, scripts and fonts that all pages use, and the element that each page needs for them.</summary>
internal sealed class SharedFiles
{
    private const string Folder = "assets";

    private readonly string packages;
    private readonly OutputFolder output;

    private SharedFiles(string packages, OutputFolder output) => (this.packages, this.output) = (packages, output);

    /// <summary>Whether KaTeX is there; else formulas stay LaTeX.</summary>
    public bool HasKatex { get; private set; }

    /// <summary>Copies the files into the site.</summary>
    /// <param name="packages">The folder node_modules, which need not exist.</param>
    /// <param name="output">The site.</param>
    public static SharedFiles Copy(string packages, OutputFolder output)
    {
        var files = new SharedFiles(packages, output);
        foreach (var name in new[] { "site.css", "site.js", "icon.svg" })
            output.Write($"{Folder}/{name}", Resource(name));

        files.HasKatex = files.CopyPackage("katex/dist/katex.min.js", "katex/katex.min.js")
            && files.CopyPackage("katex/dist/katex.min.css", "katex/katex.min.css");
        if (files.HasKatex)
        {
            foreach (var font in Directory.GetFiles(Path.Combine(packages, "katex", "dist", "fonts"), "*.woff2"))
                output.Write($"{Folder}/katex/fonts/{Path.GetFileName(font)}", File.ReadAllBytes(font));
        }

        output.Write($"{Folder}/plotly.min.js", PlotlyScript.Library);
        output.Write($"{Folder}/figures.js", PlotlyScript.Hook);
        return files;
    }

    /// <summary>The elements of a page's head that load what the page needs.</summary>
    /// <param name="hasMath">Whether there are formulas.</param>
    /// <param name="figures">The data files of the page's interactive figures.</param>
    public string HeadElements(bool hasMath, IReadOnlyCollection<string> figures)
    {
        var elements = new List<string> { $"<link rel=\"icon\" href=\"{Folder}/icon.svg\">" };
        if (hasMath && HasKatex)
            elements.Add($"<link rel=\"stylesheet\" href=\"{Folder}/katex/katex.min.css\">");
        elements.Add($"<link rel=\"stylesheet\" href=\"{Folder}/site.css\">");

        // Classic scripts: a browser refuses modules on a page that was opened from a disk.
        if (hasMath && HasKatex)
            elements.Add(Script($"{Folder}/katex/katex.min.js"));
        var drawn = figures.Count > 0;
        if (drawn)
            elements.AddRange([Script($"{Folder}/plotly.min.js"), .. figures.Select(Script)]);
        elements.Add(Script($"{Folder}/site.js"));
        if (drawn)
            elements.Add(Script($"{Folder}/figures.js"));
        return string.Join('\n', elements);
    }

    private static string Script(string path) => $"<script defer src=\"{path}\"></script>";

    private bool CopyPackage(string source, string target)
    {
        var path = Path.Combine(packages, source);
        if (!File.Exists(path))
            return false;
        output.Write($"{Folder}/{target}", File.ReadAllBytes(path));
        return true;
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SharedFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
