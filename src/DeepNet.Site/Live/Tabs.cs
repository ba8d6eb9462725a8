using System.Net.WebSockets;

namespace DeepNet.Site;

/// <summary>The sessions of all tabs: begun with a tab, and ended when it has been gone for a while.</summary>
/// <param name="start">Starts the engine of a lesson.</param>
/// <param name="patience">How long a session without a page is kept.</param>
internal sealed class Tabs(Func<LiveLesson, ICellEngine> start, TimeSpan patience) : IAsyncDisposable
{
    /// <summary>How many sessions there may be; each is a process.</summary>
    public const int Limit = 64;

    /// <summary>The close code for a page whose tab's name is another page's: a browser copies the name with the tab.</summary>
    public const WebSocketCloseStatus Taken = (WebSocketCloseStatus)4001;

    private const WebSocketCloseStatus Full = (WebSocketCloseStatus)4002;

    // A page that is loaded again may come before the server has noticed that it left.
    private static readonly TimeSpan Handover = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly Lock changing = new();

    /// <summary>How many sessions there are.</summary>
    public int Count
    {
        get
        {
            lock (changing)
                return seats.Count;
        }
    }

    /// <summary>Serves a page until it leaves.</summary>
    /// <param name="name">The tab's name, which the page made up.</param>
    /// <param name="lesson">What it shows.</param>
    /// <param name="socket">The wire to it.</param>
    /// <param name="stopping">Ends the connection.</param>
    public async Task ServeAsync(string name, LiveLesson lesson, WebSocket socket, CancellationToken stopping)
    {
        var key = $"{lesson.Path}\n{name}";
        if (await TakeAsync(key, lesson, socket, stopping) is not var (seat, connection))
            return;
        try
        {
            await connection.RunAsync(stopping);
        }
        finally
        {
            Leave(key, seat);
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Seat> all;
        lock (changing)
        {
            all = [.. seats.Values];
            seats.Clear();
            foreach (var seat in all)
                seat.Leaving?.Cancel();
        }

        await Task.WhenAll(all.Select(seat => seat.Tab.DisposeAsync().AsTask()));
    }

    private async Task<(Seat Seat, PageConnection Connection)?> TakeAsync(string key, LiveLesson lesson, WebSocket socket, CancellationToken stopping)
    {
        for (var waited = TimeSpan.Zero; waited < Handover; waited += Step)
        {
            lock (changing)
            {
                if (Find(key, lesson) is not { } seat)
                    break;
                var connection = new PageConnection(socket, seat.Tab);
                if (seat.Tab.TryListen(connection.Changes))
                {
                    seat.Leaving?.Cancel();
                    seat.Leaving = null;
                    return (seat, connection);
                }
            }

            await Task.Delay(Step, stopping);
        }

        var (status, reason) = Count < Limit
            ? (Taken, "Another page has this tab's session.")
            : (Full, FormattableString.Invariant($"There are {Limit} tabs with sessions already. Close some."));
        await socket.CloseAsync(status, reason, stopping);
        return null;
    }

    private Seat? Find(string key, LiveLesson lesson)
    {
        if (seats.TryGetValue(key, out var seat))
            return seat;
        return seats.Count >= Limit ? null : seats[key] = new Seat(new Tab(lesson, start(lesson), new NotebookCopies(lesson.CopiesFolder)));
    }

    private void Leave(string key, Seat seat)
    {
        lock (changing)
        {
            seat.Tab.StopListening();
            seat.Leaving = new CancellationTokenSource();
            _ = EndLaterAsync(key, seat, seat.Leaving.Token);
        }
    }

    private async Task EndLaterAsync(string key, Seat seat, CancellationToken comesBack)
    {
        try
        {
            await Task.Delay(patience, comesBack);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        lock (changing)
        {
            if (comesBack.IsCancellationRequested || !seats.Remove(key))
                return;
        }

        await seat.Tab.DisposeAsync();
    }

    private sealed class Seat(Tab tab)
    {
        public Tab Tab => tab;

        /// <summary>Keeps the session from being ended; null while a page is there.</summary>
        public CancellationTokenSource? Leaving { get; set; }
    }
}
