namespace DeepNet.Site;

/// <summary>A stretch of the way through the lessons.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What it is about.</param>
/// <param name="Last">The number of its last lesson.</param>
internal sealed record MapPart(string Title, string Text, int Last)
{
    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<MapPart> All { get; } =
    [
        new("Begin", "One neuron, by hand and in a few lines.", 1),
        new("Forward", "From the weights to an answer, and from the answer to a cost.", 6),
        new("Backward", "How the cost reacts to every single weight.", 9),
        new("Train", "Forward, cost, backward, update: again and again.", 11),
        new("Understand", "What a network learns, when it learns nothing, and what to change.", 17),
        new("On your own", "Find the error, draw with another library.", int.MaxValue),
    ];

    /// <summary>The part that a lesson belongs to.</summary>
    public static MapPart Of(RenderedLesson lesson) => All.First(part => (lesson.Number ?? int.MaxValue) <= part.Last);
}
