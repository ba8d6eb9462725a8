using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive.Formatting;

namespace DeepNet.Notebooks.Tests;

/// <summary>A library with a formatter, its dependency beside it, and a second copy of the formatting library.</summary>
internal static class TestLibrary
{
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var formatting = typeof(Formatter).Assembly.Location;
        File.Copy(formatting, Path.Combine(folder, Path.GetFileName(formatting)), overwrite: true);
        var inner = Compile(folder, "Inner", "namespace Inner; public class Thing { public string Name => \"thing\"; }");
        Compile(
            folder,
            "Outer",
            """
            using Microsoft.DotNet.Interactive.Formatting;
            namespace Outer;
            public static class Api
            {
                public static Inner.Thing Make() => new();
                public static void Register() => Formatter.Register<Inner.Thing>((value, writer) => writer.Write("<b>" + value.Name + "</b>"), "text/html");
            }
            """,
            inner,
            formatting);
    }

    private static string Compile(string folder, string name, string code, params string[] references)
    {
        var path = Path.Combine(folder, name + ".dll");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(file) == "netstandard.dll" || Path.GetFileName(file).StartsWith("Microsoft.AspNetCore.Html", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            platform.Concat(references).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
