namespace DeepNet.Cli;

/// <summary>The user can mend this: the message is printed without a stack trace, and the exit code is 2.</summary>
public sealed class CommandException(string message) : Exception(message);
