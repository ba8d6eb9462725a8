using System.Net;
using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

/// <summary>A notebook with everything that a page can hold, whatever the lessons hold at the moment.</summary>
internal static class SampleNotebook
{
    private const string Curve = """
        {"alt":"Two costs that fall","format":"svg",
         "data":[{"type":"scatter","name":"slow","x":[0,1,2],"y":[3,2,1.5]},{"type":"scatter","name":"fast","x":[0,1,2],"y":[3,1,0.5]}],
         "layout":{"width":720,"height":440,"font":{"family":"sans-serif"},"title":{"text":"Cost, in a title that a phone has to break into lines"},"showlegend":true,"legend":{},"margin":{"l":70,"r":30,"t":60,"b":60},
          "sliders":[{"active":0,"steps":[{"label":"0","method":"restyle","args":["opacity",1]},{"label":"1","method":"restyle","args":["opacity",0.5]}]}]}}
        """;

    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"440\" viewBox=\"0 0 720 440\"><rect width=\"720\" height=\"440\" fill=\"#fff\"/><text x=\"20\" y=\"40\">Cost</text></svg>";

    public static Notebook Make()
    {
        var picture = $"data:image/svg+xml,{Uri.EscapeDataString(Picture)}";
        var wide = string.Join(' ', Enumerable.Range(0, 200));
        return new Notebook
        {
            Cells =
            [
                Text("# 90 · Sample\n\n*What you will do*: look at everything. [Back](01-one-neuron.ipynb)\n\n![A box](attachment:box.svg)"),
                Text("## A formula $\\frac{1}{2}$\n\nIn line: $a_1 + a_2 = \\sum_{k=1}^{n} W_{1k} A_{k1} \\cdot \\text{a long word in a formula that does not break at all on a phone}$.\n\n"
                    + "$$\\begin{aligned}\na &= b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u \\\\\n- b &= c\n\\end{aligned}$$"),
                Text("<details><summary>A folded part</summary>\n\n### Inside\n\nWith `code`.\n\n</details>\n\n| a | long |\n|---|---|\n| $x$ | " + wide + " |\n\n~~struck~~ https://example.com"),
                Code($"#r \"x.dll\"\n// {wide}\nvar text = $\"a{{1 + 2}}\";\nMatrix<double> W = null; Call(W);", new StreamOutput("stdout", wide + "\n"), new StreamOutput("stderr", "a warning\n")),
                Code("figure", Data("text/html", $"<figure class=\"deepnet-figure\" style=\"margin:0\" data-figure='{WebUtility.HtmlEncode(Curve)}'><img src=\"{picture}\" alt=\"Two costs that fall\" style=\"max-width:100%\"></figure>", "[Cost]")),
                Code("table", Data("text/html", "<table><caption style=\"text-align:left;font-weight:bold\">Values</caption><thead><tr><th scope=\"col\" style=\"text-align:right\">x</th></tr></thead><tbody><tr><td style=\"text-align:right\">0.5</td></tr></tbody></table>")),
                Code("throw", new ErrorOutput("InvalidOperationException", "no such luck " + wide.Replace(' ', '-'), [])),
                Code("script", Data("text/html", "<div><script src=\"https://example.com/x.js\"></script></div>", "a chart")),
            ],
        };
    }
}
