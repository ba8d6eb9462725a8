using System.Text.Json;
using System.Text.Json.Nodes;
using DeepNet.Interactive;

namespace DeepNet.Rendering.Tests;

public class MovingPictureTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // what Chromium makes of a picture: of each frame its size, how long it is shown, and a sum of its pixels
    private const string Decode = """
        (async () => {
          const decoder = new ImageDecoder({ type: "image/webp", data: Uint8Array.from(atob(BASE64), letter => letter.charCodeAt(0)) });
          await decoder.tracks.ready;
          const { frameCount, repetitionCount } = decoder.tracks.selectedTrack;
          const frames = [];
          for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
            const { image } = await decoder.decode({ frameIndex });
            const pen = new OffscreenCanvas(image.displayWidth, image.displayHeight).getContext("2d");
            pen.drawImage(image, 0, 0);
            const sum = pen.getImageData(0, 0, image.displayWidth, image.displayHeight).data.reduce((sum, part) => (sum * 31 + part) % 1000003, 7);
            frames.push({ width: image.displayWidth, height: image.displayHeight, time: image.duration, sum });
          }
          return JSON.stringify({ repeats: String(repetitionCount), frames });
        })()
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chromium_shows_each_picture_for_its_time_and_begins_anew()
    {
        var pictures = new[] { await DrawAsync("#ff0000"), await DrawAsync("#0000ff"), await DrawAsync("#00ff00") };
        var moving = MovingPicture.Of([(pictures[0], TimeSpan.FromSeconds(1)), (pictures[1], TimeSpan.FromSeconds(0.25)), (pictures[2], TimeSpan.FromSeconds(70))]);
        using var process = new BrowserProcess(Chromium.Find()!);
        var page = new DevTools(process);
        await page.ConnectAsync(Token);
        var file = Path.Combine(AppContext.BaseDirectory, "empty.html");
        await File.WriteAllTextAsync(file, "<!doctype html>", Token);
        // a decoder is there for pages that nobody can have changed on their way
        await page.SendAsync("Page.navigate", new { url = new Uri(file).AbsoluteUri }, Token);

        var seen = await DecodeAsync(page, moving);
        Assert.Equal("Infinity", seen["repeats"]!.ToString());
        var frames = seen["frames"]!.AsArray();
        Assert.Equal([1_000_000, 250_000, 70_000_000], frames.Select(frame => (int)frame!["time"]!));
        Assert.All(frames, frame => Assert.Equal((320, 200), ((int)frame!["width"]!, (int)frame["height"]!)));
        var alone = new List<int>();
        foreach (var picture in pictures)
            alone.Add((int)(await DecodeAsync(page, picture))["frames"]![0]!["sum"]!);
        Assert.Equal(3, alone.Distinct().Count());
        Assert.Equal(alone, frames.Select(frame => (int)frame!["sum"]!));
    }

    [Fact]
    public async Task What_cannot_move_is_told()
    {
        var (small, large) = (await DrawAsync("#ff0000"), await DrawAsync("#ff0000", width: 330));
        Assert.Equal("The pictures are 320×200, 330×200 large; they need one size.", Assert.Throws<RenderingException>(() => MovingPicture.Of([(small, default), (large, default)])).Message);
        Assert.Throws<RenderingException>(() => MovingPicture.Of([]));
        Assert.Contains("image/svg+xml", Assert.Throws<RenderingException>(() => MovingPicture.Of([(small with { MimeType = "image/svg+xml" }, default)])).Message, StringComparison.Ordinal);
        Assert.Throws<RenderingException>(() => MovingPicture.Of([(small with { Bytes = small.Bytes[..20] }, default)]));
    }

    private Task<Picture> DrawAsync(string colour, int width = 320) => browser.Renderer.RenderAsync(
        new FigureElement($$$"""{"format":"webp","data":[{"y":[1,3,2],"line":{"color":"{{{colour}}}"}}],"layout":{"width":{{{width}}},"height":200}}"""), Token);

    private static async Task<JsonNode> DecodeAsync(DevTools page, Picture picture) =>
        JsonNode.Parse((await page.EvaluateAsync(Decode.Replace("BASE64", JsonSerializer.Serialize(Convert.ToBase64String(picture.Bytes)), StringComparison.Ordinal), Token))!)!;
}
