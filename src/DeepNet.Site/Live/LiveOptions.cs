namespace DeepNet.Site;

/// <summary>What <see cref="LiveServer"/> serves, and how.</summary>
public sealed record LiveOptions
{
    /// <summary>The folders of notebooks; the first is the one that the server's address leads to.</summary>
    public required IReadOnlyList<LiveShelf> Shelves { get; init; }

    /// <summary>The folder that <em>Save my copy</em> writes to; made when it is needed.</summary>
    public required string CopiesFolder { get; init; }

    /// <summary>The port to listen on; null takes one that is free, the same as last time where it can: what the reader typed is kept by the browser under the address.</summary>
    public int? Port { get; init; }

    /// <summary>How cells run; the working folder is the notebook's.</summary>
    public SessionOptions Session { get; init; } = new();

    /// <summary>How long a session is kept when its tab is gone: a page that is loaded again finds its variables.</summary>
    public TimeSpan TabPatience { get; init; } = TimeSpan.FromMinutes(2);
}
