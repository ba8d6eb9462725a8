using System.Reflection;
using Plotly.NET.TraceObjects;

namespace DeepNet.Interactive;

/// <summary>
/// Fills the objects that a Plotly.NET chart is made of. Their own initializers take up to a hundred arguments, and from C#
/// none may be left away.
/// </summary>
internal static class PlotlyObject
{
    // Plotly.NET replaces what is not of its own type instead of adding to it, so a learner could not restyle it
    private static readonly Dictionary<string, Func<DynamicObj.DynamicObj>> Typed = new()
    {
        ["title"] = () => new Title(),
        ["font"] = () => new Font(),
        ["textfont"] = () => new Font(),
        ["line"] = () => new Line(),
        ["marker"] = () => new Marker(),
        ["contours"] = () => new Contours(),
        ["colorbar"] = () => new ColorBar(),
        ["margin"] = () => new Margin(),
        ["legend"] = () => new Legend(),
    };

    /// <summary>Sets properties under plotly.js's names. What is set again is replaced, also inside an axis, a line, …</summary>
    /// <param name="target">A layout, a trace, an axis, …</param>
    /// <param name="properties">An anonymous object; what is null in it stays as it is.</param>
    public static T With<T>(this T target, object properties)
        where T : DynamicObj.DynamicObj
    {
        foreach (var property in properties.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetValue(properties) is { } value)
                target.SetProperty(property.Name, Converted(target, property.Name, value));
        }

        return target;
    }

    /// <summary>A property's value, or null where it is not set.</summary>
    public static object? Get(this DynamicObj.DynamicObj target, string name) => target.Properties.GetValueOrDefault(name);

    private static object Converted(DynamicObj.DynamicObj target, string name, object value)
    {
        var isAnonymous = value.GetType().Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);
        return isAnonymous && CreatorOf(name) is { } create
            ? (target.Get(name) as DynamicObj.DynamicObj ?? create()).With(value)
            : value;
    }

    private static Func<DynamicObj.DynamicObj>? CreatorOf(string name) =>
        name.StartsWith("xaxis", StringComparison.Ordinal) || name.StartsWith("yaxis", StringComparison.Ordinal)
            ? () => new LinearAxis()
            : Typed.GetValueOrDefault(name);
}
