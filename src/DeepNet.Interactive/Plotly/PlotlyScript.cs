namespace DeepNet.Interactive;

/// <summary>The scripts that make figures interactive. They come with the libraries: no network, and nothing to install.</summary>
public static class PlotlyScript
{
    /// <summary>plotly.js, the version that Plotly.NET's charts are made for, out of its DLL.</summary>
    public static string Library => field ??= Read(typeof(GenericChart), "Plotly.NET.plotly-2.28.0.min.js");

    /// <summary>The script that turns each figure's static picture into the interactive one.</summary>
    public static string Hook => field ??= Read(typeof(PlotlyScript), "figures.js").Replace("DARK_COLOURS", ChartJson.Write(Palette.Dark), StringComparison.Ordinal);

    /// <summary>Both as one script element for a notebook page.</summary>
    // a page that has a module loader would take plotly.js for a module and hide it from the other scripts
    internal static string Element =>
        $"<script>if(!window.Plotly)((define,module,exports)=>{{{Safe(Library)}\n}})();\n{Safe(Hook)}</script>";

    private static string Safe(string script) => script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    private static string Read(Type owner, string name)
    {
        using var stream = owner.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{owner.Assembly.GetName().Name} does not hold {name}; build with the version of Plotly.NET that Directory.Packages.props names.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
