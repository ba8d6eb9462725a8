using System.Net;

namespace DeepNet.Interactive;

/// <summary>A picture as a file, which may stand inside an address: <c>data:image/png;base64,…</c>.</summary>
/// <param name="MimeType">Such as <c>image/png</c>.</param>
/// <param name="Bytes">The picture's file.</param>
public sealed record Picture(string MimeType, byte[] Bytes)
{
    /// <summary>The picture as it stands in an img element.</summary>
    public string DataUri => $"data:{MimeType};base64,{Convert.ToBase64String(Bytes)}";

    /// <summary>Reads such an address; null when it is none.</summary>
    /// <param name="uri">The address.</param>
    public static Picture? Parse(string uri)
    {
        var comma = uri.IndexOf(',', StringComparison.Ordinal);
        if (!uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || comma < 0)
            return null;

        var (head, body) = (uri["data:".Length..comma], uri[(comma + 1)..]);
        var type = head.Split(';')[0].Trim().ToLowerInvariant();
        if (!head.EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return new Picture(type, Encoding.UTF8.GetBytes(Uri.UnescapeDataString(body)));
        try
        {
            return new Picture(type, Convert.FromBase64String(WebUtility.UrlDecode(body.Replace("+", "%2B", StringComparison.Ordinal))));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
