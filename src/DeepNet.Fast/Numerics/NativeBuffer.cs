using System.Runtime.InteropServices;

namespace DeepNet;

/// <summary>Scratch memory outside the garbage collector's heap, which grows when asked and is otherwise reused.</summary>
internal sealed unsafe class NativeBuffer
{
    /// <summary>A cache line: a vector that starts at a multiple of it never straddles two lines.</summary>
    private const int Alignment = 64;

    private double* data;
    private nint length;

    ~NativeBuffer() => NativeMemory.AlignedFree(data);

    /// <summary>At least <paramref name="count"/> doubles, holding whatever was left there.</summary>
    public double* Take(nint count)
    {
        if (count > length)
        {
            NativeMemory.AlignedFree(data);
            data = null;
            length = 0;
            data = (double*)NativeMemory.AlignedAlloc((nuint)count * sizeof(double), Alignment);
            length = count;
        }
        return data;
    }
}
