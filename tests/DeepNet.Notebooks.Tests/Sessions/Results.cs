namespace DeepNet.Notebooks.Tests;

/// <summary>What tests ask of sessions and results.</summary>
internal static class Results
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs cells that must succeed, and gives the last one's result.</summary>
    public static async Task<CellResult> RunAsync(this CSharpSession session, params string[] cells)
    {
        CellResult? result = null;
        for (var i = 0; i < cells.Length; i++)
        {
            result = await session.ExecuteAsync(cells[i], $"cell {i + 1}", Token);
            Assert.True(result.Succeeded, $"cell {i + 1}: {result.Error}");
        }

        return result!;
    }

    /// <summary>Runs a cell that must not succeed, and gives its error.</summary>
    public static async Task<CellError> FailAsync(this CSharpSession session, string code)
    {
        var result = await session.ExecuteAsync(code, "cell 9", Token);
        Assert.False(result.Succeeded);
        return Assert.IsType<CellError>(result.Error);
    }

    public static string Text(this CellResult result, string stream = "stdout") =>
        string.Concat(result.Outputs.OfType<StreamOutput>().Where(output => output.Name == stream).Select(output => output.Text));

    public static DataOutput Value(this CellResult result) => Assert.IsType<DataOutput>(result.Outputs[^1]);
}
