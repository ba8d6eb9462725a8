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

    private readonly Dictionary<string, long> headers = new(StringComparer.Ordinal);
    private readonly string path;

    private Hdf5File(string path, byte[] bytes)
    {
        this.path = path;
        Bytes = new Hdf5Bytes(path, bytes);
        ReadSuperblock();
    }

    public Hdf5Bytes Bytes { get; }

    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">It is no such file, or it is damaged.</exception>
    public static Hdf5File Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException($"{path} is not there.", path);
        if (file.Length > MaximalBytes)
            throw new InvalidDataException($"{path} has {file.Length} bytes; the course's files have less than 3 million. Is it another file?");
        return new Hdf5File(path, File.ReadAllBytes(path));
    }

    public Hdf5Dataset Dataset(string name) =>
        headers.TryGetValue(name, out var address)
            ? Hdf5DatasetReader.Read(Bytes, name, address)
            : throw new InvalidDataException($"{path} has no array '{name}'; it has {(headers.Count == 0 ? "none" : string.Join(", ", headers.Keys))}. Is it another file?");

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
        var heap = Bytes.Offset(group.Address + 8);
        Bytes.Expect(heap, "HEAP"u8, "a heap of names");
        ReadTree(Bytes.Offset(group.Address), Bytes.Offset(heap + 24));
    }

    private void ReadTree(long tree, long names)
    {
        Bytes.Expect(tree, "TREE"u8, "a tree of names");
        if (Bytes.Byte(tree + 5) != 0)
            throw Bytes.Unsupported("its root group has more names than fit into one tree node");
        for (var i = 0; i < Bytes.UInt16(tree + 6); i++)
            ReadNode(Bytes.Offset(tree + 32 + 16 * i), names);
    }

    private void ReadNode(long node, long names)
    {
        Bytes.Expect(node, "SNOD"u8, "a list of names");
        for (var i = 0; i < Bytes.UInt16(node + 6); i++)
        {
            var entry = node + 8 + 40 * i;
            headers[Name(names + Bytes.Offset(entry))] = Bytes.Offset(entry + 8);
        }
    }

    private string Name(long address)
    {
        const int longest = 256;
        var text = Bytes.Span(address, Math.Min(longest, Bytes.Length - address));
        var end = text.IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(text[..end]) : throw Bytes.Damaged(address, "a name has no end");
    }
}
