using System.Text;

namespace DeepNet.Hdf5;

/// <summary>
/// Reads the little of HDF5 that the course's files use: one group, arrays stored contiguously; in the old form
/// (superblock 0, a table of symbols) and in the new one (superblock 2 or 3, links). What is not that is refused, and
/// told with the line of Python that rewrites it.
/// </summary>
/// <remarks>
/// A reader of its own, since PureHDF 2.2 hands out the bytes of floating-point numbers as if they were pixels, without
/// a word. Source: The HDF Group, "HDF5 File Format Specification Version 3.0".
/// </remarks>
internal sealed class Hdf5File
{
    private const int MaximalBytes = 16 * 1024 * 1024;
    private const int SymbolTableMessage = 0x11;
    private const int LinkInfoMessage = 0x02;
    private const int LinkMessage = 0x06;
    private const int MostNames = 64;
    private const int LongestName = 200;
    private static readonly byte[] Signature = [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];

    private readonly Dictionary<string, long> headers = new(StringComparer.Ordinal);
    private readonly string path;

    /// <param name="path">For messages only.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or it is damaged.</exception>
    public Hdf5File(string path, byte[] bytes)
    {
        this.path = path;
        Bytes = new Hdf5Bytes(path, bytes, Start(bytes));
        ReadRoot(ReadSuperblock());
    }

