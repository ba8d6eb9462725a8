using System.Text;

namespace DeepNet.Notebooks.Tests;

public class BrokenNotebookTests
{
    private const string Cell = """{"cell_type":"code","id":"a","metadata":{},"outputs":[],"execution_count":null,"source":[]}""";

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t", "empty")]
    [InlineData("\uFEFF", "empty")]
    [InlineData("hello", "line 1, column 1")]
    [InlineData("{\n \"cells\": [,]\n}", "line 2, column 12")]
    [InlineData("{\"a\":1,\"a\":2}", "not valid JSON")]
    [InlineData("null", "expected an object, but found nothing")]
    [InlineData("[]", "expected an object, but found a list")]
    [InlineData("{}", "not a notebook")]
    [InlineData("{\"name\": \"deepnet\"}", "not a notebook")]
    [InlineData("{\"cells\":[],\"nbformat_minor\":5}", "nbformat: \"nbformat\" is missing")]
    [InlineData("{\"worksheets\":[],\"nbformat\":3,\"nbformat_minor\":0}", "nbformat 3 is not supported")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5}", "cells: \"cells\" is missing")]
    [InlineData("{\"cells\":{},\"nbformat\":4,\"nbformat_minor\":5}", "cells: expected a list of cells, but found an object")]
    [InlineData("{\"cells\":[],\"nbformat\":\"4\",\"nbformat_minor\":5}", "nbformat: expected a whole number, but found the text \"4\"")]
    [InlineData("{\"cells\":[],\"nbformat\":4}", "nbformat_minor")]
    [InlineData("{\"cells\":[],\"metadata\":[],\"nbformat\":4,\"nbformat_minor\":5}", "metadata: expected an object, but found a list")]
    [InlineData("{\"cells\":[],\"metadata\":{\"x\":\"\\ud800\"},\"nbformat\":4,\"nbformat_minor\":5}", "surrogate")]
    [InlineData("{\"cells\":[],\"metadata\":{\"\\udc00\":1},\"nbformat\":4,\"nbformat_minor\":5}", "surrogate")]
    public void The_error_names_the_file_and_the_place(string json, string expected) => AssertError(json, expected);

    [Theory]
    [InlineData("\"code\"", "\"kode\"", "cells[0].cell_type: there is no cell type \"kode\"")]
    [InlineData("\"cell_type\":\"code\",", "", "cells[0].cell_type: \"cell_type\" is missing")]
    [InlineData("\"source\":[]", "\"source\":[\"a\",7]", "cells[0].source[1]: expected a text, but found the number 7")]
    [InlineData("\"source\":[]", "\"source\":null", "cells[0].source: expected a text or a list of lines, but found nothing")]
    [InlineData(",\"source\":[]", "", "cells[0].source: \"source\" is missing")]
    [InlineData("\"metadata\":{}", "\"metadata\":7", "cells[0].metadata: expected an object")]
    [InlineData("\"outputs\":[]", "\"outputs\":{}", "cells[0].outputs: expected a list of outputs")]
    [InlineData("\"outputs\":[]", "\"outputs\":[{\"output_type\":\"stream\",\"name\":\"stdout\"}]", "cells[0].outputs[0].text")]
    [InlineData("\"outputs\":[]", "\"outputs\":[{\"output_type\":\"display_data\",\"data\":{\"text/html\":7}}]", "cells[0].outputs[0].data.text/html")]
    public void A_wrong_cell_is_told_with_its_path(string part, string replacement, string expected) =>
        AssertError(WithCells(Cell.Replace(part, replacement, StringComparison.Ordinal)), expected);

    [Theory]
    [InlineData("\"a\"", "\"a b\"", "cells[0].id was the text \"a b\", which is no cell id")]
    [InlineData("\"a\"", "null", "cells[0].id was nothing (null), which is no cell id")]
    [InlineData("\"execution_count\":null", "\"execution_count\":1.5", "cells[0].execution_count was the number 1.5")]
    [InlineData("\"execution_count\":null", "\"execution_count\":\"*\"", "cells[0].execution_count was the text \"*\"")]
    public void What_Jupyter_opens_is_opened_and_what_is_repaired_is_said(string part, string replacement, string expected)
    {
        var notebook = Notebook.Parse(WithCells(Cell.Replace(part, replacement, StringComparison.Ordinal)), "lesson.ipynb");
        Assert.StartsWith(expected, Assert.Single(notebook.Repairs));
        var again = Notebook.Parse(notebook.ToJson(), "again");
        Assert.Empty(again.Repairs);
        Assert.True(again.Cells[0].Id.Length > 0);
    }

    [Fact]
    public void Of_two_cells_with_one_id_the_second_gets_another_and_it_is_said()
    {
        var notebook = Notebook.Parse(WithCells($"{Cell},{Cell}"), "lesson.ipynb");
        Assert.Equal("cells[1].id was \"a\", the id of cells[0]; the cell has a new one.", Assert.Single(notebook.Repairs));
        Assert.Equal("a", notebook.Cells[0].Id);
        Assert.NotEqual("a", notebook.Cells[1].Id);
        Assert.Equal(notebook.Repairs, notebook.Clone().Repairs);
    }

    [Theory]
    [InlineData("""{"output_type":"error","ename":"E","evalue":"v","traceback":[null,"line"]}""", """{"ename":"E","evalue":"v","output_type":"error","traceback":["line"]}""")]
    [InlineData("""{"output_type":"error","ename":"E","traceback":null}""", """{"ename":"E","evalue":"","output_type":"error","traceback":[]}""")]
    [InlineData("""{"output_type":"pyout","text":["a"],"more":{"x":1}}""", """{"more":{"x":1},"output_type":"pyout","text":["a"]}""")]
    [InlineData("""{"output_type":"display_data","data":{"application/json":{"x":[NaN,Infinity,-Infinity,"NaN \"Infinity"]}}}""", """{"data":{"application/json":{"x":[NaN,Infinity,-Infinity,"NaN \"Infinity"]}},"metadata":{},"output_type":"display_data"}""")]
    public void Outputs_that_Jupyter_shows_come_back_with_nothing_lost(string output, string expected)
    {
        var notebook = Notebook.Parse(WithCells(Cell.Replace("\"outputs\":[]", $"\"outputs\":[{output}]", StringComparison.Ordinal)), "lesson.ipynb");
        var compact = string.Concat(notebook.Clone().ToJson().Split('\n').Select(line => line.TrimStart())).Replace("\": ", "\":", StringComparison.Ordinal);
        Assert.Contains($"\"outputs\":[{expected}]", compact);
    }

    [Fact]
    public void A_dib_file_says_what_it_is()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("save it as .ipynb", Assert.Throws<InvalidDataException>(() => Notebook.Read(folder.Write("a.dib", "#!csharp"))).Message);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_told_and_nothing_else_happens()
    {
        using var folder = new TemporaryFolder();
        var bytes = Encoding.UTF8.GetBytes(SampleNotebooks.Full.TrimEnd());
        for (var length = 0; length < bytes.Length; length += 50)
        {
            var path = System.IO.Path.Combine(folder.Path, "cut.ipynb");
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Notebook.Read(path)).Message);
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_told()
    {
        using var folder = new TemporaryFolder();
        var path = System.IO.Path.Combine(folder.Path, "latin1.ipynb");
        File.WriteAllBytes(path, [(byte)'{', 0xE4, (byte)'}']);
        Assert.Contains("UTF-8", Assert.Throws<InvalidDataException>(() => Notebook.Read(path)).Message);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_named()
    {
        using var folder = new TemporaryFolder();
        var path = System.IO.Path.Combine(folder.Path, "none.ipynb");
        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => Notebook.Read(path)).Message);
        Assert.Contains("folder", Assert.Throws<IOException>(() => Notebook.Read(folder.Path)).Message);
    }

    private static string WithCells(string cells) => $$"""{"cells":[{{cells}}],"metadata":{},"nbformat":4,"nbformat_minor":5}""";

    private static void AssertError(string json, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Notebook.Parse(json, "lesson.ipynb"));
        Assert.StartsWith("lesson.ipynb: ", error.Message);
        Assert.Contains(expected, error.Message);
    }
}
