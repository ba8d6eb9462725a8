namespace DeepNet.Hdf5;

/// <summary>
/// An object header: of version 1, or of version 2, which HDF5 writes with <c>libver="latest"</c> or where it keeps the order of creation.
/// </summary>
/// <remarks>Source: "HDF5 File Format Specification Version 3.0", IV.A.1.</remarks>
internal sealed class Hdf5Header
{
    private const int Times = 0x20, AttributeSizes = 0x10, OrderOfCreation = 0x04;
    private const int Continuation = 0x10;
    private const int SharedFlag = 2;
    private const int MostBlocks = 64;
    private const int MostMessages = 1024;

    private readonly Hdf5Bytes bytes;
    private readonly long header;
    private readonly bool isNew;
    private readonly int messageHead, most;
    private readonly List<Hdf5Message> messages = [];
    private readonly Queue<(long Address, long Size)> blocks = [];

    private Hdf5Header(Hdf5Bytes bytes, long header)
    {
        (this.bytes, this.header, isNew) = (bytes, header, bytes.Is(header, "OHDR"u8));
        var version = bytes.Byte(isNew ? header + 4 : header);
        if (version != (isNew ? 2 : 1))
            throw bytes.Unsupported($"the object header at byte {header} has version {version}; version 1 or 2 was expected");
        if (!isNew)
        {
            (messageHead, most) = (8, bytes.UInt16(header + 2));
            blocks.Enqueue((header + 16, bytes.UInt32(header + 8)));
            return;
        }

        var flags = bytes.Byte(header + 5);
        (messageHead, most) = ((flags & OrderOfCreation) != 0 ? 6 : 4, MostMessages);
        var at = header + 6 + ((flags & Times) != 0 ? 16 : 0) + ((flags & AttributeSizes) != 0 ? 4 : 0);
        var sizeBytes = 1 << (flags & 3);
        var size = sizeBytes switch { 1 => bytes.Byte(at), 2 => bytes.UInt16(at), 4 => bytes.UInt32(at), _ => bytes.Offset(at) };
        blocks.Enqueue((at + sizeBytes, size));
    }

    /// <summary>The messages of an object header, its continuation blocks included.</summary>
    public static IReadOnlyList<Hdf5Message> Messages(Hdf5Bytes bytes, long header) => new Hdf5Header(bytes, header).ReadBlocks();

    private List<Hdf5Message> ReadBlocks()
    {
        for (var block = 0; blocks.TryDequeue(out var next); block++)
        {
            // A damaged file may continue in a circle.
            if (block == MostBlocks)
                throw bytes.Damaged(header, $"the object header continues in more than {MostBlocks} blocks");
            ReadBlock(next.Address, next.Size);
        }

        return isNew || messages.Count == most
            ? messages
            : throw bytes.Damaged(header + 2, $"the object header announces {most} messages, but has {messages.Count}");
    }

    private void ReadBlock(long address, long size)
    {
        bytes.Span(address, size);
        var (at, end) = (address, address + size);
        while (at + messageHead <= end)
        {
            var (type, length, flags) = isNew
                ? (bytes.Byte(at), bytes.UInt16(at + 1), bytes.Byte(at + 3))
                : (bytes.UInt16(at), bytes.UInt16(at + 2), bytes.Byte(at + 4));
            var message = new Hdf5Message(type, at + messageHead, length);
            if (message.Address + message.Size > end)
                throw bytes.Damaged(at, "a message reaches beyond the end of its block");
            if ((flags & SharedFlag) != 0)
                throw bytes.Unsupported($"the message at byte {at} is shared between objects");

            // Read as messages, the zeros of a dark image would give hundreds of thousands of empty ones.
            if (messages.Count == most)
                throw bytes.Damaged(at, $"the object header has more messages than the {most} that it {(isNew ? "may have" : "announces")}");
            messages.Add(message);
            if (message.Type == Continuation)
                blocks.Enqueue(ContinuationAt(message));
            at = message.Address + message.Size;
        }
    }

    private (long Address, long Size) ContinuationAt(Hdf5Message message)
    {
        message.ExpectSize(bytes, 16);
        var (next, length) = (bytes.Offset(message.Address), bytes.Offset(message.Address + 8));
        if (!isNew)
            return (next, length);
        bytes.Expect(next, "OCHK"u8, "the continuation of an object header");
        const int signature = 4, checksum = 4;
        return (next + signature, Math.Max(0, length - signature - checksum));
    }
}
