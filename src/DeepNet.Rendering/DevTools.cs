using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepNet.Rendering;

/// <summary>Runs scripts in a browser's page, over the DevTools protocol: JSON, each message ended by a zero byte.</summary>
internal sealed class DevTools(BrowserProcess browser)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);

    private readonly PipeReader answers = PipeReader.Create(browser.Answers, new StreamPipeReaderOptions(bufferSize: 1 << 16));
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
        while (true)
        {
            var read = await answers.ReadAsync(cancellationToken);
            if (read.Buffer.PositionOf((byte)0) is { } end)
            {
                var message = JsonNode.Parse(read.Buffer.Slice(0, end).ToArray())!;
                answers.AdvanceTo(read.Buffer.GetPosition(1, end));
                return message;
            }

            if (read.IsCompleted)
                throw new RenderingException(browser.Ending);
            answers.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
