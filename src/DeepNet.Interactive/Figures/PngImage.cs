namespace DeepNet.Interactive;

/// <summary>
/// Writes small colour pictures as PNG without compression: its result would depend on the machine's zlib, and a
/// figure's data must be the same everywhere.
/// </summary>
internal static class PngImage
{
    /// <summary>The picture as a data URI.</summary>
    /// <param name="pixels">Red, green and blue of each pixel, row by row.</param>
    /// <param name="side">Width and height.</param>
    public static string DataUri(byte[] pixels, int side)
    {
        var png = new List<byte> { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A };
        Chunk(png, "IHDR", [.. BigEndian((uint)side), .. BigEndian((uint)side), 8, 2, 0, 0, 0]);
        Chunk(png, "IDAT", Stored([.. Enumerable.Range(0, side).SelectMany(row => pixels.Skip(row * side * 3).Take(side * 3).Prepend((byte)0))]));
        Chunk(png, "IEND", []);
        return $"data:image/png;base64,{Convert.ToBase64String([.. png])}";
    }

    // a zlib stream of stored blocks: header, blocks of length and complement, and the Adler-32 sum
    private static byte[] Stored(byte[] data)
    {
        var stream = new List<byte> { 0x78, 0x01 };
        for (var start = 0; start < data.Length; start += ushort.MaxValue)
        {
            var length = (ushort)Math.Min(ushort.MaxValue, data.Length - start);
            stream.Add(start + length == data.Length ? (byte)1 : (byte)0);
            stream.AddRange([(byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8)]);
            stream.AddRange(data.AsSpan(start, length));
        }

        var (a, b) = (1u, 0u);
        foreach (var value in data)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        stream.AddRange(BigEndian(b << 16 | a));
        return [.. stream];
    }

    private static void Chunk(List<byte> png, string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        png.AddRange(BigEndian((uint)content.Length));
        png.AddRange(named);
        png.AddRange(BigEndian(Crc(named)));
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] BigEndian(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
