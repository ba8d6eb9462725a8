namespace DeepNet.Interactive.Tests;

/// <summary>Tests that write to the console take turns.</summary>
[CollectionDefinition(nameof(Console), DisableParallelization = true)]
public class ConsoleTests;
