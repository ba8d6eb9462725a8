using System.Globalization;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Tests.Article;

/// <summary>The lines that LLayerModel prints. They go to the one console, so nothing runs beside these tests.</summary>
[CollectionDefinition("Console", DisableParallelization = true)]
[Collection("Console")]
public class PrintedCostTests
{
    private static readonly string[] ArticleLines =
    [
        "Cost after iteration 0: 0.693147179101668",
        "Cost after iteration 100: 0.6913663615472958",
        "Cost after iteration 200: 0.6901428329273512",
        "Cost after iteration 300: 0.6893019578750604",
        "Cost after iteration 400: 0.6887238512106988",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    public void Lines_are_the_articles_in_every_culture(string culture) => Assert.Equal(ArticleLines, PrintedBy(450, printCost: true, culture));

    [Fact]
    public void Nothing_is_printed_unless_asked() => Assert.Empty(PrintedBy(101, printCost: false));

    [Fact]
    public void The_last_cost_is_kept_but_not_printed_off_the_hundreds() => Assert.Equal(ArticleLines[..1], PrintedBy(100, printCost: true));

    private static string[] PrintedBy(int iterations, bool printCost, string culture = "")
    {
        var (console, previous) = (Console.Out, CultureInfo.CurrentCulture);
        using var written = new StringWriter();
        try
        {
            Console.SetOut(written);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var (X, Y) = Datasets.Article();
            LLayerModel(X, Y, [3, 4, 5, 2, 1], numIterations: iterations, printCost: printCost);
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = previous;
        }

        return written.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
