namespace DeepNet;

/// <summary>One message of an object header: what it tells, and where.</summary>
internal sealed record Hdf5Message(int Type, long Address, int Size)
{
    private const int Continuation = 0x10;
    private const int MostBlocks = 64;

    /// <summary>The messages of a version 1 object header, its continuation blocks included.</summary>
    public static IReadOnlyList<Hdf5Message> All(Hdf5Bytes bytes, long header)
    {
        if (bytes.Byte(header) != 1)
            throw bytes.Unsupported($"the object header at byte {header} has version {bytes.Byte(header)}; version 1 was expected");

        var messages = new List<Hdf5Message>();
        var blocks = new Queue<(long Address, long Size)>([(header + 16, bytes.UInt32(header + 8))]);
        for (var block = 0; blocks.TryDequeue(out var next); block++)
        {
            // A damaged file may continue in a circle.
            if (block == MostBlocks)
                throw bytes.Damaged(header, $"the object header continues in more than {MostBlocks} blocks");
            ReadBlock(bytes, next.Address, next.Size, messages, blocks);
        }

        return messages;
    }

    private static void ReadBlock(Hdf5Bytes bytes, long address, long size, List<Hdf5Message> messages, Queue<(long Address, long Size)> blocks)
    {
        bytes.Span(address, size);
        for (var (at, end) = (address, address + size); at + 8 <= end;)
        {
            var message = new Hdf5Message(bytes.UInt16(at), at + 8, bytes.UInt16(at + 2));
            bytes.Span(message.Address, message.Size);
            messages.Add(message);
            if (message.Type == Continuation)
                blocks.Enqueue((bytes.Offset(message.Address), bytes.Offset(message.Address + 8)));
            at = message.Address + message.Size;
        }
    }
}
