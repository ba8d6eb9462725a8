namespace DeepNet.Cli;

/// <summary>How far a lesson's run is.</summary>
/// <param name="Lesson">Its name.</param>
/// <param name="Done">How many code cells have run.</param>
/// <param name="Of">How many there are.</param>
public sealed record LessonStep(string Lesson, int Done, int Of);
