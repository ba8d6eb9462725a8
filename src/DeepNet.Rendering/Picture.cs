namespace DeepNet.Rendering;

/// <summary>A drawn picture.</summary>
/// <param name="MimeType">image/svg+xml, image/webp, image/png or image/jpeg.</param>
/// <param name="Bytes">The picture's file.</param>
public sealed record Picture(string MimeType, byte[] Bytes)
{
    /// <summary>The picture as it stands in an img element.</summary>
    public string DataUri => $"data:{MimeType};base64,{Convert.ToBase64String(Bytes)}";
}