    public Hdf5Bytes Bytes { get; }

    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no such file, or it is damaged.</exception>
    public static Hdf5File Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException($"{path} is not there.", path);
        if (file.Length > MaximalBytes)
            throw new InvalidDataException($"{path} has {file.Length} bytes; the course's files have less than 3 million. Is it another file?");
        try
        {
            return new Hdf5File(path, File.ReadAllBytes(path));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException($"{path} may not be read: {refused.Message}", refused);
        }
    }

    public Hdf5Dataset Dataset(string name) =>
        headers.TryGetValue(name, out var address)
            ? Hdf5DatasetReader.Read(Bytes, name, address)
            : throw new InvalidDataException($"{path} has no array '{name}'; it has {(headers.Count == 0 ? "none" : string.Join(", ", headers.Keys.Take(8)))}. Is it another file?");

    // A user may keep a block of their own before it: of 512 bytes, or twice, four times, … as many.
    private int Start(byte[] bytes)
    {
        for (var start = 0; start + Signature.Length <= bytes.Length; start = start == 0 ? 512 : 2 * start)
        {
            if (bytes.AsSpan(start, Signature.Length).SequenceEqual(Signature))
                return start;
        }

        throw new InvalidDataException($"{path} is not an HDF5 file: it does not begin with HDF5's signature{Came(bytes)}. Fetch the course's file again.");
    }

    private static string Came(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(64, bytes.Length)]);
        return bytes.IsEmpty ? "; it is empty"
            : text.TrimStart().StartsWith('<') ? "; it is a web page, perhaps one that asks to sign in"
            : text.StartsWith("version https://git-lfs", StringComparison.Ordinal) ? "; it is a pointer of Git LFS, to be replaced by the file with: git lfs pull"
            : text.StartsWith("\u0089HDF\n", StringComparison.Ordinal) ? "; its line ends were changed on the way: copy it as a binary file"
            : "";
    }

    /// <summary>Where the root group's object header is.</summary>
    private long ReadSuperblock()
    {
        var version = Bytes.Byte(8);
        var (sizes, basis, end, root) = version switch
        {
            0 => (13, 24, 40, 64),
            2 or 3 => (9, 12, 28, 36),
            _ => throw Bytes.Unsupported($"it has superblock version {version}; version 0, 2 or 3 was expected"),
        };
        if (Bytes.Byte(sizes) != 8 || Bytes.Byte(sizes + 1) != 8)
            throw Bytes.Unsupported($"its addresses have {Bytes.Byte(sizes)} bytes; 8 were expected");
        if (Bytes.Offset(basis) is var before && before != Bytes.Start)
            throw Bytes.Unsupported($"its base address is {before}, but it begins at byte {Bytes.Start}");
        var length = Bytes.Offset(end) - before;
        if (length > Bytes.Length)
            throw Bytes.Damaged(end, $"the file says that it has {length} bytes, but it has {Bytes.Length}: it is cut off");
        return Bytes.Offset(root);
    }

    private void ReadRoot(long header)
    {
        var messages = Hdf5Header.Messages(Bytes, header);
        if (messages.FirstOrDefault(message => message.Type == SymbolTableMessage) is { } table)
        {
            table.ExpectSize(Bytes, 16);
            var heap = Bytes.Offset(table.Address + 8);
            Bytes.Expect(heap, "HEAP"u8, "a heap of names");
            ReadTree(Bytes.Offset(table.Address), Bytes.Offset(heap + 24));
            return;
        }

        if (messages.FirstOrDefault(message => message.Type == LinkInfoMessage) is not { } info)
            throw Bytes.Unsupported("its root group has neither a table of symbols nor links");
        info.ExpectSize(Bytes, 10);
        var order = (Bytes.Byte(info.Address + 1) & 1) != 0 ? 8 : 0;
        if (!Bytes.Is(info.Address + 2 + order, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]))
            throw TooManyNames();
        foreach (var link in messages.Where(message => message.Type == LinkMessage))
            ReadLink(link);
    }

    private void ReadLink(Hdf5Message link)
    {
        link.ExpectSize(Bytes, 12);
        var (at, flags) = (link.Address + 2, Bytes.Byte(link.Address + 1));
        if ((flags & 0x08) != 0 && Bytes.Byte(at++) != 0)
            return; // a soft or an external link, which no array of the course's is
        at += ((flags & 0x04) != 0 ? 8 : 0) + ((flags & 0x10) != 0 ? 1 : 0);
        var lengthBytes = 1 << (flags & 3);
        var length = lengthBytes == 1 ? Bytes.Byte(at) : Bytes.UInt16(at);
        at += lengthBytes;
        if (headers.Count == MostNames)
            throw Bytes.Damaged(at, $"there are more than {MostNames} names; the course's files have three");
        headers[Name(at, length)] = Bytes.Offset(at + length);
    }

    private void ReadTree(long tree, long names)
    {
        Bytes.Expect(tree, "TREE"u8, "a tree of names");
        if (Bytes.Byte(tree + 5) != 0)
            throw TooManyNames();
        var nodes = Count(tree + 6);
        for (var i = 0; i < nodes; i++)
            ReadNode(Bytes.Offset(tree + 32 + 16 * i), names);
    }

    private void ReadNode(long node, long names)
    {
        Bytes.Expect(node, "SNOD"u8, "a list of names");
        var entries = Count(node + 6);
        for (var i = 0; i < entries; i++)
        {
            var entry = node + 8 + 40 * i;
            headers[Name(names + Bytes.Offset(entry))] = Bytes.Offset(entry + 8);
        }
    }

    // The course's files have three names; a damaged count would be read for hours.
    private int Count(long address)
    {
        var count = Bytes.UInt16(address);
        return count <= MostNames ? count : throw Bytes.Damaged(address, $"there are {count} names or lists of names; the course's files have three");
    }

    private InvalidDataException TooManyNames() => Bytes.Unsupported("it holds more names than the course's three arrays, too many for this reader: keep only those three", values: null);

    private string Name(long address)
    {
        Bytes.Span(address, 1);
        var end = Bytes.Span(address, Math.Min(LongestName + 1, Bytes.Length - address)).IndexOf((byte)0);
        return Name(address, end);
    }

    private string Name(long address, int length) =>
        length is > 0 and <= LongestName && Bytes.Span(address, length) is var text && !text.ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? Encoding.ASCII.GetString(text)
            : throw Bytes.Damaged(address, "a name has no end, is no text, or is too long");
}
