using System.Text;

namespace DeepNet;

/// <summary>
/// Reads the little of HDF5 that the course's files use: superblock 0, one group with a symbol table, arrays stored
/// contiguously. What is not that is refused.
/// </summary>
/// <remarks>Source: The HDF Group, "HDF5 File Format Specification Version 3.0".</remarks>
internal sealed class Hdf5File
{
    private const int MaximalBytes = 16 * 1024 * 1024;
    private const int SymbolTableMessage = 0x11;
    private const int MostNames = 64;

    private readonly Dictionary<string, long> headers = new(StringComparer.Ordinal);
    private readonly string path;

    /// <param name="path">For messages only.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or it is damaged.</exception>
    public Hdf5File(string path, byte[] bytes)
    {
        this.path = path;
        Bytes = new Hdf5Bytes(path, bytes);
        ReadSuperblock();
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

    private void ReadSuperblock()
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'H', (byte)'D', (byte)'F', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n'];
        if (Bytes.Length < signature.Length || !Bytes.Span(0, signature.Length).SequenceEqual(signature))
            throw new InvalidDataException($"{path} is not an HDF5 file: it does not begin with HDF5's signature. Fetch the course's file again.");
        if (Bytes.Byte(8) != 0 || Bytes.Byte(13) != 8 || Bytes.Byte(14) != 8)
            throw Bytes.Unsupported($"it has superblock version {Bytes.Byte(8)} with {Bytes.Byte(13)}-byte addresses; version 0 with 8-byte addresses was expected");
        if (Bytes.Offset(24) != 0)
            throw Bytes.Unsupported("its base address is not 0");
        var end = Bytes.Offset(40);
        if (end > Bytes.Length)
            throw Bytes.Damaged(40, $"the file says that it has {end} bytes, but it has {Bytes.Length}: it is cut off");

        var group = Hdf5Message.All(Bytes, Bytes.Offset(64)).FirstOrDefault(message => message.Type == SymbolTableMessage)
            ?? throw Bytes.Unsupported("its root group has no symbol table");
        group.ExpectSize(Bytes, 16);
        var heap = Bytes.Offset(group.Address + 8);
        Bytes.Expect(heap, "HEAP"u8, "a heap of names");
        ReadTree(Bytes.Offset(group.Address), Bytes.Offset(heap + 24));
    }

    private void ReadTree(long tree, long names)
    {
        Bytes.Expect(tree, "TREE"u8, "a tree of names");
        if (Bytes.Byte(tree + 5) != 0)
            throw Bytes.Unsupported("its root group has more names than fit into one tree node");
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

    private string Name(long address)
    {
        const int longest = 256;
        Bytes.Span(address, 1);
        var text = Bytes.Span(address, Math.Min(longest, Bytes.Length - address));
        var end = text.IndexOf((byte)0);
        return end > 0 && !text[..end].ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? Encoding.ASCII.GetString(text[..end])
            : throw Bytes.Damaged(address, "a name has no end, or is no text");
    }
}
