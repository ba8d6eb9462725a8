namespace DeepNet.Interactive;

/// <summary>Bounds what a figure holds: a hundred thousand points are no more to the eye than a few thousand, but to the notebook.</summary>
internal static class Thinning
{
    /// <summary>The most points of one line.</summary>
    public const int MostOnLine = 2000;

    /// <summary>The most points in the plane, of all labels together.</summary>
    public const int MostPoints = 3000;

    /// <summary>The points themselves, or the ends and the lowest and highest of each stretch, in order.</summary>
    public static IReadOnlyList<(double X, double Y)> OfLine(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count <= MostOnLine)
            return points;
        const int stretches = MostOnLine / 2 - 1;
        var kept = new SortedSet<int> { 0, points.Count - 1 };
        for (var k = 0; k < stretches; k++)
        {
            var (from, to) = ((int)((long)k * points.Count / stretches), (int)((k + 1L) * points.Count / stretches));
            var stretch = Enumerable.Range(from, to - from).ToList();
            kept.Add(stretch.MinBy(i => points[i].Y));
            kept.Add(stretch.MaxBy(i => points[i].Y));
        }

        return [.. kept.Select(i => points[i])];
    }

    /// <summary>Evenly chosen columns, all of them where they are few enough.</summary>
    public static int[] OfColumns(int count, int most = MostPoints)
    {
        var shown = Math.Min(count, most);
        return [.. Enumerable.Range(0, shown).Select(k => (int)((long)k * count / shown))];
    }

    /// <summary>Says what is left out; empty where nothing is.</summary>
    public static string Told(int shown, int all) =>
        shown < all ? FormattableString.Invariant($"{shown} of {all} points are drawn") : "";

    /// <summary>Says what of a line is left out; empty where nothing is.</summary>
    public static string ToldOfLine(int all) => Told(Math.Min(all, MostOnLine), all);
}
