namespace DeepNet;

/// <summary>
/// The vector instructions a kernel is written in: one implementation for each kind of processor, so that every
/// kernel is written once. The kernels take it as a type parameter; the compiler then puts the instruction itself
/// where the call stands.
/// </summary>
/// <typeparam name="TVector">A register of <see cref="Count"/> doubles.</typeparam>
internal unsafe interface IVectorUnit<TVector> where TVector : struct
{
    /// <summary>Doubles in a vector.</summary>
    static abstract int Count { get; }

    static abstract TVector Load(double* source);

    /// <summary>Loads only the first <paramref name="count"/> doubles, and zeros: what lies beyond is not touched.</summary>
    static abstract TVector LoadFirst(double* source, int count);

    static abstract TVector Broadcast(double value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>left · right + addend; rounded once where the processor can.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    static abstract void Store(TVector vector, double* target);

    /// <summary>Stores only the first <paramref name="count"/> doubles.</summary>
    static abstract void StoreFirst(TVector vector, double* target, int count);

    /// <summary>The sum of all the doubles in the vector.</summary>
    static abstract double Sum(TVector vector);
}
