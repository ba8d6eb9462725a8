namespace DeepNet.Exercises;

/// <summary>
/// Tells .NET Interactive, which knows the attribute and the members by their names alone, how a value is shown: so this
/// library needs no package of its, and a notebook no registration.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

internal sealed class VerdictFormatters
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";

    public IEnumerable<object> CreateTypeFormatters() =>
        [new VerdictFormatter(Html, verdict => verdict.ToHtml()), new VerdictFormatter(Plain, verdict => verdict.ToString()), new VerdictFormatter(Verdict.JsonMimeType, verdict => verdict.ToJson())];
}

internal sealed class VerdictFormatter(string mimeType, Func<Verdict, string> text)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not Verdict verdict)
            return false;
        writer.Write(text(verdict));
        return true;
    }
}
