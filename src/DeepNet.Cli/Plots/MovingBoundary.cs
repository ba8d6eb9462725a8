using DeepNet.Interactive;
using static DeepNet.DeepNeuralNetwork;

namespace DeepNet.Cli;

/// <summary>The README's picture: lesson 0's network learns two moons, and its boundary bends.</summary>
public static class MovingBoundary
{
    private static readonly int[] Rounds = [0, 3, 7, 13, 20, 30, 45, 70, 100, 140, 190, 250, 330, 450, 650, 1000, 1700, 3000];

    /// <summary>Draws it.</summary>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="RenderingException">The browser failed.</exception>
    public static async Task<Picture> DrawAsync(CancellationToken cancellationToken)
    {
        var (X, Y) = Datasets.Moons(200, 0.15, 1);
        var options = new TrainingOptions { LearningRate = 0.1, Seed = 3, Initialization = Initialization.He };
        await using var renderer = await FigureRenderer.StartAsync(cancellationToken);
        var frames = new List<(Picture, TimeSpan)>();
        foreach (var (rounds, parameters) in Trainer.History(X, Y, [2, 10, 10, 10, 1], options, Rounds, cancellationToken))
        {
            var right = Y.ColumnCount * Accuracy(Predict(X, parameters), Y);
            var figure = Figures.DecisionBoundary(parameters, X, Y, title: FormattableString.Invariant($"After {rounds} rounds: {right:0} of {Y.ColumnCount} points right"))
                .WithLayout(new { width = 640, height = 420 });
            var time = rounds == 0 ? 1.5 : rounds == Rounds[^1] ? 4 : 0.35;
            frames.Add((await renderer.RenderAsync(new FigureElement(figure.Json), cancellationToken), TimeSpan.FromSeconds(time)));
        }

        return MovingPicture.Of(frames);
    }
}
