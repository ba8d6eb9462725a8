namespace DeepNet;

/// <summary>Asks for memory before it is needed.</summary>
/// <remarks>
/// The processor foresees long runs by itself. A large matrix read in short runs, each on another page, it does not.
/// </remarks>
internal static unsafe class CacheHint
{
    private const int LineLength = 64 / sizeof(double);

    /// <summary>Starts fetching <paramref name="count"/> doubles; does nothing where the processor takes no hints.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(double* start, int count)
    {
        if (!Sse.IsSupported)
            return;
        for (var i = 0; i < count; i += LineLength)
            Sse.Prefetch0(start + i);
    }
}
