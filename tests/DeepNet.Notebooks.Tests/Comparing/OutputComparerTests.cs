using System.Text.Json.Nodes;

namespace DeepNet.Notebooks.Tests;

public class OutputComparerTests
{
    [Theory]
    [InlineData("same", "same")]
    [InlineData("cost 0.69314718056", "cost 0.693147180560001")]
    [InlineData("0.6931", "0.69310")]
    [InlineData("-0", "0")]
    [InlineData("-0.0, 1", "0, 1")]
    [InlineData("1e-13", "3e-13")]
    [InlineData("1E-05", "0.00001")]
    [InlineData("[−1.5; 2.25]", "[−1.5000000001; 2.25]")]
    [InlineData("4×3 is 12.0.", "4×3 is 12.00000000001.")]
    [InlineData("a\r\nb", "a\nb")]
    public void Equal_texts(string expected, string got) => Assert.Empty(Compare(Text(expected), Text(got)));

    [Theory]
    [InlineData("text", "Text")]
    [InlineData("W1", "W2")]
    [InlineData("1.0", "1.00001")]
    [InlineData("0.5", "-0.5")]
    [InlineData("1e-11", "3e-11")]
    [InlineData("1000000000", "1000000001")]
    [InlineData("4×3", "3×4")]
    [InlineData("id a1b2", "id a1b3")]
    [InlineData("1.2.3", "1.2.4")]
    [InlineData("1 2", "1  2")]
    [InlineData("1", "1 2")]
    [InlineData("1.5", "x")]
    [InlineData("NaN", "1.0")]
    [InlineData("line\n", "line")]
    public void Different_texts(string expected, string got) => Assert.Single(Compare(Text(expected), Text(got)));

    [Fact]
    public void Pictures_are_not_compared()
    {
        Assert.Empty(Compare(
            Data(("text/html", "<img src=\"data:image/png;base64,AAAA\" alt=\"a line\">"), ("image/png", "AAAA")),
            Data(("text/html", "<img src=\"data:image/webp;base64,BBBB\" alt=\"a line\">"), ("image/svg+xml", "<svg/>"))));
        Assert.Single(Compare(Data(("text/html", "<img src=\"data:image/png,A\" alt=\"a line\">")), Data(("text/html", "<img src=\"data:image/png,A\" alt=\"two\">"))));
    }

    [Theory]
    [InlineData(true, "<svg><text>W · A</text><path x=\"1.5\"/></svg>", "<svg><text>W · A</text><path x=\"1.5000000000001\"/></svg>")]
    [InlineData(false, "<svg><text>W · A</text></svg>", "<svg><text>A · W</text></svg>")]
    [InlineData(false, "<svg><path d=\"M1.5 2\"/></svg>", "<svg><path d=\"M1.6 2\"/></svg>")]
    public void A_drawing_in_SVG_is_compared_like_text(bool areEqual, string committed, string fresh) =>
        Assert.Equal(areEqual, Compare(Drawing(committed), Drawing(fresh)).Count == 0);

    private static DataOutput Drawing(string svg) =>
        Data(("text/html", $"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg))}\" alt=\"a diagram\">"));

    [Fact]
    public void Injected_scripts_are_not_compared()
    {
        var bootstrap = Data(("text/html", "<div><div id='dotnet-interactive-this-cell-1' style='display: none'>The below script</div><script type='text/javascript'>getDotnetInteractiveScope('http://10.0.0.1:2048')</script></div>"));
        Assert.Empty(OutputComparer.Compare(Notebook(Text("a")), Notebook(bootstrap, Text("a"))));
        Assert.Empty(Compare(Data(("text/html", "<b>1</b>")), Data(("text/html", $"<b>1</b><script>{new string(' ', 100_000)}</script>"))));
        Assert.Single(Compare(Data(("text/html", "<script>f(1)</script>")), Data(("text/html", "<script>f(2)</script>"))));
    }

