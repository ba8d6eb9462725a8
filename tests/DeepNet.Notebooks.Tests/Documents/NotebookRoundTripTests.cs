using System.Text.Json.Nodes;

namespace DeepNet.Notebooks.Tests;

public class NotebookRoundTripTests
{
    private static readonly string full = SampleNotebooks.Full.ReplaceLineEndings("\n");

    [Fact]
    public void A_notebook_as_Jupyter_writes_it_comes_back_byte_for_byte() =>
        Assert.Equal(full, Notebook.Parse(full, "full").ToJson());

    [Fact]
    public void Another_formatting_ends_in_the_same_bytes()
    {
        var compact = JsonNode.Parse(full)!.ToJsonString();
        Assert.Equal(full, Notebook.Parse(compact, "compact").ToJson());
    }

    [Fact]
    public void The_parts_are_read()
    {
        var notebook = Notebook.Parse(full, "full");
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Raw], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal(["intro"], notebook.Cells[0].Tags);
        Assert.StartsWith("# Größe 😀\n\nText", notebook.Cells[0].Source);
        var code = notebook.Cells[1];
        Assert.Equal(1, code.ExecutionCount);
        Assert.Equal("line 1\nline 2", Assert.IsType<StreamOutput>(code.Outputs[0]).Text);
        Assert.Equal("<b>x</b>\n<i>y</i>", Assert.IsType<DataOutput>(code.Outputs[1]).GetText("text/html"));
        Assert.True(Assert.IsType<DataOutput>(code.Outputs[2]).IsResult);
        Assert.Equal("no", Assert.IsType<ErrorOutput>(code.Outputs[3]).Value);
    }

    [Fact]
    public void Text_may_be_one_text_or_lines()
    {
        var one = """{"cells":[{"cell_type":"code","id":"a","metadata":{},"outputs":[],"execution_count":null,"source":"a\nb"}],"metadata":{},"nbformat":4,"nbformat_minor":5}""";
        var lines = one.Replace("\"a\\nb\"", "[\"a\\n\",\"b\"]");
        Assert.Equal(Notebook.Parse(one, "one").ToJson(), Notebook.Parse(lines, "lines").ToJson());
    }

    [Fact]
    public void An_older_notebook_gets_ids_that_repeat_and_are_unique()
    {
        var old = """{"cells":[{"cell_type":"raw","metadata":{},"source":"x"},{"cell_type":"raw","metadata":{},"source":"x"}],"metadata":{},"nbformat":4,"nbformat_minor":4}""";
        var first = Notebook.Parse(old, "old");
        Assert.Equal(first.Cells.Select(cell => cell.Id), Notebook.Parse(old, "again").Cells.Select(cell => cell.Id));
        Assert.NotEqual(first.Cells[0].Id, first.Cells[1].Id);
        Assert.Contains("\"nbformat_minor\": 5", first.ToJson());
        Assert.Equal(first.ToJson(), Notebook.Parse(first.ToJson(), "new").ToJson());
    }

    [Fact]
    public void A_made_notebook_is_written_with_ids_and_read_back()
    {
        var json = SampleNotebooks.OfCode("1", "2").ToJson();
        Assert.Equal(json, Notebook.Parse(json, "made").ToJson());
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var notebook = Notebook.Parse(full, "full");
        var clone = notebook.Clone();
        Assert.Equal(full, clone.ToJson());
        clone.Metadata["new"] = 1;
        clone.Cells[1].Outputs.Clear();
        clone.Cells[0].Metadata["new"] = 1;
        Assert.Equal(full, notebook.ToJson());
    }

    [Fact]
    public void Writing_replaces_the_file_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.ipynb", "old");
        Notebook.Parse(full, "full").Write(path);
        Assert.Equal(full, File.ReadAllText(path));
        Assert.Equal(full, Notebook.Read(path).ToJson());
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_an_output_still_makes_a_readable_notebook()
    {
        var notebook = SampleNotebooks.OfCode("1");
        notebook.Cells[0].Outputs.Add(new StreamOutput("stdout", "a\uD83Db"));
        var read = Notebook.Parse(notebook.ToJson(), "read");
        Assert.Equal("a\uFFFDb", Assert.IsType<StreamOutput>(read.Cells[0].Outputs[0]).Text);
    }
}
