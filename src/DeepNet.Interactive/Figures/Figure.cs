namespace DeepNet.Interactive;

/// <summary>A Plotly figure: interactive where plotly.js is in the page, a static picture or a small table elsewhere.</summary>
public sealed class Figure : INotebookView
{
    private readonly TableView table;

    internal Figure(string title, string altText, string json, TableView table)
    {
        (Title, AltText, Json) = (title, altText, json);
        this.table = table;
    }

    /// <summary>What it is.</summary>
    public string Title { get; }

    /// <summary>What it shows, told from the data.</summary>
    public string AltText { get; }

    /// <summary>Plotly's data and layout, with the alt text and the format of the static picture.</summary>
    public string Json { get; }

    /// <inheritdoc/>
    public string ToHtml()
    {
        var picture = NotebookEnvironment.IsBare ? null : CommittedPictures.Find(Json);
        return FigureHtml.Element(Json, picture is null ? $"<p>{Html.Escape(AltText)}</p>{table.ToHtml()}" : FigureHtml.Picture(picture, AltText));
    }

    /// <inheritdoc/>
    public string ToPlainText() => $"[{Title}] {AltText}";

    /// <summary>The plain text.</summary>
    public override string ToString() => ToPlainText();
}
