using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class OutputTests
{
    private const string Hostile = "<script>alert('x')</script> & \"quoted\" <b>";
    private const string Harmless = "&lt;script&gt;alert(&apos;x&apos;)&lt;/script&gt; &amp; &quot;quoted&quot; &lt;b&gt;";

    [Fact]
    public void Console_text_is_escaped() =>
        Assert.Contains($"<pre>{Harmless}</pre>", ArticleOf(Code("x", new StreamOutput("stdout", Hostile + "\n"))));

    [Fact]
    public void A_plain_value_is_escaped() =>
        Assert.Contains($"<pre>{Harmless}</pre>", ArticleOf(Code("x", Data("text/plain", Hostile))));

    [Fact]
    public void An_error_is_escaped_and_told_once()
    {
        var main = ArticleOf(Code("x", new ErrorOutput("E<1>", Hostile, [$"E<1>: {Hostile}", "   at line 2"])));

        Assert.Contains($"<p class=\"label\">Error</p><pre>E&lt;1&gt;: {Harmless}\n   at line 2</pre>", main);
    }

    [Fact]
    public void An_error_without_a_trace_shows_name_and_message() =>
        Assert.Contains("<pre>Oops: no such luck</pre>", ArticleOf(Code("x", new ErrorOutput("Oops", "no such luck", []))));

    [Fact]
    public void An_error_that_a_lesson_shows_on_purpose_says_so()
    {
        var cell = Code("x", new ErrorOutput("Oops", "no", []));
        cell.Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("raises-exception");

        Assert.Contains("An error, on purpose", ArticleOf(cell));
    }

    [Fact]
    public void The_text_that_describes_a_picture_is_escaped() =>
        Assert.Contains($"alt=\"{Harmless}\"", ArticleOf(Code("x", Data("image/png", "iVBORw0KGgo=", Hostile))));

    [Fact]
    public void Code_is_escaped() =>
        Assert.DoesNotContain("<script", ArticleOf(Code("// <script>\nvar s = \"<script>\"; \"<script>\"")));

    [Fact]
    public void Html_is_preferred_to_text()
    {
        var main = ArticleOf(Code("x", Data("text/html", "<table><tr><td>1</td></tr></table>", "one")));

        Assert.Contains("<td>1</td>", main);
        Assert.DoesNotContain("one", main);
    }

    [Theory]
    [InlineData("right", "-0.419", "1e-9")]
    [InlineData("left", "0.5", "half")]
    public void Numbers_that_a_table_holds_as_text_stand_at_the_right(string side, string first, string second)
    {
        const string style = "text-align:left;padding-inline:.6em";
        var main = ArticleOf(Code("x", Data("text/html", $"<table><tr><th style=\"{style}\">w</th></tr><tr><td style=\"{style}\">{first}</td></tr><tr><td style=\"{style}\">{second}</td></tr></table>")));

        Assert.Equal(4, main.Split($"style=\"text-align:{side};padding-inline:.6em\"").Length);
    }

    [Theory]
    [InlineData("<script>go()</script>")]
    [InlineData("<div><script src=\"https://example.com/x.js\">\n</script></div>")]
    [InlineData("<iframe src=\"https://example.com\"></iframe>")]
    public void An_output_that_only_runs_something_is_shown_as_its_text(string html)
    {
        var main = ArticleOf(Code("x", Data("text/html", html, "a chart")));

        Assert.Contains("<pre>a chart</pre>", main);
        Assert.DoesNotContain("example.com", main);
        Assert.DoesNotContain("<script", main);
    }

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m\r\nfirst\rlast\n", "red\nlast")]
    [InlineData("progress 50%\rprogress 100%\r", "progress 100%")]
    public void What_a_terminal_would_not_print_is_left_out(string printed, string shown) =>
        Assert.Contains($"<pre>{shown}</pre>", ArticleOf(Code("x", new StreamOutput("stdout", printed))));

    [Fact]
    public void An_output_of_an_unknown_kind_leaves_no_box() =>
        Assert.DoesNotContain("outputs", ArticleOf(Code("x", Data("application/x-thing", "y"))));
}
