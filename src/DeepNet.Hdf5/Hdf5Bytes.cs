using System.Buffers.Binary;

namespace DeepNet.Hdf5;

/// <summary>The bytes of an HDF5 file, read only within their bounds: a damaged address gives an error that names the place.</summary>
/// <param name="path">For messages only.</param>
/// <param name="file">The whole file.</param>
/// <param name="start">Where HDF5 begins in it: addresses count from there, after the user's own block.</param>
internal sealed class Hdf5Bytes(string path, byte[] file, int start)
{
    private readonly ReadOnlyMemory<byte> bytes = file.AsMemory(start);

    public int Start => start;

    public long Length => bytes.Length;

    public byte Byte(long address) => Span(address, 1)[0];

    public ushort UInt16(long address) => BinaryPrimitives.ReadUInt16LittleEndian(Span(address, 2));

    public uint UInt32(long address) => BinaryPrimitives.ReadUInt32LittleEndian(Span(address, 4));

    /// <summary>An address or a size: 8 bytes. One that no file could hold is refused here, so sums of two cannot overflow.</summary>
    public long Offset(long address)
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(Span(address, 8));
        return value switch
        {
            <= int.MaxValue => (long)value,
            ulong.MaxValue => throw Damaged(address, "an address is not set: nothing was ever stored there"),
            _ => throw Damaged(address, $"the number {value} is larger than any address in this file"),
        };
    }

    public ReadOnlySpan<byte> Span(long address, long length) =>
        address >= 0 && length >= 0 && address + length <= bytes.Length
            ? bytes.Span.Slice((int)address, (int)length)
            : throw Damaged(address, $"{length} bytes are needed there, but the file ends at byte {start + bytes.Length}: it is cut off or damaged");

    public void Expect(long address, ReadOnlySpan<byte> signature, string what)
    {
        if (!Is(address, signature))
            throw Damaged(address, $"{what} was expected");
    }

    public bool Is(long address, ReadOnlySpan<byte> signature) => Span(address, signature.Length).SequenceEqual(signature);

    public InvalidDataException Damaged(long address, string what) => new($"{path}, byte {start + address}: {what}. Fetch the file again.");

    /// <summary>The error for what HDF5 allows and this reader does not read.</summary>
    /// <param name="what">What the file has.</param>
    /// <param name="array">The array that has to be written in another way; none where rewriting the file as it is mends it.</param>
    /// <param name="values">How Python makes the array's values, from the values <c>v</c> that it has; null where no line of Python can.</param>
    public InvalidDataException Unsupported(string what, string array = "", string? values = "v") =>
        new($"{path}: {what}. Only the course's own form can be read: contiguous, uncompressed, little-endian HDF5.{(values is null ? "" : $" {Rewrite(array, values)}")}");

    // HDF5's own library reads every variant; h5py writes contiguous arrays in the oldest form unless told otherwise.
    private string Rewrite(string array, string values)
    {
        var name = Path.GetFileName(path);
        var data = array == "" ? "s[k][()]" : $"(lambda v: {values})(s[k][()]) if k == '{array}' else s[k][()]";
        return $"This line of Python (with h5py) writes it so, as new.h5: python -c \"import h5py; s = h5py.File('{name}'); t = h5py.File('new.h5', 'w'); [t.create_dataset(k, data={data}) for k in s]\"";
    }
}
