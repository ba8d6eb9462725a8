using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeepNet.Exercises;

/// <summary>What a check found. A notebook shows it as a small box; <see cref="ToString"/> gives the same as text.</summary>
[TypeFormatterSource(typeof(VerdictFormatters), PreferredMimeTypes = [VerdictFormatters.Html, VerdictFormatters.Plain, JsonMimeType])]
public sealed class Verdict
{
    /// <summary>What a notebook's output calls a verdict as JSON. Not application/json, which front ends prefer to HTML.</summary>
    public const string JsonMimeType = "application/vnd.deepnet.verdict+json";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<string> hints;
    private readonly double score;
    private readonly int cases;
    private int hintsGiven;

    internal Verdict(string exercise, IReadOnlyList<Finding> findings, IReadOnlyList<string> remarks, IReadOnlyList<string> hints, double score, int cases, bool notWritten = false)
    {
        Exercise = exercise;
        Findings = findings;
        Remarks = remarks;
        NotWritten = notWritten;
        this.hints = hints;
        this.score = score;
        this.cases = cases;
    }

    /// <summary>The name of the function that was checked.</summary>
    public string Exercise { get; }

    /// <summary>Whether all is right. Remarks do not count against it.</summary>
    public bool Passed => !NotWritten && Findings.Count == 0;

    /// <summary>Whether the function still throws <see cref="NotImplementedException"/>.</summary>
    public bool NotWritten { get; }

    /// <summary>The names of the mistakes, in order; empty if all is right or nothing is written yet.</summary>
    public IReadOnlyList<string> Mistakes => [.. Findings.Select(finding => finding.Mistake)];

    /// <summary>The mistakes with the numbers that show them.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What is right and yet worth a word, such as another convention.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The points for it: nbgrader takes them from the last value of a check's cell.</summary>
    /// <param name="of">The points for a function that is all right; 0 or more.</param>
    /// <returns>All of them if it passed, otherwise those for the outputs that are right, rounded down.</returns>
    /// <exception cref="ArgumentOutOfRangeException">of is negative.</exception>
    public int Points(int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(of);
        return Passed ? of : Math.Min((int)(of * score + 1e-9), Math.Max(of - 1, 0));
    }

    /// <summary>A hint for the first mistake; each call gives a stronger one, the last repeats itself.</summary>
    public string Hint()
    {
        if (Passed)
            return $"{Exercise} is right: nothing to hint at.";
        var number = Math.Min(hintsGiven++, hints.Count - 1);
        return FormattableString.Invariant($"Hint {number + 1} of {hints.Count}: {hints[number]}");
    }

    /// <summary>A box for a notebook: inline styles only, readable in light and dark.</summary>
    public string ToHtml()
    {
        var mistakes = Findings.Select(finding => $"<li><b>{Escape(Sentence(finding.Mistake))}</b>{Small(finding.Evidence)}</li>");
        var remarks = Remarks.Select(remark => $"<li>{Escape(Sentence(remark))}</li>");
        var list = string.Concat(mistakes.Concat(remarks));
        return $"<div style=\"border-left:4px solid {(Passed ? "#1b9e77" : "#d95f02")};padding:2px 12px\"><b>{Escape(Head)}</b>"
            + (list == "" ? "" : $"<ul style=\"margin:4px 0\">{list}</ul>") + Small(Advice, "div") + "</div>";
    }

    /// <summary>One JSON object: exercise, passed, notWritten, mistakes, remarks and findings.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { Exercise, Passed, NotWritten, Mistakes, Remarks, Findings }, Readable);

    /// <summary>The same as text, a line each.</summary>
    public override string ToString() =>
        string.Join('\n', Findings
            .SelectMany(finding => new[] { $"  {Sentence(finding.Mistake)}", finding.Evidence == "" ? "" : $"    {finding.Evidence}" })
            .Concat(Remarks.Select(remark => $"  {Sentence(remark)}"))
            .Append(Advice == "" ? "" : $"  {Advice}")
            .Where(line => line != "")
            .Prepend(Head));

    private string Head =>
        Passed ? FormattableString.Invariant($"✓ {Exercise}: right on all {cases} inputs")
        : NotWritten ? $"… {Exercise}: not written yet"
        : $"✗ {Exercise}: not yet";

    private string Advice => Passed ? "" : $"Stuck? Exercises.{Exercise}.Hint() gives a hint, and then a stronger one.";

    // Symbols keep their case: dW, caches[l], W * A, 1/m.
    private static string Sentence(string text)
    {
        var word = text.Split(' ', 2)[0];
        var isSymbol = word.Any(letter => char.IsUpper(letter) || !char.IsLetter(letter)) || word.Length <= 2 && word is not ("a" or "is" or "it" or "in" or "no");
        var sentence = isSymbol ? text : char.ToUpperInvariant(text[0]) + text[1..];
        return sentence[^1] is '.' or '?' or '!' ? sentence : $"{sentence}.";
    }

    private static string Small(string text, string element = "div") =>
        text == "" ? "" : $"<{element} style=\"opacity:.75\">{Escape(text)}</{element}>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
