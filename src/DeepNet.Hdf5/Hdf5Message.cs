namespace DeepNet.Hdf5;

/// <summary>One message of an object header: what it tells, and where.</summary>
internal sealed record Hdf5Message(int Type, long Address, int Size)
{
    internal const int Continuation = 0x10;
    internal const int SharedFlag = 2;
    internal const int MostBlocks = 64;

    /// <summary>The messages of an object header, its continuation blocks included.</summary>
    public static IReadOnlyList<Hdf5Message> All(Hdf5Bytes bytes, long header) =>
        bytes.Is(header, "OHDR"u8) ? Hdf5NewHeader.Messages(bytes, header) : OldHeader(bytes, header);

    private static List<Hdf5Message> OldHeader(Hdf5Bytes bytes, long header)
    {
        if (bytes.Byte(header) != 1)
            throw bytes.Unsupported($"the object header at byte {header} has version {bytes.Byte(header)}; version 1 or 2 was expected");

        var count = bytes.UInt16(header + 2);
        var messages = new List<Hdf5Message>();
        var blocks = new Queue<(long Address, long Size)>([(header + 16, bytes.UInt32(header + 8))]);
        for (var block = 0; blocks.TryDequeue(out var next); block++)
        {
            // A damaged file may continue in a circle.
            if (block == MostBlocks)
                throw bytes.Damaged(header, $"the object header continues in more than {MostBlocks} blocks");
            ReadBlock(bytes, next.Address, next.Size, count, messages, blocks);
        }

        return messages.Count == count ? messages : throw bytes.Damaged(header + 2, $"the object header announces {count} messages, but has {messages.Count}");
    }

    /// <summary>Refuses a message that has fewer bytes than will be read of it.</summary>
    public void ExpectSize(Hdf5Bytes bytes, int size)
    {
        if (Size < size)
            throw bytes.Damaged(Address, $"a message has {Size} bytes; at least {size} were expected");
    }

    private static void ReadBlock(Hdf5Bytes bytes, long address, long size, int count, List<Hdf5Message> messages, Queue<(long Address, long Size)> blocks)
    {
        bytes.Span(address, size);
        var (at, end) = (address, address + size);
        while (at + 8 <= end)
        {
            var (message, flags) = (new Hdf5Message(bytes.UInt16(at), at + 8, bytes.UInt16(at + 2)), bytes.Byte(at + 4));
            if (message.Address + message.Size > end)
                throw bytes.Damaged(at, "a message reaches beyond the end of its block");
            if ((flags & SharedFlag) != 0)
                throw bytes.Unsupported($"the message at byte {at} is shared between objects");

            // Read as messages, the zeros of a dark image would give hundreds of thousands of empty ones.
            if (messages.Count == count)
                throw bytes.Damaged(at, $"the object header has more messages than the {count} that it announces");
            messages.Add(message);
            if (message.Type == Continuation)
            {
                message.ExpectSize(bytes, 16);
                blocks.Enqueue((bytes.Offset(message.Address), bytes.Offset(message.Address + 8)));
            }

            at = message.Address + message.Size;
        }
    }
}
