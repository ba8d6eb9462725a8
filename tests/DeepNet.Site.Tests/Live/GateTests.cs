using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace DeepNet.Site.Tests;

/// <summary>The server runs what it is sent, so it answers to nobody but the browser that has its address.</summary>
public sealed class GateTests : IAsyncLifetime
{
    private LiveHouse house = null!;

    public async ValueTask InitializeAsync() => house = await LiveHouse.OpenAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_printed_address_opens_the_lesson_and_sets_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var page = await client.GetAsync(house.Address, Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<h1 id=\"a-lesson\">A lesson</h1>", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.Contains(house.Token, cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task With_the_cookie_pages_editor_and_styles_come_and_nothing_else()
    {
        using var client = await house.VisitAsync();

        foreach (var path in new[] { "/lessons/01-lesson.html", "/lessons/index.html", "/lessons/assets/live.js", "/lessons/assets/site.css", "/monaco/vs/loader.js", "/monaco/vs/editor/editor.main.js", "/" })
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, path));
        foreach (var path in new[] { "/lessons/99-other.html", "/lessons/01-lesson.ipynb", "/mine/index.html", "/nothing", "/lessons/%2e%2e/%2e%2e/etc/passwd", "/monaco/..%2f..%2f..%2fjsInterop.js" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, path));
    }

    [Theory]
    [InlineData("/lessons/01-lesson.html")]
    [InlineData("/lessons/01-lesson.html?token=")]
    [InlineData("/lessons/01-lesson.html?token=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("/lessons/assets/live.js")]
    [InlineData("/monaco/vs/loader.js")]
    [InlineData("/")]
    public async Task Without_the_token_nothing_comes(string path)
    {
        using var client = new HttpClient { BaseAddress = house.Address };

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, path));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{0}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.evil.example:{0}")]
    [InlineData("[::1]:{0}")]
    public async Task A_name_that_was_made_to_lead_here_is_refused_even_with_the_token(string host)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, house.Address);
        request.Headers.Host = string.Format(null, host, house.Address.Port);

        using var answer = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost:{0}")]
    [InlineData("https://127.0.0.1:{0}")]
    public async Task A_page_of_another_site_gets_neither_a_file_nor_a_socket_even_with_the_cookie(string origin)
    {
        origin = string.Format(null, origin, house.Address.Port);
        using var client = await house.VisitAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lessons/01-lesson.html");
        request.Headers.Add("Origin", origin);

        using var answer = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await RefusedAsync(() => TestPage.ConnectAsync(house, "a-tab-name", origin: origin), 403);
    }

    [Fact]
    public async Task A_socket_needs_the_cookie_the_host_and_an_origin()
    {
        var port = house.Address.Port;
        await using (var page = await house.PageAsync())
            Assert.Equal("ready", (string?)(await page.UntilAsync(_ => true))["type"]);
        await RefusedAsync(() => TestPage.ConnectAsync(house, "a-tab-name", cookie: "x=y"), 403);
        await RefusedAsync(() => TestPage.ConnectAsync(house, "a-tab-name", cookie: $"deepnet-{port}=0123"), 403);
        await RefusedAsync(() => TestPage.ConnectAsync(house, "a-tab-name", host: $"evil.example:{port}", origin: $"http://evil.example:{port}"), 421);
        await RefusedAsync(() => TestPage.ConnectAsync(house, "a-tab-name", origin: ""), 403);
    }

    [Fact]
    public async Task A_request_that_brings_something_is_refused()
    {
        using var client = await house.VisitAsync();
        using var answer = await client.PostAsync("/lessons/01-lesson.html", new StringContent("x"), Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Only_this_machine_is_listened_to()
    {
        foreach (var address in (await Dns.GetHostAddressesAsync(Dns.GetHostName(), Cancellation)).Where(address => !IPAddress.IsLoopback(address)))
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(new IPEndPoint(address, house.Address.Port), Cancellation).AsTask());
        }
    }

    [Fact]
    public async Task What_comes_over_the_socket_is_bounded_and_checked()
    {
        await using (var page = await house.PageAsync())
        {
            await page.SendRawAsync(Encoding.UTF8.GetBytes(new string('x', PageConnection.RequestLimit + 1)));
            Assert.Equal(WebSocketCloseStatus.MessageTooBig, await page.UntilClosedAsync());
        }

        foreach (var message in new[] { "no json", "null", "{}", "{\"type\":\"delete\"}", "{\"type\":\"run\",\"cells\":[{\"cell\":null,\"code\":\"\"}]}" })
        {
            await using var page = await house.PageAsync();
            await page.SendRawAsync(Encoding.UTF8.GetBytes(message));
            Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, await page.UntilClosedAsync());
        }
    }

    [Fact]
    public async Task A_page_may_load_and_call_nothing_but_the_server_and_stand_in_no_other_page()
    {
        using var client = await house.VisitAsync();
        using var answer = await client.GetAsync("/lessons/01-lesson.html", Cancellation);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.DoesNotContain("Content-Security-Policy", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }

    private static async Task RefusedAsync(Func<Task<TestPage>> connect, int status)
    {
        var refusal = await Assert.ThrowsAsync<WebSocketException>(connect);
        Assert.Contains($"'{status}'", refusal.Message, StringComparison.Ordinal);
    }
}
