using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DeepNet.Exercises;
using DeepNet.Notebooks;
using DeepNet.Site;

namespace DeepNet.Cli.Tests;

/// <summary>The workbook of this repository.</summary>
public sealed class CommittedWorkbookTests
{
    private static readonly RepositoryLayout repository = RepositoryLayout.Find();

    [Fact]
    public void Every_notebook_is_what_its_lesson_makes()
    {
        var output = new StringWriter();
        Assert.True(new WorkbookCommand(repository, Terminal.Plain(output)).Run([], check: true) == 0, output.ToString());
    }

    [Fact]
    public void It_has_the_lessons_that_it_should()
    {
        int[] expected = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18];
        Assert.Equal(expected, Committed().Select(notebook => Lesson.At(notebook.Name).Number!.Value));
    }

    [Fact]
    public void Every_check_is_asked_for_once() =>
        Assert.Equal(
            Exercises.Exercises.All.Select(exercise => exercise.Name).Order(),
            Committed().SelectMany(notebook => notebook.Cells).Where(GradedCells.IsAnswer).Select(cell => cell.Id).Order());

    [Fact]
    public void No_solution_is_doubted_by_the_grader() =>
        Assert.All(
            Committed().SelectMany(notebook => Solved(notebook).Cells).Where(GradedCells.IsAnswer),
            cell => Assert.Empty(CodeDoubts.In(cell.Source)));

    [Fact]
    public void Nothing_is_put_out_yet() =>
        Assert.All(Committed().SelectMany(notebook => notebook.Cells), cell => Assert.True(cell.Outputs.Count == 0 && cell.ExecutionCount is null, cell.Id));

    [Fact]
    public void Its_formulas_are_rendered() =>
        Assert.All(Committed(), notebook => Assert.Equal(0, FormulaFile.Built.Missing(notebook)));

    /// <summary>Two notebooks side by side, each on a session of its own.</summary>
    [Fact]
    public async Task What_is_not_written_is_told_and_the_solutions_pass()
    {
        var problems = new ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Committed(), options, async (notebook, token) =>
        {
            await foreach (var problem in ProblemsAsync(notebook, token))
                problems.Add($"{Path.GetFileName(notebook.Name)}: {problem}");
        });

        Assert.Empty(problems);
    }

    /// <summary>As a teacher would: what a class hands in of the real workbook.</summary>
    [Theory]
    [InlineData("3")]
    [InlineData("9")]
    [InlineData("15")]
    public async Task What_is_handed_in_of_it_is_graded(string number)
    {
        using var checkout = new TemporaryCheckout();
        var lesson = Lessons.Select(repository, [number])[0];
        var handedIn = Directory.CreateDirectory(Path.Combine(checkout.Root, "handed in")).FullName;
        new WorkbookBuilder(repository, lesson, solved: true).Build().Write(Path.Combine(handedIn, $"ada_{lesson.Name}{Lesson.Extension}"));
        File.Copy(Path.Combine(repository.Workbook, lesson.Name + Lesson.Extension), Path.Combine(handedIn, $"bob_{lesson.Name}{Lesson.Extension}"));
        var csv = Path.Combine(checkout.Root, "points.csv");

        var code = await new GradeCommand(repository, new GradeOptions(handedIn) { Trust = true, Again = true, Csv = csv }, checkout.Console).RunAsync(TestContext.Current.CancellationToken);

        Assert.True(code == 0, checkout.Output);
        var points = Committed().Single(notebook => notebook.Name.Contains(lesson.Name, StringComparison.Ordinal)).Cells.Where(GradedCells.IsCheck).Sum(GradedCells.Points);
        var lines = File.ReadAllLines(csv);
        Assert.StartsWith($"ada,{lesson.Name},{points},{points},all right,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"bob,{lesson.Name},0,{points},not begun,", lines[2], StringComparison.Ordinal);
    }

    /// <summary>Runs what the learner gets; then, on the same session, the cells that the teacher's version has otherwise, and the checks again.</summary>
    private static async IAsyncEnumerable<string> ProblemsAsync(Notebook released, [EnumeratorCancellation] CancellationToken token)
    {
        var solved = Solved(released);
        solved.Cells.RemoveAll(cell => !cell.IsAnswer() && !cell.IsCheck());
        var options = new SessionOptions { WorkingDirectory = repository.Workbook, Environment = LessonRunner.Bare, CellTimeLimit = TimeSpan.FromMinutes(2) };
        await using var session = await CSharpSession.StartAsync(options, token);
        foreach (var (notebook, isSolved) in new[] { (released, false), (solved, true) })
        {
            var run = await NotebookRunner.RunAsync(notebook, session, cancellationToken: token);
            if (run.Error is { } error)
                yield return error.ToString();
            foreach (var check in run.Executed.Cells.Where(cell => cell.IsCheck() && (!run.Succeeded || Read(cell) != (!isSolved, isSolved, isSolved ? cell.Points() : 0))))
                yield return $"{check.Id}, {(isSolved ? "solved" : "empty")}: {string.Join('\n', check.Outputs.OfType<DataOutput>().Select(output => output.GetText("text/plain")))}";
        }
    }

    private static Notebook Solved(Notebook released) =>
        new WorkbookBuilder(repository, Lessons.Select(repository, [Path.GetFileNameWithoutExtension(released.Name)])[0], solved: true).Build();

    private static IEnumerable<Notebook> Committed() =>
        Directory.GetFiles(repository.Workbook, "*" + Lesson.Extension).Order(StringComparer.Ordinal).Select(Notebook.Read);

    private static (bool NotWritten, bool Passed, double Points) Read(Cell check)
    {
        var outputs = check.Outputs.OfType<DataOutput>().ToList();
        var verdict = outputs.Select(output => output.Data[Verdict.JsonMimeType]).Single(json => json is not null)!;
        var points = outputs.Single(output => output.IsResult).GetText("text/plain")!;
        return ((bool)verdict["notWritten"]!, (bool)verdict["passed"]!, double.Parse(points, System.Globalization.CultureInfo.InvariantCulture));
    }
}
