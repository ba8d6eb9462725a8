using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DeepNet.Interactive.Tests;

public class PngImageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(160)] // more than one stored block
    public void The_pixels_come_back(int side)
    {
        var pixels = Enumerable.Range(0, side * side * 3).Select(i => (byte)(i * 7)).ToArray();
        var png = Convert.FromBase64String(PngImage.DataUri(pixels, side)["data:image/png;base64,".Length..]);
        Assert.Equal([0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);

        var chunks = Chunks(png).ToList();
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Type));
        Assert.Equal((uint)side, BinaryPrimitives.ReadUInt32BigEndian(chunks[0].Content));

        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[1].Content), CompressionMode.Decompress))
            zlib.CopyTo(rows);
        Assert.Equal(pixels, rows.ToArray().Chunk(side * 3 + 1).SelectMany(row => row.Skip(1)));
    }

    [Fact]
    public void The_checksum_is_the_one_of_the_standard() =>
        // the empty IEND chunk ends every PNG file with these bytes
        Assert.EndsWith("AAAAAElFTkSuQmCC", PngImage.DataUri([1, 2, 3], 1), StringComparison.Ordinal);

    private static IEnumerable<(string Type, byte[] Content)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }
}
