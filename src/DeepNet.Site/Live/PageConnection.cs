using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace DeepNet.Site;

/// <summary>The wire between a tab's session and its page: JSON messages over a WebSocket.</summary>
internal sealed class PageConnection(WebSocket socket, Tab tab)
{
    /// <summary>How large a message of the page may be; a lesson's whole code has some 50 kB.</summary>
    public const int RequestLimit = 1_000_000;

    // Outputs that arrive faster than this are sent together.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    // The engine answers in some 10 ms, the first time in a second or two; or after its start.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Channel<JsonObject> answers = Channel.CreateBounded<JsonObject>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly Dictionary<string, CellNews> told = new(StringComparer.Ordinal);

    /// <summary>Takes a word whenever the tab has something new.</summary>
    public ChannelWriter<bool> Changes => changes.Writer;

    /// <summary>Serves the page until it leaves.</summary>
    /// <param name="stopping">Ends the connection.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Answer(new JsonObject { ["type"] = "ready" });
        var sending = SendAsync(ending.Token);
        try
        {
            await ReceiveAsync(ending.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The page has left, or the server ends.
        }
        finally
        {
            await ending.CancelAsync();
            await sending;
        }
    }

    private void Answer(JsonObject message)
    {
        answers.Writer.TryWrite(message);
        changes.Writer.TryWrite(true);
    }

    private async Task SendAsync(CancellationToken ending)
    {
        try
        {
            await foreach (var _ in changes.Reader.ReadAllAsync(ending))
            {
                while (answers.Reader.TryRead(out var answer))
                    await SendAsync(answer, ending);
                foreach (var news in tab.News(told))
                    await SendAsync(news, ending);
                await Task.Delay(Pause, ending);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The receiving side notices it too, and ends the connection.
        }
    }

    private Task SendAsync(JsonObject message, CancellationToken ending) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, PageRequest.Json), WebSocketMessageType.Text, endOfMessage: true, ending);

    private async Task ReceiveAsync(CancellationToken ending)
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(4096), ending);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ending);
                return;
            }

            message.Advance(part.Count);
            if (message.WrittenCount > RequestLimit)
            {
                await RefuseAsync(WebSocketCloseStatus.MessageTooBig, FormattableString.Invariant($"A message may have {RequestLimit} bytes."), ending);
                return;
            }

            if (!part.EndOfMessage)
                continue;
            try
            {
                Handle(PageRequest.Parse(message.WrittenSpan));
            }
            catch (JsonException)
            {
                await RefuseAsync(WebSocketCloseStatus.InvalidPayloadData, "A message must be JSON with a type.", ending);
                return;
            }

            message.Clear();
        }
    }

    private Task RefuseAsync(WebSocketCloseStatus status, string reason, CancellationToken ending) =>
        socket.CloseOutputAsync(status, reason, ending);

    private void Handle(PageRequest request)
    {
        switch (request.Type)
        {
            case "run":
                tab.Run(request.Cells ?? [], request.All);
                break;
            case "interrupt":
                tab.Interrupt();
                break;
            case "restart":
                _ = tab.RestartAsync();
                break;
            case "save":
                Answer(Save(request.Cells ?? []));
                break;
            case "complete":
                AnswerLater(request, CompleteAsync);
                break;
            case "hover":
                AnswerLater(request, HoverAsync);
                break;
            default:
                throw new JsonException($"There is no request '{request.Type}'.");
        }
    }

    // Not waited for: a run must not stand behind a list that nobody wants any more.
    private async void AnswerLater(PageRequest request, Func<PageRequest, CancellationToken, Task<JsonNode?>> find)
    {
        using var limit = new CancellationTokenSource(AnswerLimit);
        JsonNode? value = null;
        try
        {
            // In turn: the engine answers one question at a time, and says that it has nothing while it does.
            await asking.WaitAsync(limit.Token);
            try
            {
                value = await find(request, limit.Token);
            }
            finally
            {
                asking.Release();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ArgumentOutOfRangeException or ObjectDisposedException)
        {
            // The page is told that there is nothing.
        }

        Answer(new JsonObject { ["type"] = "answer", ["id"] = request.Id, ["value"] = value });
    }

    private async Task<JsonNode?> CompleteAsync(PageRequest request, CancellationToken limit) =>
        JsonSerializer.SerializeToNode(await tab.Engine.CompletionsAsync(request.Code, request.Line, request.Column, limit), PageRequest.Json);

    private async Task<JsonNode?> HoverAsync(PageRequest request, CancellationToken limit) =>
        (await tab.Engine.HoverAsync(request.Code, request.Line, request.Column, limit))?.Markdown;

    private JsonObject Save(IReadOnlyList<CellSource> cells)
    {
        try
        {
            return new JsonObject { ["type"] = "saved", ["path"] = tab.Save(cells) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new JsonObject { ["type"] = "saved", ["error"] = e.Message };
        }
    }
}
