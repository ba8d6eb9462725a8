using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepNet.Rendering;

/// <summary>Runs scripts in a browser's page, over the DevTools protocol: JSON, each message ended by a zero byte.</summary>
internal sealed class DevTools(BrowserProcess browser)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);

    private readonly List<byte> received = [];
    private readonly byte[] buffer = new byte[1 << 16];
    private string? session;
    private int lastId;

    /// <summary>Connects to the browser's page.</summary>
    /// <exception cref="RenderingException">The browser ended or did not answer in time.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectLimit);
        try
        {
            var target = await SendAsync("Target.createTarget", new { url = "about:blank" }, limit.Token);
            session = (string?)(await SendAsync("Target.attachToTarget", new { targetId = (string?)target["targetId"], flatten = true }, limit.Token))["sessionId"];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RenderingException($"Chromium did not answer within {ConnectLimit.TotalSeconds} s.");
        }
    }

    /// <summary>Runs an expression, waits for its promise, and gives the text it comes to.</summary>
    /// <exception cref="RenderingException">The script threw.</exception>
    public async Task<string?> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var result = await SendAsync("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true }, cancellationToken);
        if (result["exceptionDetails"] is { } thrown)
            throw new RenderingException($"The script failed: {(string?)thrown["exception"]?["description"] ?? thrown.ToJsonString()}");
        return result["result"]?["value"]?.ToString();
    }

    /// <summary>Gives a command and waits for its result.</summary>
    /// <exception cref="RenderingException">The browser ended or refused.</exception>
    public async Task<JsonNode> SendAsync(string method, object parameters, CancellationToken cancellationToken)
    {
        var id = ++lastId;
        var command = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters, sessionId = session }, Options);
        try
        {
            await browser.Commands.WriteAsync((byte[])[.. command, 0], cancellationToken);
            await browser.Commands.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            throw new RenderingException(browser.Ending);
        }

        while (true)
        {
            var message = await ReceiveAsync(cancellationToken);
            if ((int?)message["id"] != id)
                continue;
            return message["error"] is { } error ? throw new RenderingException($"Chromium refused: {error.ToJsonString()}") : message["result"]!;
        }
    }

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var end = received.IndexOf(0, searched);
            if (end >= 0)
            {
                var message = JsonNode.Parse(received.GetRange(0, end).ToArray())!;
                received.RemoveRange(0, end + 1);
                return message;
            }

            searched = received.Count;
            var count = await browser.Answers.ReadAsync(buffer, cancellationToken);
            if (count == 0)
                throw new RenderingException(browser.Ending);
            received.AddRange(buffer.AsSpan(0, count));
        }
    }
}
