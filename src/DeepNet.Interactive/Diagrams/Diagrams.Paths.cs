namespace DeepNet.Interactive;

public static partial class Diagrams
{
    private const double PathStep = 190;
    private const double PathPitch = 76;

    /// <summary>
    /// One number that reaches another along several paths, with the slope of each step: multiply along a path, add the paths.
    /// </summary>
    /// <param name="from">The number that is moved.</param>
    /// <param name="over">What each path goes over, the slope of the step to it, and the slope of the step from it.</param>
    /// <param name="to">The number that changes.</param>
    /// <exception cref="ArgumentException">There is no path.</exception>
    public static Diagram Paths(string from, IReadOnlyList<(string Name, double To, double From)> over, string to)
    {
        Require.NotNull(over, "Diagrams.Paths");
        if (over.Count == 0)
            throw new ArgumentException("Diagrams.Paths: there is no path; give at least one.", nameof(over));
        var canvas = new SvgCanvas();
        var middle = (over.Count - 1) * PathPitch / 2;
        foreach (var (row, path) in over.Index())
        {
            var y = row * PathPitch;
            Step(canvas, (0, middle), (PathStep, y), path.To);
            Step(canvas, (PathStep, y), (2 * PathStep, middle), path.From);
            Place(canvas, PathStep, y, path.Name);
            canvas.Text(2 * PathStep + 60, y + 4, $"over {path.Name}: {Product(path)} = {MatrixBlock.Short(path.To * path.From)}", "start");
        }

        Place(canvas, 0, middle, from);
        Place(canvas, 2 * PathStep, middle, to);
        var sum = MatrixBlock.Short(over.Sum(path => path.To * path.From));
        canvas.Text(2 * PathStep + 60, (over.Count - 1) * PathPitch + 32, $"together: {sum}", "start", bold: true);

        var told = over.Select(path => $"over {path.Name} with the slopes {Product(path)} = {MatrixBlock.Short(path.To * path.From)}");
        return canvas.Finish(
            $"From {from} to {to}",
            $"{from} reaches {to} along {Shapes.Count(over.Count, "path")}: {string.Join("; ", told)}. Together {sum}.");
    }

    private static string Product((string, double To, double From) path) =>
        $"{MatrixBlock.Short(path.To)} · {(path.From < 0 ? $"({MatrixBlock.Short(path.From)})" : MatrixBlock.Short(path.From))}";

    private static void Place(SvgCanvas canvas, double x, double y, string name)
    {
        canvas.Circle(x, y, 22, Palette.PaleBlue);
        canvas.Text(x, y + 5, name, bold: true);
    }

    private static void Step(SvgCanvas canvas, (double X, double Y) start, (double X, double Y) end, double slope)
    {
        var length = Math.Sqrt(Math.Pow(end.X - start.X, 2) + Math.Pow(end.Y - start.Y, 2));
        var (dx, dy) = ((end.X - start.X) / length, (end.Y - start.Y) / length);
        canvas.Arrow(Palette.Blue, (start.X + 25 * dx, start.Y + 25 * dy), (end.X - 25 * dx, end.Y - 25 * dy));
        canvas.Text((start.X + end.X) / 2, (start.Y + end.Y) / 2 - 8 - 10 * Math.Abs(dy), $"· {MatrixBlock.Short(slope)}");
    }
}
