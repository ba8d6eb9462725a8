using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

/// <summary>The workbook against the rules of nbgrader: its schema 3 of a cell's metadata, and what it does with solutions and points.</summary>
public sealed partial class NbGraderTests
{
    private static readonly RepositoryLayout repository = RepositoryLayout.Find();

    private static readonly ConcurrentDictionary<string, string> solutions = new();

    private static readonly string[] flags = ["grade", "locked", "solution", "task"];

    public static TheoryData<string, bool> Versions
    {
        get
        {
            var versions = new TheoryData<string, bool>();
            foreach (var lesson in Lessons.Select(repository, []).Where(lesson => File.Exists(Path.Combine(repository.Workbook, Path.GetFileName(lesson.Path)))))
            {
                versions.Add(lesson.Name, false);
                versions.Add(lesson.Name, true);
            }

            return versions;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_metadata_are_schema_3(string name, bool solved)
    {
        foreach (var (cell, metadata) in Graded(Make(name, solved)))
        {
            string[] points = (bool)metadata["grade"]! ? ["points"] : [];
            Assert.Equal(flags.Concat(["grade_id", "schema_version"]).Concat(points).Order(StringComparer.Ordinal), metadata.Select(entry => entry.Key).Order(StringComparer.Ordinal));
            Assert.Equal(3, (int)metadata["schema_version"]!);
            Assert.All(flags, flag => Assert.Contains(metadata[flag]!.GetValueKind(), new[] { System.Text.Json.JsonValueKind.True, System.Text.Json.JsonValueKind.False }));
            Assert.Equal(cell.Id, (string)metadata["grade_id"]!);
            Assert.Matches("^[a-zA-Z0-9_-]+$", cell.Id);
            Assert.True(points.Length == 0 || (int)metadata["points"]! > 0, cell.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_cell_has_an_id_of_its_own(string name, bool solved)
    {
        var ids = Make(name, solved).Cells.Select(cell => cell.Id).ToList();

        Assert.DoesNotContain("", ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_last_value_of_a_check_is_its_points(string name, bool solved) =>
        Assert.All(Graded(Make(name, solved)).Where(graded => (bool)graded.Metadata["grade"]!), graded =>
        {
            Assert.True((bool)graded.Metadata["locked"]!);
            Assert.False((bool)graded.Metadata["solution"]!);
            Assert.Equal($"verdict.Points({graded.Metadata["points"]})", graded.Cell.Source.Split('\n')[^1]);
        });

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_nbgrader_makes_of_the_teachers_notebook_is_the_learners(string name, bool solved)
    {
        var notebook = Make(name, solved);
        foreach (var (cell, _) in Graded(notebook).Where(graded => (bool)graded.Metadata["solution"]!))
        {
            Assert.Equal(solved ? 1 : 0, cell.Source.Split("// BEGIN SOLUTION").Length - 1);
            cell.Source = WithoutSolutions(cell.Source);
        }

        Assert.DoesNotContain(notebook.Cells, cell => cell.Source.Contains(" SOLUTION", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllText(Path.Combine(repository.Workbook, name + Lesson.Extension)), notebook.ToJson());
    }

    [Fact]
    public void Its_settings_name_the_language_as_the_notebooks_do()
    {
        var settings = File.ReadAllText(Path.Combine(repository.Root, "classroom", "nbgrader_config.py"));
        Assert.Contains("code_stub = {\"C#\": \"" + LearnersFunction.Stub + "\"}", settings);
        Assert.All(Directory.GetFiles(repository.Workbook, "*.ipynb"), path => Assert.Equal("C#", (string)Notebook.Read(path).Metadata["kernelspec"]!["language"]!));
    }

    /// <summary>As nbgrader's ClearSolutions does it: each region becomes the stub, indented as its first line is.</summary>
    private static string WithoutSolutions(string source)
    {
        var isIn = false;
        var lines = new List<string>();
        foreach (var line in source.Split('\n'))
        {
            if (line.Contains("BEGIN SOLUTION", StringComparison.Ordinal))
            {
                Assert.False(isIn);
                isIn = true;
                lines.Add(Indent().Match(line).Value + LearnersFunction.Stub);
            }
            else if (line.Contains("END SOLUTION", StringComparison.Ordinal))
            {
                Assert.True(isIn);
                isIn = false;
            }
            else if (!isIn)
            {
                lines.Add(line);
            }
        }

        Assert.False(isIn);
        return string.Join('\n', lines);
    }

    private static Notebook Make(string name, bool solved) =>
        solved
            ? Notebook.Parse(solutions.GetOrAdd(name, _ => new WorkbookBuilder(repository, Lessons.Select(repository, [name])[0], solved: true).Build().ToJson()), name)
            : Notebook.Read(Path.Combine(repository.Workbook, name + Lesson.Extension));

    private static IEnumerable<(Cell Cell, JsonObject Metadata)> Graded(Notebook notebook) =>
        notebook.Cells.Where(cell => cell.Metadata.ContainsKey("nbgrader")).Select(cell => (cell, cell.Metadata["nbgrader"]!.AsObject()));

    [GeneratedRegex("^ *")]
    private static partial Regex Indent();
}
