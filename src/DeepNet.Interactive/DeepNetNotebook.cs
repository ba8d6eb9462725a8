using System.Globalization;

namespace DeepNet.Interactive;

/// <summary>Makes a notebook ready for DeepNet.</summary>
public static class DeepNetNotebook
{
    /// <summary>Registers how DeepNet's values look, and makes numbers look the same in every country. Calling it again changes nothing.</summary>
    /// <returns>A line that says so.</returns>
    public static INotebookView Setup()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        Formatters.Register();
        return new TextView("DeepNet is ready.");
    }
}
