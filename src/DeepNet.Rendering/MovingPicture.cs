using System.Buffers.Binary;
using System.Text;
using DeepNet.Interactive;

namespace DeepNet.Rendering;

/// <summary>
/// Pictures shown one after the other, as one animated WebP that begins anew at its end. Chromium has packed them already;
/// here they only get a container around them (RFC 9649).
/// </summary>
public static class MovingPicture
{
    private const string Type = "image/webp";
    private const string Packed = "VP8 ";
    private const int ChunkHead = 8;

    /// <summary>Puts pictures into one.</summary>
    /// <param name="frames">Lossy WebP pictures of one size, and how long each is shown.</param>
    /// <exception cref="RenderingException">There is no picture, one is of another kind, or their sizes differ.</exception>
    public static Picture Of(IReadOnlyList<(Picture Picture, TimeSpan Time)> frames)
    {
        if (frames.Count == 0)
            throw new RenderingException("There is no picture to move; give at least one.");
        var packed = frames.Select(frame => PackedIn(frame.Picture)).ToList();
        var sizes = packed.Select(SizeOf).Distinct().ToList();
        if (sizes is not [var size])
            throw new RenderingException($"The pictures are {string.Join(", ", sizes.Select(each => FormattableString.Invariant($"{each.Width}×{each.Height}")))} large; they need one size.");

        byte[] corner = [.. ThreeBytes(size.Width - 1), .. ThreeBytes(size.Height - 1)];
        const byte isAnimated = 0b10, replacesTheLast = 0b10;
        byte[] body =
        [
            .. "WEBP"u8,
            .. Chunk("VP8X", [isAnimated, 0, 0, 0, .. corner]),
            // a white ground, and no end to the repeats
            .. Chunk("ANIM", [255, 255, 255, 255, 0, 0]),
            .. frames.Zip(packed, (frame, picture) => Chunk("ANMF", [0, 0, 0, 0, 0, 0, .. corner, .. ThreeBytes((int)frame.Time.TotalMilliseconds), replacesTheLast, .. Chunk(Packed, picture)])).SelectMany(chunk => chunk),
        ];
        return new Picture(Type, Chunk("RIFF", body));
    }

    private static byte[] PackedIn(Picture picture)
    {
        if (picture.MimeType == Type)
        {
            for (var at = 12; at + ChunkHead <= picture.Bytes.Length;)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(picture.Bytes.AsSpan(at + 4));
                if (Encoding.ASCII.GetString(picture.Bytes, at, 4) == Packed)
                    return picture.Bytes[(at + ChunkHead)..(at + ChunkHead + length)];
                at += ChunkHead + length + length % 2;
            }
        }

        throw new RenderingException($"A moving picture is made of lossy WebP pictures; this one is {picture.MimeType} and holds none.");
    }

    // after the frame's tag and a start code, 14 bits each
    private static (int Width, int Height) SizeOf(byte[] packed) =>
        (BinaryPrimitives.ReadUInt16LittleEndian(packed.AsSpan(6)) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(packed.AsSpan(8)) & 0x3fff);

    private static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. content, .. new byte[content.Length % 2]];
    }

    private static byte[] ThreeBytes(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];
}
