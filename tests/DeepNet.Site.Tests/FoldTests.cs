using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

public sealed class FoldTests
{
    [Fact]
    public void What_comes_after_a_guess_is_folded_until_it_is_asked_for()
    {
        var guess = Code("var answer = 42;", Data("text/plain", "42"));
        guess.Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("guess");
        var article = ArticleOf(Text("Guess!"), guess, Code("Verify(answer);", Data("text/plain", "right")), Text("Onward."));

        var (fold, end) = (article.IndexOf("<details class=\"answer\">", StringComparison.Ordinal), article.IndexOf("</details>", StringComparison.Ordinal));
        Assert.InRange(article.IndexOf("<span class=\"nu\">42</span>", StringComparison.Ordinal), 0, fold);
        Assert.InRange(article.IndexOf("<pre>42</pre>", StringComparison.Ordinal), fold, end);
        Assert.InRange(article.IndexOf("<pre>right</pre>", StringComparison.Ordinal), fold, end);
        Assert.True(article.IndexOf("Onward.", StringComparison.Ordinal) > end);
    }

    [Fact]
    public void One_guess_after_the_other_has_a_fold_each()
    {
        Notebooks.Cell Guess(string code)
        {
            var cell = Code(code, Data("text/plain", code));
            cell.Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("guess");
            return cell;
        }

        var article = ArticleOf(Guess("a"), Guess("b"));
        Assert.Equal(3, article.Split("<details class=\"answer\">").Length);
        Assert.Equal(3, article.Split("</details>").Length);
        Assert.True(article.IndexOf("</details>", StringComparison.Ordinal) < article.IndexOf(">b<", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Code_that_the_notebook_folds_is_folded(bool isHidden)
    {
        var cell = Code("var helper = 1;");
        cell.Metadata["jupyter"] = new System.Text.Json.Nodes.JsonObject { ["source_hidden"] = isHidden };

        Assert.Equal(isHidden, ArticleOf(cell).Contains("<details class=\"helper\"><summary>The code</summary>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "Check.That(x > 0, \"above\");\n\n// and\nCheck.Close(\n    \"y\", 1, y, 1e-9\n);")]
    [InlineData(true, "Table.Of([\"a\"],\n    rows)")]
    [InlineData(false, "var y = 2;\nCheck.That(y == 2, \"two\");")]
    [InlineData(false, "Figures.CostCurve(result)")]
    public void Code_that_only_checks_or_lists_is_folded_and_what_it_shows_is_not(bool isFolded, string code)
    {
        var article = ArticleOf(Code(code, Data("text/plain", "shown")));
        Assert.Equal(isFolded, article.Contains("<details class=\"helper\">", StringComparison.Ordinal));
        Assert.Contains("<pre>shown</pre>", article[(article.LastIndexOf("</details>", StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
    }
}
