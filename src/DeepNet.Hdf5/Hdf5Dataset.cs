namespace DeepNet.Hdf5;

/// <summary>One array of an HDF5 file.</summary>
/// <param name="IsText">Whether the elements are texts of fixed length; otherwise they are whole numbers.</param>
/// <param name="IsSigned">Whether a number may be negative.</param>
/// <param name="ElementSize">The bytes of one element.</param>
/// <param name="Shape">The size of each dimension.</param>
/// <param name="Address">Where the elements begin, one after the other, the last dimension running fastest.</param>
internal sealed record Hdf5Dataset(bool IsText, bool IsSigned, int ElementSize, IReadOnlyList<long> Shape, long Address)
{
    public string Description =>
        $"{string.Join("×", Shape)} {(IsText ? $"text of {ElementSize} bytes" : $"{(IsSigned ? "int" : "uint")}{8 * ElementSize}")}";
}
