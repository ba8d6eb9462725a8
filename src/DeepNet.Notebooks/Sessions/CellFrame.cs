namespace DeepNet.Notebooks;

/// <summary>A line of a cell or of a loaded file that led to an exception.</summary>
/// <param name="Token">The cell's token, or the file's name.</param>
/// <param name="Name">The cell's name, or the file's path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Method">The method; null at a cell's top level.</param>
internal sealed partial record CellFrame(string Token, string Name, int Line, string? Method)
{
    /// <summary>The frame as a reader of the cell with <paramref name="token"/> sees it.</summary>
    public string ToString(string token)
    {
        var place = Token == token ? "" : $" of {Name}";
        var method = Method is null ? "" : $", in {Method}";
        return string.Create(CultureInfo.InvariantCulture, $"   at line {Line}{place}{method}");
    }

    /// <summary>The name that the cell gave a method; null for its top level.</summary>
    /// <param name="compiled">What the compiler made of it, such as <c>&lt;Later&gt;d__1.MoveNext</c>.</param>
    public static string? MethodName(string compiled)
    {
        // Asynchronous methods run in a type that is named after them: <Name>d__1.
        var name = compiled.EndsWith(".MoveNext", StringComparison.Ordinal) ? compiled[..^".MoveNext".Length] : compiled;
        if (LocalFunction().Match(name) is { Success: true } local)
            return local.Groups[1].Value;
        if (Generated().Match(name) is not { Success: true } generated)
            return Generics().Replace(name, "").Split('.', StringSplitOptions.RemoveEmptyEntries)[^1];
        return generated.Groups[2].Value == "b" ? "a lambda" : generated.Groups[1].Value is "<Initialize>" ? null : generated.Groups[1].Value;
    }

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"<(<?\w+>?)>([a-z])__[^.]*$")]
    private static partial Regex Generated();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Generics();
}
