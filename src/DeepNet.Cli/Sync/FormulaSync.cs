using System.ComponentModel;
using System.Diagnostics;
using DeepNet.Site;

namespace DeepNet.Cli;

/// <summary>Keeps the file of the lessons' formulas up to date. Only a formula that is new needs Node.js and npm's KaTeX.</summary>
public static class FormulaSync
{
    private const string Script = "render-formulas.mjs";

    /// <summary>Brings the file up to date, or with <paramref name="check"/> only tells whether it is.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="check">Whether to write nothing.</param>
    /// <param name="console">Where to tell it.</param>
    /// <returns>Whether the file is, or is now, up to date.</returns>
    /// <exception cref="CommandException">A formula is new and cannot be rendered here, or KaTeX cannot read it.</exception>
    public static bool Run(RepositoryLayout repository, bool check, IAnsiConsole console)
    {
        var (inline, display) = FormulaFile.Collect(Lessons.Select(repository, []).Select(lesson => Notebook.Read(lesson.Path)).Concat(Sheets.Of(repository.Notebooks)));
        var count = inline.Count + display.Count;
        var file = File.Exists(repository.Formulas) ? FormulaFile.Read(repository.Formulas) : FormulaFile.Empty;
        if (file.Inline.Keys.Order(StringComparer.Ordinal).SequenceEqual(inline) && file.Display.Keys.Order(StringComparer.Ordinal).SequenceEqual(display))
        {
            console.WriteLine($"{count} formulas, all in {Path.GetFileName(repository.Formulas)}.");
            return true;
        }

        if (check)
        {
            console.WriteLine($"{repository.Formulas} does not hold the lessons' formulas. Run '{Invocation.Name} sync' and commit what it writes.");
            return false;
        }

        File.WriteAllText(repository.Formulas, Render(repository, inline, display).ToJson());
        console.WriteLine($"{count} formulas written into {repository.Formulas}.");
        return true;
    }

    /// <summary>Has KaTeX make MathML of formulas.</summary>
    /// <param name="repository">The checkout, in whose node_modules KaTeX is.</param>
    /// <param name="inline">LaTeX of formulas in a line of text.</param>
    /// <param name="display">LaTeX of formulas on a line of their own.</param>
    /// <exception cref="CommandException">Node.js or KaTeX is missing, or KaTeX cannot read a formula.</exception>
    public static FormulaFile Render(RepositoryLayout repository, IReadOnlyList<string> inline, IReadOnlyList<string> display)
    {
        using var stream = typeof(FormulaSync).Assembly.GetManifestResourceStream(Script)!;
        using var script = new StreamReader(stream);
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", script.ReadToEnd()])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var node = Process.Start(start)!;
            var errors = node.StandardError.ReadToEndAsync();
            var rendered = node.StandardOutput.ReadToEndAsync();
            using (var input = node.StandardInput)
                input.Write(JsonSerializer.Serialize(new { inline, display }));
            node.WaitForExit();
            return node.ExitCode == 0
                ? JsonSerializer.Deserialize<FormulaFile>(rendered.Result, new JsonSerializerOptions(JsonSerializerDefaults.Web))!
                : throw new CommandException($"A formula of the lessons is new, and KaTeX did not render it. Is it there ('npm ci' in {repository.Root})? It said: {errors.Result.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new CommandException($"A formula of the lessons is new: rendering it needs Node.js, and 'npm ci' in {repository.Root}. Install Node.js from https://nodejs.org.");
        }
    }
}
