namespace DeepNet.Cli;

/// <summary>
/// Makes the workbook of a lesson: its ideas and guesses in their order, an empty body in place of each function that has a
/// check, and its exercises. What follows a guess is folded, the solutions stand folded at the end.
/// </summary>
/// <param name="repository">The checkout.</param>
/// <param name="lesson">The lesson.</param>
/// <param name="solved">Whether the functions' cells hold the solutions, for a teacher.</param>
public sealed class WorkbookBuilder(RepositoryLayout repository, Lesson lesson, bool solved)
{
    private const int Points = 3;
    private const string Setup = "setup";
    private const string Recap = "recap";
    private const string Guess = "guess";

    private static readonly IReadOnlySet<string> checkedFunctions = Exercises.Exercises.All.Select(exercise => exercise.Name).ToHashSet();

    private readonly Notebook source = Notebook.Read(lesson.Path);
    private readonly List<Cell> cells = [];
    private readonly List<LearnersFunction> functions = [];
    private HashSet<string> asked = [];
    private int guesses;

    /// <summary>Makes it.</summary>
    /// <exception cref="CommandException">The lesson lacks a cell that the workbook needs.</exception>
    public Notebook Build()
    {
        foreach (var id in WorkbookPlan.CellsOf(lesson).Append(Setup).Where(id => source.Cells.All(cell => cell.Id != id)))
            throw new CommandException($"{lesson.Name} has no cell '{id}' any more, which its workbook needs. Name the one that took its place in {nameof(WorkbookPlan)}.cs.");

        asked = [.. source.Cells.SelectMany(FunctionsAt)];
        var exercises = LessonText.Items(LessonText.Section(source, "Exercises")).Select(item => LessonText.TakeFolds(item, "Solution")).ToList();
        AddLesson(Needed(exercises.Select(exercise => exercise.Text + exercise.Folded)));
        AddExercises(exercises);
        AddText("quick", $"## Three quick questions\n\n{LessonText.Section(source, "Three quick questions")}");
        AddSolutions(exercises);
        cells.Insert(0, Text("title", Title(exercises.Count)));

        var metadata = source.Metadata.DeepClone().AsObject();
        metadata.Remove("deepnet");
        return new Notebook { Name = lesson.Name, Cells = cells, Metadata = metadata };
    }

    private IEnumerable<string> FunctionsAt(Cell cell) =>
        StepOf(cell) is { } step && checkedFunctions.Contains(step) ? [step] : WorkbookPlan.FunctionsBefore(lesson, cell.Id);

    private string? StepOf(Cell cell) => StepSource.NameIn(cell, $"{lesson.Path}, cell '{cell.Id}'");

    private static bool IsGuess(Cell cell) => cell.Tags.Contains(Guess);

    /// <summary>The code cells that guesses and exercises take something from.</summary>
    private HashSet<Cell> Needed(IEnumerable<string> exercises)
    {
        // what the steps' cells declare, the library has
        var code = source.Cells.Where(cell => cell.Kind == CellKind.Code && cell.Id != Setup && StepOf(cell) is null && !cell.Tags.Intersect([CellTags.RaisesException, CellTags.SkipExecution]).Any()).Select(cell => (Cell: cell, Code: new CellCode(cell.Source))).ToList();
        var known = code.SelectMany(entry => entry.Code.Declared).ToHashSet();
        var needed = new HashSet<Cell>();
        foreach (var (index, guess) in code.Index().Where(entry => IsGuess(entry.Item.Cell)))
            Follow(guess.Code, index);
        foreach (var part in exercises.SelectMany(LessonText.CodeIn))
            Follow(new CellCode(part), code.Count);
        return needed;

        void Follow(CellCode user, int place)
        {
            foreach (var name in user.Used.Intersect(known))
            {
                for (var index = place - 1; index >= 0; index--)
                {
                    var (cell, candidate) = code[index];
                    if (!candidate.Declared.Contains(name) && !candidate.Changed.Contains(name))
                        continue;
                    if (needed.Add(cell))
                        Follow(candidate, index);
                    if (candidate.Declared.Contains(name))
                        break;
                }
            }
        }
    }

