using System.IO.Pipelines;
using System.Text;

namespace DeepNet.Notebooks.Tests;

/// <summary>What the engine writes is read as it comes, however it falls onto the readers' buffers.</summary>
public class EngineOutputTests
{
    // A reader of characters keeps what fills its 4096 bytes to the last one, and waits for more.
    public static TheoryData<int> Sizes => [1, 4095, 4096, 4097, 8192, 16_383, 16_384, 16_385, 3 * 16_384];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task A_line_is_read_though_nothing_follows(int bytes)
    {
        var sent = new Pipe();
        var line = new string('σ', (bytes - 1) / 2) + new string('x', (bytes - 1) % 2);
        var received = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = EngineProcess.ReadLinesAsync(sent.Reader.AsStream(), text => received.SetResult(text), () => { });
        await sent.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), TestContext.Current.CancellationToken);
        Assert.Equal(line, await received.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        await sent.Writer.CompleteAsync();
        Assert.Equal("", await reading);
    }

    [Fact]
    public async Task Lines_come_in_order_and_the_rest_last()
    {
        var lines = new List<string>();
        var rest = await EngineProcess.ReadLinesAsync(new MemoryStream("a\n\nσ→1\nrest"u8.ToArray()), lines.Add, () => { });
        Assert.Equal(["a", "", "σ→1"], lines);
        Assert.Equal("rest", rest);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Last_words_are_there_though_nothing_follows(int bytes)
    {
        var sent = new Pipe();
        var words = new LastWords();
        var reading = words.ReadAsync(sent.Reader.AsStream());
        // One byte first, so that a letter of two bytes stands on each border.
        var text = "-" + new string('σ', (bytes - 1) / 2) + "x"[..((bytes - 1) % 2)];
        await sent.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        await WaitUntilAsync(() => words.ToString() == text);
        await sent.Writer.CompleteAsync();
        await reading;
    }

    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!isSo())
            await Task.Delay(10, limit.Token);
    }
}
