using System.Net;

namespace DeepNet.Cli;

/// <summary>A page a learner, for the learner: points, what is wrong, the learner's own code. It needs nothing but itself.</summary>
internal static class FeedbackPages
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        section { border-left: 4px solid #d95f02; padding: 0 1rem; margin: 1.5rem 0; }
        section.right { border-color: #1b9e77; }
        pre { overflow-x: auto; padding: .75rem; background: color-mix(in srgb, currentColor 8%, transparent); }
        small { opacity: .75; display: block; }
        """;

    /// <summary>Writes the pages.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="all">The submissions.</param>
    /// <returns>How many pages there are.</returns>
    public static int Write(string folder, IReadOnlyList<GradedSubmission> all)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var learner in all.GroupBy(one => one.Submission.Learner))
            GradeFiles.Write(Path.Combine(folder, FileName(learner.Key, names)), Page(learner.Key, learner), new UTF8Encoding(false));
        return names.Count;
    }

    private static string FileName(string learner, HashSet<string> taken)
    {
        var name = string.Concat(learner.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
        name = name.Length > 80 ? name[..80] : name;
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = FormattableString.Invariant($"{name}-{number}");
        return $"{unique}.html";
    }

    private static string Page(string learner, IEnumerable<GradedSubmission> submissions) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{Escape(learner)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <h1>{Escape(learner)}</h1>
        {string.Join('\n', submissions.Select(Section))}
        </body>
        </html>

        """;

    private static string Section(GradedSubmission graded)
    {
        var (submission, grade) = (graded.Submission, graded.Grade);
        var title = $"<h2>{Escape(submission.Assignment?.Name ?? submission.File)}</h2>";
        return grade.Problem is { } problem
            ? $"{title}\n<p>This could not be graded. {Escape(problem)}</p>"
            : $"{title}\n<p><b>{GradeWords.Number(grade.Points)} of {GradeWords.Number(grade.Of)} points.</b></p>\n"
                + string.Concat(grade.Checks.Select(Check)) + string.Concat(grade.ByHand.Select(ByHand)) + List(grade.Remarks.Select(Escape));
    }

    private static string Check(CheckGrade check) => $"""
        <section{(check.Outcome == CheckOutcome.Right ? " class=\"right\"" : "")}>
        <h3>{(check.Outcome == CheckOutcome.Right ? "✓" : "✗")} {Escape(check.Name)}: {GradeWords.Number(check.Points)} of {GradeWords.Number(check.Of)}</h3>
        {Says(check)}{List([.. check.Findings.Select(finding => $"<b>{Escape(finding.Mistake)}</b>{Small(finding.Evidence)}{Small(finding.Hint)}"), .. check.Remarks.Select(Escape)])}
        <pre>{Escape(check.Answer)}</pre>
        </section>

        """;

    private static string Says(CheckGrade check) => check.Outcome switch
    {
        CheckOutcome.NotWritten => "<p>Not written yet.</p>",
        CheckOutcome.Doubtful => "<p>The check did not come to a verdict of its own. Your teacher looks at it.</p>",
        _ when check.Problem.Length > 0 => $"<p>{Escape(check.Problem)}</p>",
        _ => "",
    };

    private static string ByHand(HandAnswer answer) => $"""
        <section>
        <h3>{Escape(answer.Id)}: {GradeWords.Number(answer.Of)} points, given by hand</h3>
        <pre>{Escape(answer.Text)}</pre>
        </section>

        """;

    private static string List(IEnumerable<string> items) => string.Concat(items.Select(item => $"<li>{item}</li>")) is { Length: > 0 } list ? $"<ul>{list}</ul>" : "";

    private static string Small(string text) => text.Length == 0 ? "" : $"<small>{Escape(text)}</small>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
