using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace DeepNet.Site;

/// <summary>Writes tables inside a box that scrolls sideways, so that a wide one does not widen the page.</summary>
internal sealed class ScrollingTables : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.Write("<div class=\"scroll\">");
        base.Write(renderer, obj);
        renderer.Write("</div>\n");
    }
}