    private void AddLesson(HashSet<Cell> needed)
    {
        var texts = new List<Cell>();
        var isAnswerDue = false;
        foreach (var cell in source.Cells.Append(new Cell(CellKind.Code)))
        {
            if (cell.Id == Setup)
                AddSetup(cell, texts[^1]);
            else if (cell.Id == Recap)
                AddText(Recap, cell.Source);
            else if (cell.Kind == CellKind.Markdown)
                texts.Add(cell);
            else
                isAnswerDue = AddStretch(texts, cell, needed.Contains(cell), isAnswerDue);
            if (cell.Kind == CellKind.Code)
                texts.Clear();
        }
    }

    /// <summary>Adds what the workbook takes of some texts and the code cell after them.</summary>
    /// <returns>Whether a text about the last guess is still to come.</returns>
    private bool AddStretch(IReadOnlyList<Cell> texts, Cell cell, bool isNeeded, bool isAnswerDue)
    {
        var functionsHere = FunctionsAt(cell).ToList();
        var isAsking = functionsHere.Count > 0 || IsGuess(cell);
        // a text such as picture-idea leads to the cell after it, and goes with it
        if (isAnswerDue && !isAsking && texts is [var lead] && lead.Id.EndsWith("-idea", StringComparison.Ordinal))
        {
            if (isNeeded)
                AddText(lead.Id, lead.Source);
            isAnswerDue = !isNeeded;
        }
        else if (texts.Count > 0)
        {
            var (answer, question) = isAnswerDue ? Apart(texts, isAsking) : ("", texts);
            if (answer.Length > 0)
                AddText($"{texts[0].Id}-fold", answer.StartsWith("<details>", StringComparison.Ordinal) ? answer : LessonText.Fold("What came, and why", answer));
            if (isAsking)
                cells.AddRange(Idea(question, functionsHere.Count > 0));
            isAnswerDue = false;
        }

        foreach (var function in functionsHere)
            AddFunction(LearnersFunction.Read(repository, function));
        if (IsGuess(cell))
            AddGuess(cell);
        else if (isNeeded)
            AddNeeded(cell);
        return isAnswerDue || IsGuess(cell);
    }

    /// <summary>The texts between a guess and the next code: the first is about what came, the others ask the next guess.</summary>
    private static (string Answer, IEnumerable<Cell> Question) Apart(IReadOnlyList<Cell> texts, bool isAsking)
    {
        var (before, from) = LessonText.AtHeading(texts[0].Source);
        if (from.Length > 0)
            return (before, texts.Skip(1).Prepend(Text(texts[0].Id, from)));
        if (texts.Count > 1 || !isAsking || before.StartsWith("<details>", StringComparison.Ordinal))
            return (before, texts.Skip(1));
        // one text does both: its last paragraph asks, or in a single paragraph the first question and what comes after it
        var end = before.LastIndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var paragraph ? paragraph : LessonText.FirstQuestion(before);
        return (before[..end].TrimEnd(), [Text(texts[0].Id, before[end..].Trim('\n'))]);
    }

    /// <summary>The texts from the last heading on; before a function, without what is said of the source that the lesson shows there.</summary>
    private static IEnumerable<Cell> Idea(IEnumerable<Cell> texts, bool beforeFunction)
    {
        var kept = texts.ToList();
        if (beforeFunction)
            kept = [.. kept.Where(text => !LessonText.HeadingOf(text.Source).EndsWith("C#", StringComparison.Ordinal)).Select(text => Text(text.Id, LessonText.WithoutParagraphs(text.Source, "library's own source")))];
        var start = kept.FindLastIndex(text => LessonText.AtHeading(text.Source).From.Length > 0);
        return kept.Skip(Math.Max(start, 0)).Select((text, index) => Text(text.Id, start >= 0 && index == 0 ? LessonText.AtHeading(text.Source).From : text.Source));
    }

