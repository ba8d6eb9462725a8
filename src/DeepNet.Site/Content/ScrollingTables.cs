using Markdig.Extensions.Tables;

namespace DeepNet.Site;

/// <summary>Writes tables inside a box that scrolls sideways, so that a wide one does not widen the page.</summary>
internal sealed class ScrollingTables : HtmlTableRenderer
{
    private const int LongText = 24;

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        // On a phone a column of sentences would be squeezed to a word a line, where one of numbers may be narrow; a few words
        // may break there, a shape may not.
        foreach (var cell in obj.Descendants<TableCell>())
        {
            var text = string.Join(' ', cell.Descendants<LeafBlock>().Select(Outline.Text));
            if (text.Length > LongText)
                cell.GetAttributes().AddClass("long");
            else if (text.Split(' ').Count(word => word.Length > 1 && word.All(char.IsLetter)) > 1)
                cell.GetAttributes().AddClass("words");
        }

        renderer.Write("<div class=\"scroll\">");
        base.Write(renderer, obj);
        renderer.Write("</div>\n");
    }
}
