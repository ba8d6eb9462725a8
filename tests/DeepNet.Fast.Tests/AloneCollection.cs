namespace DeepNet.Fast.Tests;

/// <summary>Tests that set the number of threads or count allocations: they run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class AloneCollection
{
    public const string Name = "alone";
}
