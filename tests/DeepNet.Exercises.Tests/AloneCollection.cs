namespace DeepNet.Exercises.Tests;

/// <summary>Tests that measure time and what others allocate, or set an environment variable.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public class AloneCollection;
