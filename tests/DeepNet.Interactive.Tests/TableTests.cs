using System.Globalization;

namespace DeepNet.Interactive.Tests;

public class TableTests
{
    [Fact]
    public void Cells_of_every_kind() => Snapshot.MatchValue("table", Table.Of(
        ["name", "value", "shape", "note"],
        [["cost", 0.693147180559945, Sample.W1, "as it is: 0.10"], ["small", -1.5e-7, Sample.W1, null], ["count", 42, Sample.W1, "two\nlines"]],
        "Values & shapes"));

    [Fact]
    public void Without_caption_or_rows() => Snapshot.MatchValue("table-empty", Table.Of(["a", "b"], []));

    [Fact]
    public void Text_is_escaped() => Snapshot.MatchValue("table-hostile", Table.Of(["<b>"], [["<img src=x onerror=alert(1)>"]], "<script>\"'"));

    [Fact]
    public void A_comma_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var invariant = Table.Of(["v"], [[0.5], [1234567.25m]]).ToHtml();
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal(invariant, Table.Of(["v"], [[0.5], [1234567.25m]]).ToHtml());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_row_of_the_wrong_length_is_told()
    {
        var error = Assert.Throws<ArgumentException>(() => Table.Of(["a", "b"], [[1, 2], [1]]));
        Assert.Equal("Table.Of: row 1 has 1 cell but there are 2 headers; each row needs one cell for each header.", error.Message);
        Assert.Throws<ArgumentException>(() => Table.Of([], []));
    }
}
