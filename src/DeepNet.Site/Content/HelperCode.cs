namespace DeepNet.Site;

/// <summary>Tells code that only checks or lists results from code that a reader comes for.</summary>
internal static class HelperCode
{
    private static readonly string[] Beginnings = ["Check.", "Compare.", "Table.Of(", "display(Table.Of(", "display(Compare.", "//"];

    /// <summary>Whether each statement of a cell does nothing else. A statement goes on in lines that are set in, or that begin with a bracket.</summary>
    public static bool Is(string source) =>
        source.Split('\n').Where(line => line.Trim().Length > 0).All(line => line[0] is ' ' or ')' or ']' or '}' or '{' || Array.Exists(Beginnings, line.StartsWith));
}
