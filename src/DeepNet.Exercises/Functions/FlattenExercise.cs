namespace DeepNet.Exercises;

internal static class FlattenExercise
{
    private sealed record Recipe
    {
        public Func<double[], int, int, int, int, double> Entry { get; init; } = (list, n, m, i, j) => list[n * j + i];
        public Func<int, int, (int Rows, int Columns)> Shape { get; init; } = (n, m) => (n, m);
        public Func<M, M?> After { get; init; } = X => X;
    }

    public static Exercise<FlattenImages> Make() => new(
        "Flatten",
        (list, m) => M.Build.Dense(list.Length / m, m, list),
        [Case(12, 3), Case(3, 3), Case(4, 1), Case(1, 4), Case(6, 2)],
        new Recipes<Recipe, FlattenImages>(new(), r => (list, m) =>
        {
            var n = list.Length / m;
            var (rows, columns) = r.Shape(n, m);
            return r.After(M.Build.Dense(rows, columns, (i, j) => r.Entry(list, n, m, i, j)))!;
        })
        {
            { "reshaped without the transpose: the shape is right, but each column mixes different images", "The list holds image after image; row after row of X would hold number after number of all of them.", r => r with { Entry = (list, n, m, i, j) => list[m * i + j] } },
            { "X is transposed: a row for each image", "An example is a column.", r => r with { Shape = (n, m) => (m, n), Entry = (list, n, m, i, j) => list[n * i + j] } },
            { "X is transposed, and each row mixes different images", "An example is a column; the list holds image after image.", r => r with { Shape = (n, m) => (m, n), Entry = (list, n, m, i, j) => list[m * j + i] } },
            { "all images stand in one column", "A column for each image.", r => r with { Shape = (n, m) => (n * m, 1), Entry = (list, _, _, i, _) => list[i] } },
            { "all images stand in one row", "A column for each image.", r => r with { Shape = (n, m) => (1, n * m), Entry = (list, _, _, _, j) => list[j] } },
            { "every column is the first image", "Where does image j begin in the list?", r => r with { Entry = (list, _, _, i, _) => list[i] } },
            { "the first image only is there", "A column for each image.", r => r with { Shape = (n, _) => (n, 1) } },
            { "the last image is missing", "Where does the loop end?", r => r with { Shape = (n, m) => (n, m - 1) } },
            { "image j is read from place j on, not from n·j on", "Each image has n numbers.", r => r with { Entry = (list, _, _, i, j) => list[i + j] } },
            { "image j is read from place m·j on, not from n·j on", "Each image has n numbers, not m.", r => r with { Entry = (list, _, m, i, j) => list[m * j + i] } },
            { "the images are in reverse order", "Column j is image j, and Y[0, j] its label.", r => r with { Entry = (list, n, m, i, j) => list[n * (m - 1 - j) + i] } },
            { "each image is upside down", "Row i is number i of the image.", r => r with { Entry = (list, n, _, i, j) => list[n * j + n - 1 - i] } },
            { "the first number is skipped: the index begins at 1", "The first index is 0.", r => r with { Entry = (list, n, _, i, j) => list[n * j + i + 1] } },
            { "it is divided by 255 here too", "Flatten moves numbers and leaves them as they are.", r => r with { After = X => X / 255 } },
            { "the numbers are cut to integers", "A matrix holds doubles: do not cast to int.", r => r with { After = X => X.Map(Math.Truncate) } },
            { "X is zero: nothing is copied", "Fill the matrix.", r => r with { After = X => 0 * X } },
            { "null is returned", "Return X.", r => r with { After = _ => null } },
        },
        [new("X", "X[i, j] = list[n·j + i], with n = list.Length / m", "Matrix<double>.Build.Dense(n, m, (i, j) => list[n * j + i]);")]);

    private static Case<FlattenImages> Case(int n, int m) => new($"{m} image{(m == 1 ? "" : "s")} of {n} number{(n == 1 ? "" : "s")}", m, () =>
    {
        var list = new NumpyRandom(n + m).Rand(1, n * m).Multiply(9).Row(0).ToArray();
        return new(() => [("list", M.Build.Dense(1, list.Length, list))], yours => [("X", yours(list, m))]);
    });
}
