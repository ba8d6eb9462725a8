using System.Globalization;
using AngleSharp.Dom;

namespace DeepNet.Site;

/// <summary>Numbers stand under each other at the right, also where a table holds them as text, which it sets left.</summary>
internal static class NumberColumns
{
    /// <summary>Sets the columns right that hold nothing but numbers.</summary>
    public static void SetRight(IElement body)
    {
        foreach (var table in body.QuerySelectorAll("table"))
        {
            var rows = table.QuerySelectorAll("tr").Select(row => row.Children).ToList();
            for (var column = 0; rows.Exists(row => column < row.Length); column++)
            {
                var cells = rows.Where(row => column < row.Length).Select(row => row[column]).ToList();
                if (!cells.Where(cell => cell.LocalName == "td").All(IsNumber))
                    continue;
                foreach (var cell in cells.Where(cell => cell.HasAttribute("style")))
                    cell.SetAttribute("style", cell.GetAttribute("style")!.Replace("text-align:left", "text-align:right", StringComparison.Ordinal));
            }
        }
    }

    private static bool IsNumber(IElement cell) =>
        double.TryParse(cell.TextContent, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || string.IsNullOrWhiteSpace(cell.TextContent);
}
