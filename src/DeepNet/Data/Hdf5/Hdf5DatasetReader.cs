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
            messages.FirstOrDefault(message => message.Type == type) ?? throw bytes.Unsupported($"'{name}' is no array: it tells no {what}");
    }

    private static long[] ReadShape(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        message.ExpectSize(bytes, 8);
        var (version, rank) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1));
        if (version is not 1 || rank is 0 or > MostDimensions)
            throw bytes.Unsupported($"the array '{name}' has a dataspace of version {version} with {rank} dimensions");
        message.ExpectSize(bytes, 8 + 8 * rank);
        return [.. Enumerable.Range(0, rank).Select(i => bytes.Offset(message.Address + 8 + 8 * i))];
    }

    private static (bool IsText, bool IsSigned, int Size) ReadType(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        message.ExpectSize(bytes, 8);
        var (kind, flags, size) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1), bytes.UInt32(message.Address + 4));
        const int number = 0x10, floating = 0x11, text = 0x13, bigEndian = 1, signed = 8;
        if (kind is not (number or text) || size is 0 or > 1024)
            throw bytes.Unsupported($"the array '{name}' holds {(kind == floating ? "floating-point numbers" : "neither whole numbers nor short texts")}");
        if (kind == text)
            return (true, false, (int)size);

        message.ExpectSize(bytes, 12);
        if ((flags & bigEndian) != 0)
            throw bytes.Unsupported($"the array '{name}' holds big-endian numbers");
        if (size > 8 || bytes.UInt16(message.Address + 8) != 0 || bytes.UInt16(message.Address + 10) != 8 * size)
            throw bytes.Unsupported($"the array '{name}' holds numbers of more than 8 bytes, or of fewer bits than their bytes have");
        return (false, (flags & signed) != 0, (int)size);
    }

    private static (long Address, long Size) ReadLayout(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        message.ExpectSize(bytes, 2);
        var (version, kind) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1));
        if (version != 3 || kind != Contiguous)
            throw bytes.Unsupported($"the array '{name}' is not stored contiguously");
        message.ExpectSize(bytes, 18);
        return (bytes.Offset(message.Address + 2), bytes.Offset(message.Address + 10));
    }
}
