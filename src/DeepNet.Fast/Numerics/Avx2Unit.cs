using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DeepNet;

/// <summary>Four doubles at a time, with AVX2 and FMA: x64 processors since about 2013.</summary>
internal readonly unsafe struct Avx2Unit : IVectorUnit<Vector256<double>>
{
    /// <summary>A window of four into this, starting at 4 − count, has its first count sign bits set.</summary>
    private static ReadOnlySpan<long> Masks => [-1, -1, -1, -1, 0, 0, 0, 0];

    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(double* source) => Avx.LoadVector256(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadFirst(double* source, int count) => Avx.MaskLoad(source, Mask(count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> left, Vector256<double> right) => Avx.Add(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Multiply(Vector256<double> left, Vector256<double> right) => Avx.Multiply(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> left, Vector256<double> right, Vector256<double> addend) =>
        Fma.MultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> vector, double* target) => Avx.Store(target, vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector256<double> vector, double* target, int count) =>
        Avx.MaskStore(target, Mask(count), vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> vector)
    {
        var pair = Sse2.Add(vector.GetLower(), vector.GetUpper());
        return pair.ToScalar() + pair.GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Mask(int count) =>
        Unsafe.ReadUnaligned<Vector256<double>>(
            ref Unsafe.As<long, byte>(ref Unsafe.Add(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(Masks), 4 - count)));
}
