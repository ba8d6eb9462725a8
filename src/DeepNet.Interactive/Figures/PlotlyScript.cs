namespace DeepNet.Interactive;

/// <summary>The scripts that make figures interactive; both are embedded at build.</summary>
public static class PlotlyScript
{
    private static readonly Lazy<string?> LibraryText = new(() => Read("plotly.js"));
    private static readonly Lazy<string> HookText = new(() => Read("figures.js")!);

    /// <summary>plotly.js, or null where the build had no npm: then figures show their static picture.</summary>
    public static string? Library => LibraryText.Value;

    /// <summary>The script that turns each figure's static picture into the interactive one.</summary>
    public static string Hook => HookText.Value;

    /// <summary>Both as one script element for a notebook page; empty where there is no plotly.js.</summary>
    internal static string Element => Library is null
        ? ""
        // a page that has a module loader would take plotly.js for a module and hide it from the other scripts
        : $"<script {FigureHtml.ScriptMark}>if(!window.Plotly)((define,module,exports)=>{{{Safe(Library)}\n}})();\n{Safe(Hook)}</script>";

    private static string Safe(string script) => script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    private static string? Read(string name)
    {
        using var stream = typeof(PlotlyScript).Assembly.GetManifestResourceStream(name);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
