using AngleSharp.Html.Parser;
using DeepNet.Exercises;

namespace DeepNet.Cli;

/// <summary>Reads the points from what a check's cell put out.</summary>
internal static class CheckReader
{
    private const int LongestText = 600;

    private static readonly JsonSerializerOptions whole = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>
    /// The grade. The cell's last value and the verdict are told by the learner's process, so they have to agree: one
    /// verdict, of this function, and one number, the full one if and only if the verdict says that all is right.
    /// </summary>
    /// <param name="check">The check's cell as it was handed out.</param>
    /// <param name="result">What came of running it.</param>
    public static CheckGrade Read(Cell check, CellResult result)
    {
        var exercise = CheckCode.Exercise(check.Source);
        var none = new CheckGrade(exercise ?? check.GradeId(), CheckOutcome.Doubtful, 0, check.Points());
        if (result.Error is { } error)
            return none with { Outcome = OutcomeOf(error), Problem = Tell(error) };

        var outputs = result.Outputs.OfType<DataOutput>().ToList();
        var numbers = outputs.Where(output => output.IsResult).Select(Number).ToList();
        if (numbers is not [{ } points] || !(points >= 0 && points <= none.Of))
            return none with { Problem = "the cell does not end in one number of points" };
        if (exercise is null)
            return none with { Outcome = points == none.Of ? CheckOutcome.Right : CheckOutcome.Mistake, Points = points };

        var verdicts = outputs.Select(output => output.Data[Verdict.JsonMimeType]).OfType<JsonObject>().ToList();
        if (verdicts is not [var verdict] || Said(verdict) is not { } said || said.Exercise != exercise)
            return none with { Problem = "there is not one verdict, of this function" };
        if ((none.Of > 0 && said.Passed != (points == none.Of)) || (said.NotWritten && points > 0))
            return none with { Problem = "the verdict and the points do not agree" };
        var outcome = said.Passed ? CheckOutcome.Right : said.NotWritten ? CheckOutcome.NotWritten : CheckOutcome.Mistake;
        return none with { Outcome = outcome, Points = points, Findings = [.. said.Findings.OfType<Finding>().Select(Short)], Remarks = [.. said.Remarks.OfType<string>().Select(Short)] };
    }

    /// <summary>What an error makes of a check.</summary>
    /// <param name="error">The error of its cell, or of the answer's.</param>
    public static CheckOutcome OutcomeOf(CellError error) => error.Kind switch
    {
        CellErrorKind.Crashed or CellErrorKind.TimedOut or CellErrorKind.TooMuchOutput or CellErrorKind.SessionEnded => CheckOutcome.Lost,
        CellErrorKind.Cancelled => CheckOutcome.NotRun,
        _ => CheckOutcome.Failed,
    };

    /// <summary>An error in a line; of a cell that does not compile, the first thing that the compiler says.</summary>
    /// <param name="error">The error of a check's cell, or of the answer's.</param>
    public static string Tell(CellError error) => Short(error.Kind switch
    {
        CellErrorKind.Compilation => $"it does not compile: {error.Message.Split('\n')[0]}",
        CellErrorKind.Exception => $"{error.TypeName}: {error.Message}",
        _ => error.Message,
    });

    // .NET Interactive shows a number as a small piece of HTML.
    private static double? Number(DataOutput output)
    {
        var text = output.GetText("text/plain") ?? new HtmlParser().ParseDocument(output.GetText("text/html") ?? "").QuerySelector("pre")?.TextContent;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static SaidVerdict? Said(JsonObject json)
    {
        try
        {
            return json.Deserialize<SaidVerdict>(whole);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Finding Short(Finding finding) => new(Short(finding.Output), Short(finding.Mistake), Short(finding.Hint), Short(finding.Evidence));

    // An exception's message, and so the learner's.
    private static string Short(string text) => text.Length > LongestText ? text[..LongestText] + " …" : text;

    private sealed record SaidVerdict(string Exercise, bool Passed, bool NotWritten, IReadOnlyList<string> Remarks, IReadOnlyList<Finding> Findings);
}
