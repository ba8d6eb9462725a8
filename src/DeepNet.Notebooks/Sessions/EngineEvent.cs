namespace DeepNet.Notebooks;

/// <summary>Something that the engine tells.</summary>
/// <param name="Type">Such as <c>ReturnValueProduced</c>.</param>
/// <param name="Token">The token of the command that caused it; a command that follows from another has a token such as <c>cell-7.1</c>.</param>
/// <param name="Content">The event's own fields.</param>
internal sealed record EngineEvent(string Type, string Token, JsonObject Content)
{
    /// <summary>The token of the command that was sent.</summary>
    public string Root => Token.Split('.', 2)[0];

    public bool Succeeded => Type == "CommandSucceeded";

    public bool Ends(string token) => Token == token && (Succeeded || Type == "CommandFailed");
}
