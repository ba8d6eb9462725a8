using System.Security.Cryptography;
using DeepNet.Interactive;

namespace DeepNet.Site;

/// <summary>Puts pictures into files of their own, each once.</summary>
internal sealed class PictureStore(OutputFolder output)
{
    private const string Folder = "pictures";

    private static readonly Dictionary<string, string> Extensions = new()
    {
        ["image/svg+xml"] = ".svg",
        ["image/png"] = ".png",
        ["image/jpeg"] = ".jpg",
        ["image/gif"] = ".gif",
        ["image/webp"] = ".webp",
    };

    /// <summary>Stores a picture and gives its address from a page; null when it is of no kind that browsers show.</summary>
    public string? Add(Picture picture) =>
        Extensions.TryGetValue(picture.MimeType, out var extension) ? Store(DrawnFigure.InBothSchemes(picture.Bytes), extension) : null;

    /// <summary>Takes a picture file into the site; null when it is not there or no picture.</summary>
    public string? AddFile(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant().Replace(".jpeg", ".jpg", StringComparison.Ordinal);
        return Extensions.ContainsValue(extension) && File.Exists(path) ? Store(File.ReadAllBytes(path), extension) : null;
    }

    private string Store(byte[] bytes, string extension)
    {
        // The name comes from the content: the same picture in two lessons is one file, and a new one is never taken from a cache.
        var name = $"{Folder}/{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}{extension}";
        output.Write(name, bytes);
        return name;
    }
}
