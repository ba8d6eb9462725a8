using System.Collections.Concurrent;
using System.Net;
using DeepNet.Notebooks;
using static DeepNet.Site.Tests.TemporarySite;

namespace DeepNet.Site.Tests;

/// <summary>A live server with one lesson, on engines that a test scripts.</summary>
internal sealed class LiveHouse : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("deepnet live tests ");
    private readonly ConcurrentQueue<ScriptedEngine> engines = new();

    private LiveHouse()
    {
    }

    public const string Lesson = "01-lesson";

    public LiveServer Server { get; private set; } = null!;

    public IReadOnlyList<ScriptedEngine> Engines => [.. engines];

    public string Copies => Path.Combine(folder.FullName, "my-notebooks");

    public string WorkbookCopies => Path.Combine(Copies, "workbook");

    public string Workbook => Path.Combine(folder.FullName, "notebooks", "workbook");

    public string LessonFile => Path.Combine(folder.FullName, "notebooks", Lesson + ".ipynb");

    public Uri Address => new(Server.Address("lessons", Lesson));

    public string Token => Address.Query["?token=".Length..];

    public static async Task<LiveHouse> OpenAsync(TimeSpan? patience = null, Action<ScriptedEngine>? script = null)
    {
        var house = new LiveHouse();
        Directory.CreateDirectory(Path.GetDirectoryName(house.LessonFile)!);
        new Notebook
        {
            Cells =
            [
                Text("# A lesson"),
                Cell("first", "one", new StreamOutput("stdout", "committed\n")),
                Cell("second", "two"),
                Cell("fails", "fails", tag: CellTags.RaisesException),
                Cell("left-out", "left out", tag: CellTags.SkipExecution),
                Cell("last", "last"),
            ],
        }.Write(house.LessonFile);
        var options = new LiveOptions
        {
            Shelves =
            [
                new LiveShelf("lessons", Path.GetDirectoryName(house.LessonFile)!) { Label = "Lesson" },
                new LiveShelf("mine", house.Copies),
                new LiveShelf("workbook", house.Workbook) { Label = "Workbook", IsWorkbook = true, CopiesFolder = house.WorkbookCopies },
            ],
            CopiesFolder = house.Copies,
            TabPatience = patience ?? TimeSpan.FromMinutes(2),
        };
        house.Server = await LiveServer.StartAsync(
            options,
            _ =>
            {
                var engine = new ScriptedEngine();
                script?.Invoke(engine);
                house.engines.Enqueue(engine);
                return engine;
            },
            TestContext.Current.CancellationToken);
        return house;
    }

    /// <summary>A client that has opened the address, as a browser does.</summary>
    public async Task<HttpClient> VisitAsync()
    {
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address.GetLeftPart(UriPartial.Authority)) };
        using var page = await client.GetAsync(Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return client;
    }

    public Task<TestPage> PageAsync(string tab = "a-tab-name") => TestPage.ConnectAsync(this, tab);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Cell Cell(string id, string code, Output? output = null, string? tag = null) => new(CellKind.Code, code, id)
    {
        Outputs = output is null ? [] : [output],
        Metadata = tag is null ? [] : new() { ["tags"] = new System.Text.Json.Nodes.JsonArray(tag) },
    };
}
