using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace DeepNet.Site;

/// <summary>
/// Lets in who has the address that was printed, and nobody else: the server runs whatever code it is sent. A page of
/// another site cannot ask through the reader's browser, under its own name (<c>Origin</c>, the cookie is not sent along)
/// or under one that it makes lead here (<c>Host</c>).
/// </summary>
internal sealed class Gate
{
    /// <summary>The part of the address that holds the token.</summary>
    public const string TokenName = "token";

    /// <summary>What the address must hold.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Refuses a request, or lets it in.</summary>
    /// <returns>Whether it is let in; else it has been answered.</returns>
    public async Task<bool> LetsInAsync(HttpContext context)
    {
        var (status, reason) = Judge(context);
        if (status == StatusCodes.Status200OK)
        {
            if (HasToken(context.Request.Query[TokenName]))
                context.Response.Cookies.Append(CookieName(context), Token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            return true;
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsync(reason, context.RequestAborted);
        return false;
    }

    // Cookies know no ports: two servers on one machine would take each other's.
    private static string CookieName(HttpContext context) => FormattableString.Invariant($"deepnet-{context.Connection.LocalPort}");

    private (int Status, string Reason) Judge(HttpContext context)
    {
        var request = context.Request;
        var port = context.Connection.LocalPort;
        var origin = request.Headers.Origin.ToString();
        if (request.Host.Port != port || request.Host.Host is not ("127.0.0.1" or "localhost"))
            return (StatusCodes.Status421MisdirectedRequest, FormattableString.Invariant($"This server is http://127.0.0.1:{port}, and answers to no other name."));
        if ((context.WebSockets.IsWebSocketRequest || origin.Length > 0) && origin != $"http://{request.Host.Value}")
            return (StatusCodes.Status403Forbidden, "A page of another site may not ask this server.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return (StatusCodes.Status405MethodNotAllowed, "This server answers GET.");
        if (!HasToken(request.Query[TokenName]) && !HasToken(request.Cookies[CookieName(context)]))
            return (StatusCodes.Status403Forbidden, "Open the whole address that 'deepnet open' printed: it ends with a token, a new one each time it starts.");
        return (StatusCodes.Status200OK, "");
    }

    private bool HasToken(string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token));
}
