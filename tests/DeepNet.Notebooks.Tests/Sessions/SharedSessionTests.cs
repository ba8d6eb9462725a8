namespace DeepNet.Notebooks.Tests;

/// <summary>The tests that share one session, one after another.</summary>
[CollectionDefinition]
public class SharedSessionTests : ICollectionFixture<SharedSession>;