    [Fact]
    public void Counts_metadata_and_the_cutting_of_streams_do_not_matter()
    {
        var result = new DataOutput(new JsonObject { ["text/plain"] = "1" }, IsResult: true) { ExecutionCount = 3, Metadata = new JsonObject { ["a"] = 1 } };
        Assert.Empty(Compare(result, new DataOutput(new JsonObject { ["text/plain"] = "1" }, IsResult: true)));
        Assert.Empty(OutputComparer.Compare(Notebook(Text("a"), Text("b")), Notebook(Text("ab"))));
    }

    [Fact]
    public void Kinds_forms_errors_and_JSON_matter()
    {
        Assert.Equal("stream stdout became error", Assert.Single(Compare(Text("a"), new ErrorOutput("E", "m", []))).What);
        Assert.Contains("text/html became text/plain", Assert.Single(Compare(Data(("text/html", "a")), Data(("text/plain", "a")))).What);
        Assert.Single(Compare(new ErrorOutput("E", "m", ["at line 1"]), new ErrorOutput("E", "m", ["at line 2"])));
        Assert.Empty(Compare(Json("{\"a\":[1.0,2]}"), Json("{\"a\":[1.00000000000001,2]}")));
        Assert.Single(Compare(Json("{\"a\":[1,2]}"), Json("{\"a\":[1,3]}")));
    }

    [Fact]
    public void A_missing_and_a_new_output_are_told()
    {
        var missing = Assert.Single(OutputComparer.Compare(Notebook(Text("a"), Data(("text/plain", "b"))), Notebook(Text("a"))));
        Assert.Equal("cell 1 (c), output 2: display_data is committed, but the fresh run does not show it\n  - b", missing.ToString());
        var added = Assert.Single(OutputComparer.Compare(Notebook(), Notebook(Text("a"), Data(("text/plain", "b")))));
        Assert.Equal("cell 1 (c), output 1: stream stdout is shown by the fresh run, but is not committed, and 1 more\n  + a", added.ToString());
    }

    [Fact]
    public void The_difference_shows_the_lines_and_is_bounded()
    {
        var difference = Assert.Single(Compare(Text("one\ntwo 1.5\nthree"), Text("one\ntwo 2.5\nthree")));
        Assert.Equal("cell 1 (c), output 1: stream stdout, text\n    one\n  - two 1.5\n  + two 2.5\n    three", difference.ToString());
        var long1 = string.Join('\n', Enumerable.Range(0, 500).Select(i => $"a{i}"));
        var long2 = string.Join('\n', Enumerable.Range(0, 400).Select(i => $"b{i}"));
        Assert.Equal(25, Assert.Single(Compare(Text(long1), Text(long2))).Lines.Count);
        var wide = Assert.Single(Compare(Text(new string('x', 5000) + "1.5" + new string('y', 5000)), Text(new string('x', 5000) + "2.5" + new string('y', 5000))));
        Assert.All(wide.Lines, line => Assert.InRange(line.Length, 1, 170));
        Assert.Contains("2.5", wide.Lines[1]);
    }

    [Fact]
    public void Notebooks_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => OutputComparer.Compare(SampleNotebooks.OfCode("1"), SampleNotebooks.OfCode("1", "2")));

    private static IReadOnlyList<OutputDifference> Compare(Output expected, Output got) => OutputComparer.Compare(Notebook(expected), Notebook(got));

    private static Notebook Notebook(params Output[] outputs) => new() { Cells = [new Cell(CellKind.Code, "", "c") { Outputs = [.. outputs] }] };

    private static StreamOutput Text(string text) => new("stdout", text);

    private static DataOutput Json(string json) => new(new JsonObject { ["application/json"] = JsonNode.Parse(json) });

    private static DataOutput Data(params (string MimeType, string Text)[] forms) =>
        new(new JsonObject(forms.Select(form => KeyValuePair.Create(form.MimeType, (JsonNode?)form.Text))));
}
