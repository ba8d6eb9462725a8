namespace DeepNet;

/// <summary>Reads what an array's object header tells: its type, its shape, and where its elements lie.</summary>
internal static class Hdf5DatasetReader
{
    private const int Dataspace = 0x01;
    private const int Datatype = 0x03;
    private const int Layout = 0x08;
    private const int Filters = 0x0b;
    private const int Contiguous = 1;
    private const int MostDimensions = 32;

    public static Hdf5Dataset Read(Hdf5Bytes bytes, string name, long header)
    {
        var messages = Hdf5Message.All(bytes, header);
        if (messages.Any(message => message.Type == Filters))
            throw bytes.Unsupported($"the array '{name}' is compressed");

        var shape = ReadShape(bytes, name, Find(Dataspace, "shape"));
        var (isText, isSigned, size) = ReadType(bytes, name, Find(Datatype, "type"));
        var (address, stored) = ReadLayout(bytes, name, Find(Layout, "layout"));
        var needed = shape.Aggregate((double)size, (product, n) => product * n);
        if (needed != stored)
            throw bytes.Damaged(header, $"the array '{name}' is {string.Join("×", shape)} of {size} bytes, but {stored} bytes are stored");
        bytes.Span(address, stored);
        return new Hdf5Dataset(isText, isSigned, size, shape, address);

        Hdf5Message Find(int type, string what) =>
            messages.FirstOrDefault(message => message.Type == type) ?? throw bytes.Damaged(header, $"the array '{name}' tells no {what}");
    }

    private static long[] ReadShape(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        var (version, rank) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1));
        if (version is not 1 || rank is 0 or > MostDimensions)
            throw bytes.Unsupported($"the array '{name}' has a dataspace of version {version} with {rank} dimensions");
        return [.. Enumerable.Range(0, rank).Select(i => bytes.Offset(message.Address + 8 + 8 * i))];
    }

    private static (bool IsText, bool IsSigned, int Size) ReadType(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        var (kind, flags, size) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1), bytes.UInt32(message.Address + 4));
        const int number = 0x10, text = 0x13, bigEndian = 1, signed = 8;
        if (kind is not (number or text) || size is 0 or > 1024)
            throw bytes.Unsupported($"the array '{name}' holds neither whole numbers nor short texts");
        if (kind == number && ((flags & bigEndian) != 0 || size > 8))
            throw bytes.Unsupported($"the array '{name}' holds numbers that are big-endian or longer than 8 bytes");
        return (kind == text, kind == number && (flags & signed) != 0, (int)size);
    }

    private static (long Address, long Size) ReadLayout(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        var (version, kind) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1));
        if (version != 3 || kind != Contiguous)
            throw bytes.Unsupported($"the array '{name}' is not stored contiguously");
        return (bytes.Offset(message.Address + 2), bytes.Offset(message.Address + 10));
    }
}
