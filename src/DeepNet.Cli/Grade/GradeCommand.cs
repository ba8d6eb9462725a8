using System.Diagnostics;

namespace DeepNet.Cli;

/// <summary><c>deepnet grade</c>: grades what learners handed in, each submission in an engine of its own.</summary>
public sealed class GradeCommand(RepositoryLayout repository, GradeOptions options, IAnsiConsole console)
{
    /// <summary>Grades the submissions and writes what was asked for.</summary>
    /// <param name="cancellationToken">Stops; what is graded by then is not run again the next time.</param>
    /// <returns>The exit code: 0 when all were graded, whatever their points; 1 when some could not be.</returns>
    /// <exception cref="CommandException">There is nothing to grade, or no sandbox and no trust.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        options.Validate();
        repository.RequireBuiltLibrary();
        var problem = Sandbox.FindProblem();
        if (problem is not null && !options.Trust)
            throw new CommandException($"There is no sandbox on this machine: {problem}. Without one a submission can read and change your files and use the network; only its time and memory are limited. Grade on Linux with bubblewrap, in a container or a virtual machine, or say --trust.");
        console.WriteLine(problem is null
            ? "Each submission runs in a sandbox: no network, no files of yours, limits on time and memory."
            : $"No sandbox ({problem}): only time and memory are limited, and you trust these submissions.");

        var submissions = Read(Assignment.Find(repository, options.Assignment));
        var (cache, grader) = (new GradeCache(repository, options, problem is null), new Grader(options, repository.StableFolder, problem is null));
        var watch = Stopwatch.StartNew();
        var graded = console.Profile.Capabilities.Interactive
            ? await WithProgressBarAsync(submissions, cache, grader, cancellationToken)
            : await GradeAllAsync(submissions, cache, grader, one => console.WriteLine(GradeTable.Line(one)), cancellationToken);
        GradeTable.Write(console, graded);
        WriteFiles(graded);
        var failed = graded.Count(one => one.Grade.Problem is not null);
        console.WriteLine(FormattableString.Invariant($"{graded.Count} submissions in {watch.Elapsed.TotalSeconds:0.0} s, {graded.Count(one => one.Seconds is null)} of them as graded before, {failed} not graded."));
        return failed > 0 ? 1 : 0;
    }

    private List<Submission> Read(IReadOnlyList<Assignment> assignments)
    {
        using var zip = File.Exists(options.Path) ? new HandedInZip(options.Path) : null;
        var files = zip?.Files ?? HandedInFolder.Files(options.Path);
        var submissions = Learners.Group(files, [.. assignments.Select(assignment => assignment.Name)])
            .SelectMany(learner => Submission.Of(learner.Learner, learner.Files, assignments)).ToList();
        return submissions.Count > 0 ? submissions : throw new CommandException($"There is no notebook ({Lesson.Extension}) in {options.Path}. Name the folder with the submissions, or the zip that the learning platform gives.");
    }

    private Task<IReadOnlyList<GradedSubmission>> WithProgressBarAsync(List<Submission> submissions, GradeCache cache, Grader grader, CancellationToken cancellationToken) =>
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                var task = progress.AddTask("the engine starts", maxValue: submissions.Count);
                return GradeAllAsync(
                    submissions,
                    cache,
                    grader,
                    one =>
                    {
                        task.Increment(1);
                        task.Description = Markup.Escape(one.Submission.Learner);
                    },
                    cancellationToken);
            });

    private async Task<IReadOnlyList<GradedSubmission>> GradeAllAsync(List<Submission> submissions, GradeCache cache, Grader grader, Action<GradedSubmission> onGraded, CancellationToken cancellationToken)
    {
        var graded = new GradedSubmission[submissions.Count];
        await Parallel.ForEachAsync(
            submissions.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellationToken },
            async (entry, token) =>
            {
                var one = await GradeAsync(entry.Item, cache, grader, token);
                graded[entry.Index] = one;
                lock (graded)
                    onGraded(one);
            });
        return graded;
    }

    private async Task<GradedSubmission> GradeAsync(Submission submission, GradeCache cache, Grader grader, CancellationToken cancellationToken)
    {
        if (!options.Again && cache.Find(submission) is { } earlier)
            return new GradedSubmission(submission, earlier, null);
        var watch = Stopwatch.StartNew();
        var grade = await grader.GradeAsync(submission, cancellationToken);
        cache.Keep(submission, grade);
        return new GradedSubmission(submission, grade, watch.Elapsed.TotalSeconds);
    }

    private void WriteFiles(IReadOnlyList<GradedSubmission> graded)
    {
        if (options.Csv is { } csv)
        {
            GradeFiles.WriteCsv(csv, graded);
            console.WriteLine($"The table is in {csv}.");
        }

        if (options.Json is { } json)
        {
            GradeFiles.WriteJson(json, graded);
            console.WriteLine($"Everything is in {json}.");
        }

        if (options.Feedback is { } folder)
            console.WriteLine(FormattableString.Invariant($"{FeedbackPages.Write(folder, graded)} pages are in {folder}."));
    }
}
