using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace DeepNet.Site;

/// <summary>Serves notebooks as pages whose cells can be changed and run, to browsers on this machine.</summary>
public sealed class LiveServer : IAsyncDisposable
{
    /// <summary>The port that is tried first. The browser keeps what the reader typed under the address, and the port is part of it.</summary>
    public const int UsualPort = 20261;

    private const string Socket = "session";
    private const string Editor = "monaco";

    // The pages may speak to this server, and to nothing else; scripts come from its files only, never from an output.
    private const string Policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly string folder = Directory.CreateTempSubdirectory("deepnet-open-").FullName;
    private readonly CancellationTokenSource stopping = new();
    private readonly IReadOnlyList<LivePages> shelves;
    private readonly Tabs tabs;
    private readonly WebApplication application;
    private readonly Gate gate = new();
    private readonly string copiesFolder;
    private Task firstPages = Task.CompletedTask;

    private LiveServer(LiveOptions options, int port, Func<LiveLesson, ICellEngine> start)
    {
        copiesFolder = options.CopiesFolder;
        shelves = [.. options.Shelves.Select(shelf => new LivePages(shelf, [.. options.Shelves.Where(other => other != shelf)], Path.Combine(folder, shelf.Name)))];
        tabs = new Tabs(start, options.TabPatience);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxConcurrentConnections = 1000;
        });
        application = builder.Build();
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        application.Use(async (context, next) =>
        {
            AddHeaders(context.Response.Headers);
            if (await gate.LetsInAsync(context))
                await next(context);
        });
        application.UseStaticFiles(new StaticFileOptions { RequestPath = $"/{Editor}", FileProvider = new PhysicalFileProvider(EditorFolder()) });
        application.Run(AnswerAsync);
    }

    /// <summary>How many sessions there are.</summary>
    internal int Sessions => tabs.Count;

    /// <summary>Starts serving.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port is taken, or the editor's files are missing.</exception>
    public static Task<LiveServer> StartAsync(LiveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(options, lesson => SessionEngine.Start(options.Session with { WorkingDirectory = lesson.Folder }), cancellationToken);
    }

    internal static async Task<LiveServer> StartAsync(LiveOptions options, Func<LiveLesson, ICellEngine> start, CancellationToken cancellationToken)
    {
        const int anyFree = 0;
        int[] candidates = options.Port is { } wanted ? [wanted] : [UsualPort, anyFree];
        foreach (var candidate in candidates)
        {
            var server = new LiveServer(options, candidate, start);
            try
            {
                await server.application.StartAsync(cancellationToken);
                // while the browser starts; what goes wrong is told when a page is asked for
                server.firstPages = Task.Run(server.shelves[0].Build, cancellationToken);
                return server;
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                await server.DisposeAsync();
                if (candidate == candidates[^1])
                    throw new IOException(FormattableString.Invariant($"Port {candidate} cannot be listened on: {e.Message} Name another one with --port, or none to take one that is free."), e);
            }
        }

        throw new UnreachableException();
    }

    /// <summary>The address of a page, with the token that lets a browser in.</summary>
    /// <param name="shelf">The shelf's name.</param>
    /// <param name="notebook">The notebook's name without extension; null for the shelf's map.</param>
    public string Address(string shelf, string? notebook) =>
        $"{application.Urls.Single()}/{shelf}/{(notebook is null ? PageFrame.Index : Uri.EscapeDataString(notebook) + ".html")}?{Gate.TokenName}={gate.Token}";

    /// <summary>Stops serving and ends all sessions.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await tabs.DisposeAsync();
        await application.StopAsync();
        await application.DisposeAsync();
        await firstPages.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // The pages change with the notebooks, under the same addresses.
        headers.CacheControl = "no-cache";
    }

    private static string EditorFolder()
    {
        var editor = typeof(LiveServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "Monaco").Value!;
        return Directory.Exists(editor) ? editor : throw new IOException($"The editor's files are not in {editor}. Run 'dotnet restore' in the repository to fetch them.");
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            context.Response.Redirect($"/{shelves[0].Name}/{PageFrame.Index}");
        else if (shelves.FirstOrDefault(shelf => shelf.Name == parts[0]) is not { } shelf)
            await NotFoundAsync(context);
        else if (parts is [_, Socket, var notebook, var tab] && context.WebSockets.IsWebSocketRequest)
            await ServeTabAsync(context, shelf, notebook, tab);
        else
            await SendFileAsync(context, shelf, string.Join('/', parts.Skip(1)));
    }

    private async Task ServeTabAsync(HttpContext context, LivePages shelf, string notebook, string tab)
    {
        if (shelf.Find(notebook) is not { } path || tab.Length is < 8 or > 64)
        {
            await NotFoundAsync(context);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await tabs.ServeAsync(tab, new LiveLesson(path, Notebook.Read(path), shelf.CopiesFolder ?? copiesFolder), socket, stopping.Token);
    }

    private static async Task SendFileAsync(HttpContext context, LivePages shelf, string name)
    {
        if (name.EndsWith(".html", StringComparison.Ordinal) && !await BuildAsync(context, shelf))
            return;
        using var files = new PhysicalFileProvider(shelf.Folder);
        var file = files.GetFileInfo(name);
        if (!file.Exists)
        {
            await NotFoundAsync(context);
            return;
        }

        context.Response.ContentType = ContentTypes.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static async Task<bool> BuildAsync(HttpContext context, LivePages shelf)
    {
        try
        {
            return shelf.Build() || await NotFoundAsync(context);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync(e.Message, context.RequestAborted);
            return false;
        }
    }

    private static async Task<bool> NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        await context.Response.WriteAsync("There is no such page. The lessons' map is at /.", context.RequestAborted);
        return false;
    }
}
