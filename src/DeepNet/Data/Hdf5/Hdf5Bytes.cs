using System.Buffers.Binary;

namespace DeepNet;

/// <summary>The bytes of an HDF5 file, read only within their bounds: a damaged address gives an error that names the place.</summary>
internal sealed class Hdf5Bytes(string path, byte[] bytes)
{
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
            ? bytes.AsSpan((int)address, (int)length)
            : throw Damaged(address, $"{length} bytes are needed there, but the file ends at byte {bytes.Length}: it is cut off or damaged");

    public void Expect(long address, ReadOnlySpan<byte> signature, string what)
    {
        if (!Span(address, signature.Length).SequenceEqual(signature))
            throw Damaged(address, $"{what} was expected");
    }

    public InvalidDataException Damaged(long address, string what) => new($"{path}, byte {address}: {what}. Fetch the file again.");

    public InvalidDataException Unsupported(string what) =>
        new($"{path}: {what}. Only the course's own files can be read: contiguous, uncompressed, little-endian HDF5.");
}
