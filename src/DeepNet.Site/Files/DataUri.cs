using System.Net;
using System.Text;

namespace DeepNet.Site;

/// <summary>A picture inside an address: <c>data:image/png;base64,…</c>.</summary>
/// <param name="MimeType">Such as <c>image/png</c>.</param>
/// <param name="Bytes">The picture.</param>
public sealed record DataUri(string MimeType, byte[] Bytes)
{
    private const string Base64 = ";base64";

    /// <summary>Reads such an address; null when it is none.</summary>
    /// <param name="uri">The address.</param>
    public static DataUri? Parse(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var comma = uri.IndexOf(',', StringComparison.Ordinal);
        if (!uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || comma < 0)
            return null;

        var head = uri["data:".Length..comma];
        var type = head.Split(';')[0].Trim().ToLowerInvariant();
        var body = uri[(comma + 1)..];
        if (!head.EndsWith(Base64, StringComparison.OrdinalIgnoreCase))
            return new DataUri(type, Encoding.UTF8.GetBytes(Uri.UnescapeDataString(body)));

        try
        {
            return new DataUri(type, Convert.FromBase64String(WebUtility.UrlDecode(body.Replace("+", "%2B", StringComparison.Ordinal))));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
