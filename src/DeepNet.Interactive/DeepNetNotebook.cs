namespace DeepNet.Interactive;

/// <summary>Makes a notebook ready for DeepNet.</summary>
public static class DeepNetNotebook
{
    /// <summary>
    /// Registers how DeepNet's values look, makes numbers look the same in every country, and lets MathNet multiply with
    /// DeepNet's kernels. Calling it again changes nothing.
    /// </summary>
    /// <returns>A line that says so, which also brings plotly.js into the page.</returns>
    public static INotebookView Setup()
    {
        UseInvariantNumbers();
        PlotlyAssemblies.RequireFirst();
        ChartStyle.Register();
        Formatters.Register();
        DeepNetLinearAlgebra.Use();
        return new ReadyView();
    }

    // Which culture is current, .NET Interactive decides anew for each cell, after VS Code's language; but it is one instance.
    private static void UseInvariantNumbers()
    {
        if (!CultureInfo.CurrentCulture.IsReadOnly)
        {
            CultureInfo.CurrentCulture.NumberFormat = NumberFormatInfo.InvariantInfo;
            CultureInfo.CurrentCulture.DateTimeFormat = DateTimeFormatInfo.InvariantInfo;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
    }
}
