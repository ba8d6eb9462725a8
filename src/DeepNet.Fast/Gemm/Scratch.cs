namespace DeepNet;

/// <summary>Memory that the garbage collector does not move, starting at a cache line; it grows when asked and is otherwise reused.</summary>
internal sealed unsafe class Scratch
{
    /// <summary>A cache line: a vector that starts at a multiple of it never straddles two lines.</summary>
    private const int Alignment = 64;

    private double[] memory = [];

    /// <summary>At least <paramref name="count"/> doubles, holding whatever was left there.</summary>
    public double* Take(nint count)
    {
        if (memory.Length < count + Alignment / sizeof(double))
            memory = GC.AllocateUninitializedArray<double>((int)count + Alignment / sizeof(double), pinned: true);
        // Pinned for life, so the address holds.
        var start = (nint)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0);
        return (double*)((start + Alignment - 1) & -Alignment);
    }
}
