using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepNet.Site.Tests;

/// <summary>What a browser's page does with its session, without the browser.</summary>
internal sealed class TestPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TestPage(ClientWebSocket socket) => Socket = socket;

    public ClientWebSocket Socket { get; }

    /// <summary>All messages that came.</summary>
    public List<JsonObject> Messages { get; } = [];

    public static async Task<TestPage> ConnectAsync(LiveHouse house, string tab, string? origin = null, string? cookie = null, string? host = null, string shelf = "lessons")
    {
        var socket = new ClientWebSocket();
        var port = house.Address.Port;
        socket.Options.SetRequestHeader("Origin", origin ?? $"http://127.0.0.1:{port}");
        socket.Options.SetRequestHeader("Cookie", cookie ?? $"deepnet-{port}={house.Token}");
        if (host is not null)
            socket.Options.SetRequestHeader("Host", host);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/{shelf}/session/{LiveHouse.Lesson}/{tab}"), TestContext.Current.CancellationToken);
        return new TestPage(socket);
    }

    public Task SendAsync(object message) => SendRawAsync(JsonSerializer.SerializeToUtf8Bytes(message));

    public Task SendRawAsync(byte[] message) =>
        Socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public Task RunAsync(params string[] cells) => RunAsync(all: false, cells);

    public Task RunAsync(bool all, params string[] cells) =>
        SendAsync(new { type = "run", all, cells = cells.Select(cell => new { cell, code = cell }) });

    /// <summary>Reads until a message is as wanted.</summary>
    public async Task<JsonObject> UntilAsync(Func<JsonObject, bool> wanted)
    {
        while (await ReadAsync() is { } message)
        {
            if (wanted(message))
                return message;
        }

        throw new InvalidOperationException($"The server closed before: {string.Join('\n', Messages)}");
    }

    public Task<JsonObject> UntilAsync(string cell, string state) =>
        UntilAsync(message => (string?)message["cell"] == cell && (string?)message["state"] == state);

    /// <summary>Reads until the server closes.</summary>
    public async Task<WebSocketCloseStatus?> UntilClosedAsync()
    {
        while (await ReadAsync() is not null)
        {
        }

        return Socket.CloseStatus;
    }

    /// <summary>What the messages so far print of a cell.</summary>
    public string Printed(string cell) =>
        string.Concat(Messages.Where(message => (string?)message["cell"] == cell && (string?)message["type"] == "text").Select(message => (string?)message["text"]));

    /// <summary>Leaves as a closed tab does.</summary>
    public async Task LeaveAsync() =>
        await Socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonObject?> ReadAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var text = new MemoryStream();
        var buffer = new byte[16384];
        while (true)
        {
            var part = await Socket.ReceiveAsync(buffer, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            var message = JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()))!.AsObject();
            Messages.Add(message);
            return message;
        }
    }
}
