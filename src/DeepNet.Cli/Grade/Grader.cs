namespace DeepNet.Cli;

/// <summary>Grades a submission: its answers are put into the notebook that was handed out, and that is run.</summary>
/// <param name="options">The limits.</param>
/// <param name="library">The folder of the DLLs that the notebooks reference.</param>
/// <param name="isSandboxed">Whether the engine runs in a sandbox.</param>
internal sealed class Grader(GradeOptions options, string library, bool isSandboxed)
{
    /// <summary>Grades a submission.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Grade> GradeAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (submission.Assignment is not { } assignment)
            return new Grade([]) { Problem = submission.Problem };
        using var sandbox = isSandboxed ? new Sandbox() : null;
        var session = new SessionOptions { WorkingDirectory = assignment.Folder, CellTimeLimit = options.CellTimeLimit, MemoryLimit = options.MemoryLimit };
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.TimeLimit);
        await using var answers = new AnswerSession(await CSharpSession.StartAsync(sandbox?.Around(session, library) ?? session, cancellationToken), time.Token);
        var grade = await RunAsync(assignment, submission, answers);
        cancellationToken.ThrowIfCancellationRequested();
        return grade;
    }

    private static async Task<Grade> RunAsync(Assignment assignment, Submission submission, AnswerSession session)
    {
        var (checks, byHand) = (new List<CheckGrade>(), new List<HandAnswer>());
        var remarks = new List<string>(submission.Remarks);
        var written = new List<(string Code, CellError? Error)>();
        var (answered, isChecked) = (false, false);
        foreach (var (index, cell) in assignment.Notebook.Cells.Index().Where(entry => assignment.Needs(entry.Item)))
        {
            var (id, name) = (cell.GradeId(), FormattableString.Invariant($"cell {index + 1}"));
            if (cell.IsAnswer() && !submission.Cells.ContainsKey(id))
                remarks.Add($"The cell {id} is missing; it counts as not written.");
            var text = cell.IsAnswer() ? submission.Cells.GetValueOrDefault(id, cell.Source) : cell.Source;
            if (cell.IsGradedByHand())
                byHand.Add(new HandAnswer(id, cell.Points(), text));
            if (cell.Kind != CellKind.Code)
                continue;

            if (cell.IsCheck())
            {
                var check = CheckReader.Read(cell, await session.RunAsync(CheckCode.Qualified(cell.Source), name, CodeKind.Check));
                checks.Add(Explain(check, written));
                isChecked = true;
                continue;
            }

            var result = await session.RunAsync(text, name, cell.IsAnswer() ? CodeKind.Answer : CodeKind.Given);
            if (cell.IsAnswer())
            {
                if (isChecked)
                    written.Clear();
                written.Add((text, result.Error));
                (answered, isChecked) = (true, false);
            }
            else if (!answered && result.Error is { } error)
            {
                return new Grade([]) { Problem = $"{assignment.Name}, {name}, which is not the learner's, failed: {error.Message}", Remarks = remarks, IsOfThisRunOnly = true };
            }
        }

        return new Grade(checks) { ByHand = byHand, Remarks = [.. remarks, .. session.LateEnds] };
    }

    // A check of a function whose cell failed sees the library's; what is to be told is why the cell failed.
    private static CheckGrade Explain(CheckGrade check, List<(string Code, CellError? Error)> written)
    {
        var explained = check with
        {
            Answer = string.Join("\n\n", written.Select(answer => answer.Code)),
            Doubts = [.. written.SelectMany(answer => CodeDoubts.In(answer.Code)).Distinct()],
        };
        if (check.Outcome == CheckOutcome.Right || written.Select(answer => answer.Error).FirstOrDefault(error => error is not null) is not { } error)
            return explained;
        return explained with { Outcome = CheckReader.OutcomeOf(error), Findings = [], Problem = CheckReader.Tell(error) };
    }
}
