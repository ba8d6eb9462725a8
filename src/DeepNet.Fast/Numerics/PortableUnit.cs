using System.Numerics;
using System.Runtime.CompilerServices;

namespace DeepNet;

/// <summary>
/// As many doubles at a time as <see cref="Vector{T}"/> has on this processor: Arm64, and x64 without AVX2.
/// </summary>
internal readonly unsafe struct PortableUnit : IVectorUnit<Vector<double>>
{
    public static int Count => Vector<double>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Load(double* source) => Vector.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> LoadFirst(double* source, int count)
    {
        var vector = Vector<double>.Zero;
        for (var i = 0; i < count; i++)
            vector = vector.WithElement(i, source[i]);
        return vector;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Broadcast(double value) => Vector.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Add(Vector<double> left, Vector<double> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Multiply(Vector<double> left, Vector<double> right) => left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> MultiplyAdd(Vector<double> left, Vector<double> right, Vector<double> addend) =>
        Vector.MultiplyAddEstimate(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector<double> vector, double* target) => vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector<double> vector, double* target, int count)
    {
        for (var i = 0; i < count; i++)
            target[i] = vector.GetElement(i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector<double> vector) => Vector.Sum(vector);
}
