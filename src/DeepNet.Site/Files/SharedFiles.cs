namespace DeepNet.Site;

/// <summary>The style sheets, scripts and fonts that all pages use, and the element that each page needs for them.</summary>
internal sealed class SharedFiles
{
    private const string Folder = "assets";

    // The pages ask nothing of any other machine, and the browser holds them to it. 'file:' is for browsers in which a
    // page on a disk has no 'self'; blob: is for the pictures that plotly.js saves.
    private const string Policy = "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data: blob:; font-src 'self' file:; base-uri 'none'; form-action 'none'";

    private readonly string packages;
    private readonly OutputFolder output;

    private SharedFiles(string packages, OutputFolder output, bool isLive) =>
        (this.packages, this.output, IsLive) = (packages, output, isLive);

    /// <summary>Whether the pages are served by <see cref="LiveServer"/>, and their cells can be edited and run.</summary>
    public bool IsLive { get; }

    /// <summary>Whether KaTeX is there; else formulas stay LaTeX.</summary>
    public bool HasKatex { get; private set; }

    /// <summary>Whether plotly.js is there; else figures stay pictures.</summary>
    public bool HasPlotly { get; private set; }

    /// <summary>Copies the files into the site.</summary>
    /// <param name="packages">The folder node_modules, which need not exist.</param>
    /// <param name="output">The site.</param>
    /// <param name="isLive">Whether the pages' cells can be run.</param>
    public static SharedFiles Copy(string packages, OutputFolder output, bool isLive)
    {
        var files = new SharedFiles(packages, output, isLive);
        string[] names = ["site.css", "site.js", "figures.js", "icon.svg"];
        string[] liveNames = isLive ? ["live.css", "live.js", "live-cell.js", "live-editor.js"] : [];
        foreach (var name in names.Concat(liveNames))
            output.Write($"{Folder}/{name}", Resource(name));

        files.HasKatex = files.CopyPackage("katex/dist/katex.min.js", "katex/katex.min.js")
            && files.CopyPackage("katex/dist/katex.min.css", "katex/katex.min.css");
        if (files.HasKatex)
        {
            foreach (var font in Directory.GetFiles(Path.Combine(packages, "katex", "dist", "fonts"), "*.woff2"))
                output.Write($"{Folder}/katex/fonts/{Path.GetFileName(font)}", File.ReadAllBytes(font));
        }

        files.HasPlotly = files.CopyPackage("plotly.js-cartesian-dist-min/plotly-cartesian.min.js", "plotly.min.js");
        return files;
    }

    /// <summary>The elements of a page's head that load what the page needs.</summary>
    /// <param name="hasMath">Whether there are formulas.</param>
    /// <param name="figures">The data files of the page's interactive figures.</param>
    public string HeadElements(bool hasMath, IReadOnlyCollection<string> figures)
    {
        // A live page gets its policy from the server, which also allows it to speak to the server.
        var elements = new List<string>();
        if (!IsLive)
            elements.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">");
        elements.Add($"<link rel=\"icon\" href=\"{Folder}/icon.svg\">");
        if (hasMath && HasKatex)
            elements.Add($"<link rel=\"stylesheet\" href=\"{Folder}/katex/katex.min.css\">");
        elements.Add($"<link rel=\"stylesheet\" href=\"{Folder}/site.css\">");

        // Classic scripts: a browser refuses modules on a page that was opened from a disk.
        if (hasMath && HasKatex)
            elements.Add(Script($"{Folder}/katex/katex.min.js"));
        var drawn = HasPlotly && (IsLive || figures.Count > 0);
        if (drawn)
            elements.AddRange([Script($"{Folder}/plotly.min.js"), .. figures.Select(Script)]);
        elements.Add(Script($"{Folder}/site.js"));
        if (drawn)
            elements.Add(Script($"{Folder}/figures.js"));
        if (IsLive)
            elements.AddRange([$"<link rel=\"stylesheet\" href=\"{Folder}/live.css\">", $"<script type=\"module\" src=\"{Folder}/live.js\"></script>"]);
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
