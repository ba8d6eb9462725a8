namespace DeepNet.Notebooks;

/// <summary>A command that the engine is to answer.</summary>
/// <param name="Token">Its token, which no other command of the session has.</param>
/// <param name="Type">Such as <c>SubmitCode</c>.</param>
/// <param name="Command">Its fields.</param>
internal sealed record EngineRequest(string Token, string Type, JsonObject Command)
{
    /// <summary>Told of every event that the command causes, on one thread after the other.</summary>
    public Action<EngineEvent> OnEvent { get; init; } = _ => { };

    /// <summary>Told of text that is written past the console while the command runs.</summary>
    public Action<string> OnText { get; init; } = _ => { };

    /// <summary>The event that ends the command; null when the engine ended before.</summary>
    public TaskCompletionSource<EngineEvent?> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
