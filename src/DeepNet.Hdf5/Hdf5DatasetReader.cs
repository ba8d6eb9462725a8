namespace DeepNet.Hdf5;

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
        var messages = Hdf5Header.Messages(bytes, header);
        if (messages.FirstOrDefault(message => message.Type == Filters) is { } filters)
            throw bytes.Unsupported($"the array '{name}' is stored in chunks that go through {Hdf5Filters.Names(bytes, filters)}");

        var shape = ReadShape(bytes, name, Find(Dataspace, "shape"));
        var (isText, isSigned, size) = ReadType(bytes, name, Find(Datatype, "type"));
        var (address, stored) = ReadLayout(bytes, name, Find(Layout, "layout"));
        var needed = shape.Aggregate((double)size, (product, n) => product * n);
        if (needed != stored)
            throw bytes.Damaged(header, $"the array '{name}' is {string.Join("×", shape)} of {size} bytes, but {stored} bytes are stored");
        bytes.Span(address, stored);
        return new Hdf5Dataset(isText, isSigned, size, shape, address);

        Hdf5Message Find(int type, string what) =>
            messages.FirstOrDefault(message => message.Type == type) ?? throw bytes.Unsupported($"'{name}' is no array: it tells no {what}", values: null);
    }

    private static long[] ReadShape(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        message.ExpectSize(bytes, 4);
        var (version, rank) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1));
        var start = version switch { 1 => 8, 2 => 4, _ => throw bytes.Unsupported($"the array '{name}' has a dataspace of version {version}") };
        if (rank is 0 or > MostDimensions)
            throw bytes.Unsupported($"the array '{name}' has {rank} dimensions", name, rank == 0 ? "[v]" : null);
        message.ExpectSize(bytes, start + 8 * rank);
        return [.. Enumerable.Range(0, rank).Select(i => bytes.Offset(message.Address + start + 8 * i))];
    }

    private static (bool IsText, bool IsSigned, int Size) ReadType(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        message.ExpectSize(bytes, 8);
        var (kind, flags, size) = (bytes.Byte(message.Address) & 0x0f, bytes.Byte(message.Address + 1), bytes.UInt32(message.Address + 4));
        const int number = 0, floating = 1, text = 3, enumeration = 8, variableLength = 9, bigEndian = 1, signed = 8;
        if (kind is not (number or text) || size is 0 or > 1024)
        {
            var (holds, values) = kind switch
            {
                floating when name.EndsWith("_y", StringComparison.Ordinal) => ("floating-point numbers", "v.astype('<i8')"),
                floating => ("floating-point numbers", "(255 * v).round().astype('u1') if v.max() <= 1 else v.round().astype('u1')"),
                enumeration => ("an enumeration, such as true and false", "v.astype('<i8')"),
                variableLength => ("texts of varying length", "v.astype('S')"),
                _ => ("neither whole numbers nor short texts", (string?)null),
            };
            throw bytes.Unsupported($"the array '{name}' holds {holds}", name, values);
        }

        if (kind == text)
            return (true, false, (int)size);

        message.ExpectSize(bytes, 12);
        if ((flags & bigEndian) != 0)
            throw bytes.Unsupported($"the array '{name}' holds big-endian numbers", name, "v.astype(v.dtype.newbyteorder('<'))");
        if (size > 8 || bytes.UInt16(message.Address + 8) != 0 || bytes.UInt16(message.Address + 10) != 8 * size)
            throw bytes.Unsupported($"the array '{name}' holds numbers of more than 8 bytes, or of fewer bits than their bytes have", name, "v.astype('<i8')");
        return (false, (flags & signed) != 0, (int)size);
    }

    private static (long Address, long Size) ReadLayout(Hdf5Bytes bytes, string name, Hdf5Message message)
    {
        message.ExpectSize(bytes, 2);
        var (version, kind) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1));
        if (version is not (3 or 4) || kind != Contiguous)
        {
            var how = kind switch { 0 => "inside its header", 2 => "in chunks", _ => $"in a layout of version {version} and class {kind}" };
            throw bytes.Unsupported($"the array '{name}' is not stored contiguously, but {how}");
        }

        message.ExpectSize(bytes, 18);
        return (bytes.Offset(message.Address + 2), bytes.Offset(message.Address + 10));
    }
}
