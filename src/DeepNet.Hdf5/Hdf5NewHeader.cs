namespace DeepNet.Hdf5;

/// <summary>An object header of version 2, which HDF5 writes with <c>libver="latest"</c> or where it keeps the order of creation.</summary>
/// <remarks>Source: "HDF5 File Format Specification Version 3.0", IV.A.1.b.</remarks>
internal static class Hdf5NewHeader
{
    private const int OrderOfCreation = 0x04;
    private const int AttributeSizes = 0x10;
    private const int Times = 0x20;
    private const int MostMessages = 1024;

    public static IReadOnlyList<Hdf5Message> Messages(Hdf5Bytes bytes, long header)
    {
        var (version, flags) = (bytes.Byte(header + 4), bytes.Byte(header + 5));
        if (version != 2)
            throw bytes.Unsupported($"the object header at byte {header} has version {version}; version 1 or 2 was expected");

        var at = header + 6 + ((flags & Times) != 0 ? 16 : 0) + ((flags & AttributeSizes) != 0 ? 4 : 0);
        var sizeBytes = 1 << (flags & 3);
        var size = sizeBytes switch
        {
            1 => bytes.Byte(at),
            2 => bytes.UInt16(at),
            4 => bytes.UInt32(at),
            _ => bytes.Offset(at),
        };

        var messages = new List<Hdf5Message>();
        var blocks = new Queue<(long Address, long Size)>([(at + sizeBytes, size)]);
        for (var block = 0; blocks.TryDequeue(out var next); block++)
        {
            if (block == Hdf5Message.MostBlocks)
                throw bytes.Damaged(header, $"the object header continues in more than {Hdf5Message.MostBlocks} blocks");
            ReadBlock(bytes, next.Address, next.Size, (flags & OrderOfCreation) != 0 ? 6 : 4, messages, blocks);
        }

        return messages;
    }

    private static void ReadBlock(Hdf5Bytes bytes, long address, long size, int prefix, List<Hdf5Message> messages, Queue<(long Address, long Size)> blocks)
    {
        bytes.Span(address, size);
        var (at, end) = (address, address + size);
        while (at + prefix <= end)
        {
            var message = new Hdf5Message(bytes.Byte(at), at + prefix, bytes.UInt16(at + 1));
            if (message.Address + message.Size > end)
                throw bytes.Damaged(at, "a message reaches beyond the end of its block");
            if ((bytes.Byte(at + 3) & Hdf5Message.SharedFlag) != 0)
                throw bytes.Unsupported($"the message at byte {at} is shared between objects");
            if (messages.Count == MostMessages)
                throw bytes.Damaged(at, $"the object header has more than {MostMessages} messages");
            messages.Add(message);
            if (message.Type == Hdf5Message.Continuation)
            {
                message.ExpectSize(bytes, 16);
                var (next, length) = (bytes.Offset(message.Address), bytes.Offset(message.Address + 8));
                bytes.Expect(next, "OCHK"u8, "the continuation of an object header");
                const int signature = 4, checksum = 4;
                blocks.Enqueue((next + signature, Math.Max(0, length - signature - checksum)));
            }

            at = message.Address + message.Size;
        }
    }
}
