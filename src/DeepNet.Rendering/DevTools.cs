using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepNet.Rendering;

/// <summary>Runs scripts in a browser's page, over the DevTools protocol.</summary>
internal sealed class DevTools : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private int lastId;

    /// <summary>Connects to the browser's first page.</summary>
    public async Task ConnectAsync(int port, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new HttpClientHandler { UseProxy = false });
        while (true)
        {
            var targets = await http.GetFromJsonAsync<JsonArray>($"http://127.0.0.1:{port}/json/list", cancellationToken);
            var address = targets?.FirstOrDefault(target => (string?)target?["type"] == "page")?["webSocketDebuggerUrl"];
            if (address is not null)
            {
                await socket.ConnectAsync(new Uri((string)address!), cancellationToken);
                return;
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    /// <summary>Runs an expression, waits for its promise, and gives the text it comes to.</summary>
    /// <exception cref="RenderingException">The script threw.</exception>
    public async Task<string?> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var id = ++lastId;
        var command = new { id, method = "Runtime.evaluate", @params = new { expression, awaitPromise = true, returnByValue = true } };
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, true, cancellationToken);
        while (true)
        {
            var message = await ReceiveAsync(cancellationToken);
            if ((int?)message["id"] != id)
                continue;
            if (message["error"] is { } error)
                throw new RenderingException($"Chromium refused: {error.ToJsonString()}");
            if (message["result"]?["exceptionDetails"] is { } thrown)
                throw new RenderingException($"The script failed: {(string?)thrown["exception"]?["description"] ?? thrown.ToJsonString()}");
            return message["result"]?["result"]?["value"]?.ToString();
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new RenderingException("Chromium closed the connection.");
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(message.ToArray())!;
        }
    }
}
