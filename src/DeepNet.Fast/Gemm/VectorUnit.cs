using System.Numerics;

namespace DeepNet;

/// <summary>
/// The vector instructions that the micro-kernel is written in: one implementation for each kind of processor, so that
/// the kernel is written once. It takes one as a type parameter, and the compiler puts the instruction itself where the
/// call stands.
/// </summary>
/// <typeparam name="TVector">A register of <see cref="Count"/> doubles.</typeparam>
internal unsafe interface IVectorUnit<TVector> where TVector : struct
{
    /// <summary>Doubles in a vector.</summary>
    static abstract int Count { get; }

    static abstract TVector Load(double* source);

    static abstract TVector Broadcast(double value);

    static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>left · right + addend, rounded once where the processor can.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    static abstract void Store(TVector vector, double* target);
}

/// <summary>Eight doubles at a time: x64 servers since about 2017, desktops with Zen 4 and later.</summary>
internal readonly unsafe struct Avx512Unit : IVectorUnit<Vector512<double>>
{
    public static bool IsSupported => Avx512F.IsSupported && Avx512F.VL.IsSupported;

    public static int Count => 8;

    public static Vector512<double> Load(double* source) => Vector512.Load(source);

    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    public static Vector512<double> Multiply(Vector512<double> left, Vector512<double> right) => left * right;

    public static Vector512<double> MultiplyAdd(Vector512<double> left, Vector512<double> right, Vector512<double> addend) =>
        Avx512F.FusedMultiplyAdd(left, right, addend);

    public static void Store(Vector512<double> vector, double* target) => vector.Store(target);
}

/// <summary>Four doubles at a time, with AVX2 and FMA: x64 processors since about 2013.</summary>
internal readonly unsafe struct Avx2Unit : IVectorUnit<Vector256<double>>
{
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int Count => 4;

    public static Vector256<double> Load(double* source) => Vector256.Load(source);

    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    public static Vector256<double> Multiply(Vector256<double> left, Vector256<double> right) => left * right;

    public static Vector256<double> MultiplyAdd(Vector256<double> left, Vector256<double> right, Vector256<double> addend) =>
        Fma.MultiplyAdd(left, right, addend);

    public static void Store(Vector256<double> vector, double* target) => vector.Store(target);
}

/// <summary>As many doubles as <see cref="Vector{T}"/> has on this processor: two on Arm64 and on x64 without AVX2.</summary>
internal readonly unsafe struct PortableUnit : IVectorUnit<Vector<double>>
{
    public static int Count => Vector<double>.Count;

    public static Vector<double> Load(double* source) => Vector.Load(source);

    public static Vector<double> Broadcast(double value) => Vector.Create(value);

    public static Vector<double> Multiply(Vector<double> left, Vector<double> right) => left * right;

    public static Vector<double> MultiplyAdd(Vector<double> left, Vector<double> right, Vector<double> addend) =>
        Vector.MultiplyAddEstimate(left, right, addend);

    public static void Store(Vector<double> vector, double* target) => vector.Store(target);
}