    private string Title(int exercises)
    {
        var name = LessonText.HeadingOf(source.Cells[0].Source);
        var functionNames = functions.Select(function => $"`{function.Name}`").ToList();
        var write = functionNames.Count == 0 ? "" : $"write {LessonText.Listed(functionNames)} and have {(functionNames.Count == 1 ? "it" : "them")} checked, ";
        return $"""
            # Workbook {name}

            *What you will do*: {write}answer {Counted(guesses, "guess", "guesses")} before you run {(guesses == 1 ? "its cell" : "their cells")}, and work on {Counted(exercises, "exercise", "exercises")}.

            The [lesson](../{lesson.Name}.ipynb) explains it all and has the pictures; here you do it. Nothing needs an earlier answer of yours: where a cell calls a function that you are asked for, it calls the library's. Solutions stand folded at the end. ([Symbols](../symbols.md) on one page.)
            """;
    }

    private static string Counted(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");

    private void AddSetup(Cell cell, Cell before)
    {
        AddText(before.Id, before.Source);
        var lines = cell.Source.Replace("\"../", "\"../../", StringComparison.Ordinal).Split('\n').ToList();
        AddLine("#r \"../../artifacts/lib/DeepNet.Exercises.dll\"", after: "#r \"../../artifacts/lib/DeepNet.dll\"");
        AddLine("using DeepNet.Exercises;", after: "using DeepNet;");
        AddCode(Setup, string.Join('\n', lines), NbGrader.ReadOnly(Setup));

        void AddLine(string line, string after)
        {
            if (!lines.Contains(line))
                lines.Insert(lines.IndexOf(after) + 1, line);
        }
    }

    private void AddFunction(LearnersFunction function)
    {
        functions.Add(function);
        AddText($"task-{function.Name}", $"### Write `{function.Name}`\n\n{function.Shapes}\n\nFill the cell, then run it and the check below it. The check names the mistake, and its last line is the points; `Exercises.{function.Name}.Hint()` gives a hint, and then a stronger one.");
        AddCode(function.Name, function.Cell(solved, asked), NbGrader.Answer(function.Name));
        var check = $"check-{function.Name}";
        AddCode(check, FormattableString.Invariant($"var verdict = Exercises.{function.Name}.Check({function.Name});\ndisplay(verdict);\nverdict.Points({Points})"), NbGrader.Check(check, Points));
    }

    private void AddGuess(Cell cell)
    {
        guesses++;
        var metadata = new JsonObject();
        if (cell.Tags.Contains(CellTags.RaisesException))
            metadata["tags"] = new JsonArray(CellTags.RaisesException);
        AddCode(cell.Id, $"// Your guess: \n\n{CellCode.Qualify(cell.Source, asked)}", metadata);
    }

    private void AddNeeded(Cell cell)
    {
        var metadata = new JsonObject { ["jupyter"] = new JsonObject { ["source_hidden"] = true } };
        AddCode(cell.Id, $"// From the lesson: what cells below need.\n{CellCode.Qualify(cell.Source, asked)}", metadata);
    }

    private void AddExercises(IReadOnlyList<(string Text, string Folded)> exercises)
    {
        AddText("exercises", "## Exercises");
        foreach (var (index, exercise) in exercises.Index())
        {
            var number = FormattableString.Invariant($"{index + 1}");
            AddText($"exercise-{number}", $"**{number}.** {exercise.Text}");
            AddCode($"answer-{number}", $"// Exercise {number}: your answer, as code or as a comment\n", []);
        }
    }

    private void AddSolutions(IReadOnlyList<(string Text, string Folded)> exercises)
    {
        var folds = functions.Select(function => LessonText.Fold(function.Name, $"```csharp\n{function.Solution(asked)}\n```"))
            .Concat(exercises.Index().Where(exercise => exercise.Item.Folded.Length > 0)
                .Select(exercise => LessonText.Fold(FormattableString.Invariant($"Exercise {exercise.Index + 1}"), LessonText.ReplaceCode(exercise.Item.Folded, code => CellCode.Qualify(code, asked)))));
        AddText("solutions", $"## Solutions\n\n{string.Join("\n\n", folds)}\n\n→ *Back to [the lesson](../{lesson.Name}.ipynb).*");
    }

    private void AddText(string id, string text) => cells.Add(Text(id, text));

    private static Cell Text(string id, string text) => new(CellKind.Markdown, LessonText.FromBelow(text), id);

    private void AddCode(string id, string code, JsonObject metadata) => cells.Add(new Cell(CellKind.Code, code, id) { Metadata = metadata });
}
