using System.Security.Cryptography;

namespace DeepNet.Notebooks;

/// <summary>Ids for cells that have none: from place and text, so that they repeat.</summary>
internal static class CellIds
{
    public static bool IsValid(string id) =>
        id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The ids of all cells, with one made up for each that has none.</summary>
    public static IReadOnlyList<string> Complete(IReadOnlyList<Cell> cells)
    {
        var taken = cells.Select(cell => cell.Id).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        var ids = new List<string>();
        for (var i = 0; i < cells.Count; i++)
        {
            var id = cells[i].Id;
            for (var attempt = 0; id.Length == 0; attempt++)
            {
                var candidate = Make(cells[i], i, attempt);
                if (taken.Add(candidate)) id = candidate;
            }

            ids.Add(id);
        }

        return ids;
    }

    private static string Make(Cell cell, int index, int attempt)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{index}\n{attempt}\n{cell.Kind}\n{cell.Source}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..8];
    }
}
