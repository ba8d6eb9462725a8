using DeepNet.Interactive;

namespace DeepNet.Site;

/// <summary>The style sheets and scripts that all pages use, and the element that each page needs for them.</summary>
internal sealed class SharedFiles
{
    private const string Folder = "assets";

    // The pages ask nothing of any other machine, and the browser holds them to it. 'file:' is for browsers in which a
    // page on a disk has no 'self'; blob: is for the pictures that plotly.js saves.
    private const string Policy = "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src 'self' file: data: blob:; font-src 'self' file:; base-uri 'none'; form-action 'none'";

    private SharedFiles(bool isLive) => IsLive = isLive;

    /// <summary>Whether the pages are served by <see cref="LiveServer"/>, and their cells can be edited and run.</summary>
    public bool IsLive { get; }

    /// <summary>Copies the files into the site; plotly.js, which is larger than all else, only where a page needs it.</summary>
    public static SharedFiles Copy(OutputFolder output, bool isLive, bool hasFigures)
    {
        string[] names = ["site.css", "site.js", "icon.svg"];
        string[] liveNames = isLive ? ["live.css", "live.js", "live-cell.js", "live-editor.js"] : [];
        foreach (var name in names.Concat(liveNames))
            output.Write($"{Folder}/{name}", Resource(name));
        if (isLive || hasFigures)
        {
            output.Write($"{Folder}/plotly.min.js", PlotlyScript.Library);
            output.Write($"{Folder}/figures.js", PlotlyScript.Hook);
        }

        return new SharedFiles(isLive);
    }

    /// <summary>The elements of a page's head that load what the page needs.</summary>
    /// <param name="figures">The data files of the page's interactive figures.</param>
    public string HeadElements(IReadOnlyCollection<string> figures)
    {
        // A live page gets its policy from the server, which also allows it to speak to the server.
        var elements = new List<string>();
        if (!IsLive)
            elements.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">");
        elements.Add($"<link rel=\"icon\" href=\"{Folder}/icon.svg\">");
        elements.Add($"<link rel=\"stylesheet\" href=\"{Folder}/site.css\">");

        // Classic scripts: a browser refuses modules on a page that was opened from a disk.
        var drawn = IsLive || figures.Count > 0;
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

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SharedFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
