using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

/// <summary>What a tab's session does for its page, and how long it lives.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Outputs_arrive_while_the_cell_still_runs()
    {
        var end = new TaskCompletionSource<CellResult>();
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", (arrived, _) =>
        {
            arrived(new StreamOutput("stdout", "half"));
            return end.Task;
        }));
        await using var page = await house.PageAsync();

        await page.RunAsync("first");
        await page.UntilAsync(message => (string?)message["text"] == "half");
        Assert.DoesNotContain(page.Messages, message => (string?)message["state"] == "Succeeded");
        end.SetResult(ScriptedEngine.Success);
        var done = await page.UntilAsync("first", "Succeeded");

        Assert.Equal(0.5, (double?)done["seconds"]);
    }

    [Fact]
    public async Task A_failed_cell_says_where_and_the_cells_after_it_are_not_run()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", (_, _) => Task.FromResult(ScriptedEngine.Failure("no such <name>"))));
        await using var page = await house.PageAsync();

        await page.RunAsync("first", "second", "last");
        var failed = await page.UntilAsync("first", "Failed");
        await page.UntilAsync("last", "Dropped");

        var problem = Assert.Single(failed["problems"]!.AsArray())!;
        Assert.Equal((2, 5, "no such <name>"), ((int?)problem["line"], (int?)problem["column"], (string?)problem["message"]));
        Assert.Contains(page.Messages, message => ((string?)message["html"])?.Contains("no such &lt;name&gt;", StringComparison.Ordinal) == true);
        Assert.Equal(["first"], house.Engines[0].Ran);
    }

    [Fact]
    public async Task A_cell_that_is_meant_to_fail_stops_nothing_and_one_that_is_left_out_of_runs_is_left_out()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("fails", (_, _) => Task.FromResult(ScriptedEngine.Failure("meant"))));
        await using var page = await house.PageAsync();

        await page.RunAsync(all: true, "fails", "left-out", "no-such-cell", "last");
        await page.UntilAsync("last", "Succeeded");
        await page.RunAsync("left-out");
        await page.UntilAsync("left-out", "Succeeded");

        Assert.Equal(["fails", "last", "left-out"], house.Engines[0].Ran);
        Assert.Contains(page.Messages, message => ((string?)message["html"])?.Contains("An error, on purpose", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_is_shown_anew_takes_the_place_of_what_it_was()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", (arrived, _) =>
        {
            arrived(Shown("before", "a"));
            arrived(Shown("other", null));
            arrived(Shown("after", "a"));
            return Task.FromResult(ScriptedEngine.Success);
        }));
        await using var page = await house.PageAsync();

        await page.RunAsync("first");
        await page.UntilAsync("first", "Succeeded");
        await page.SendAsync(new { type = "save", cells = new[] { new { cell = "first", code = "first" } } });
        var saved = await page.UntilAsync(message => (string?)message["type"] == "saved");

        var last = page.Messages.Where(message => (string?)message["type"] == "html").GroupBy(message => (int?)message["output"]).Select(group => group.Last());
        Assert.Equal([(0, true), (1, false)], last.Select(message => ((int)message["output"]!, ((string)message["html"]!).Contains("after", StringComparison.Ordinal))).Order());
        Assert.Equal(["after", "other"], Notebook.Read((string)saved["path"]!).Cells[1].Outputs.Cast<DataOutput>().Select(output => output.GetText("text/plain")));

        static DataOutput Shown(string text, string? id) => new(new JsonObject { ["text/plain"] = text }) { DisplayId = id };
    }

    [Fact]
    public async Task The_editor_gets_completions_and_quick_info()
    {
        await using var house = await LiveHouse.OpenAsync();
        await using var page = await house.PageAsync();

        await page.SendAsync(new { type = "complete", id = 7, code = "Math.", line = 1, column = 6 });
        var completions = await page.UntilAsync(message => (int?)message["id"] == 7);
        await page.SendAsync(new { type = "hover", id = 8, code = "Math", line = 1, column = 2 });
        var hover = await page.UntilAsync(message => (int?)message["id"] == 8);
        await page.SendAsync(new { type = "hover", id = 9, code = "Math", line = 2, column = 1 });
        var nothing = await page.UntilAsync(message => (int?)message["id"] == 9);

        Assert.Equal("Math. 1 6", (string?)completions["value"]![0]!["displayText"]);
        Assert.Equal("**about it**", (string?)hover["value"]);
        Assert.Null(nothing["value"]);
    }

    [Fact]
    public async Task Interrupt_stops_the_cell_and_drops_those_that_wait()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", ScriptedEngine.ForEver));
        await using var page = await house.PageAsync();

        await page.RunAsync("first", "second");
        await page.UntilAsync("first", "Running");
        await page.SendAsync(new { type = "interrupt" });
        await page.UntilAsync("first", "Stopped");
        await page.RunAsync("last");
        await page.UntilAsync("last", "Succeeded");

        Assert.Equal(["first", "last"], house.Engines[0].Ran);
        Assert.Equal(1, house.Engines[0].Starts);
    }

    [Fact]
    public async Task An_engine_that_waits_for_its_last_output_to_be_taken_is_interrupted_too()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", (arrived, stopped) =>
        {
            var end = new TaskCompletionSource<CellResult>();
            stopped.Register(() =>
            {
                Task.Run(() => arrived(new StreamOutput("stdout", "last words"))).Wait();
                end.SetResult(new CellResult([], new CellError(CellErrorKind.Cancelled, "Cancelled", "stopped"), TimeSpan.Zero));
            });
            return end.Task;
        }));
        await using var page = await house.PageAsync();

        await page.RunAsync("first");
        await page.UntilAsync("first", "Running");
        await page.SendAsync(new { type = "interrupt" });
        await page.UntilAsync("first", "Stopped");

        Assert.Equal("last words", page.Printed("first"));
    }

    [Fact]
    public async Task Restart_ends_what_runs_and_says_that_what_ran_is_past()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("second", ScriptedEngine.ForEver));
        await using var page = await house.PageAsync();

        await page.RunAsync("first", "second", "last");
        await page.UntilAsync("second", "Running");
        await page.SendAsync(new { type = "restart" });
        await page.UntilAsync("first", "Past");
        await page.RunAsync("first");
        await page.UntilAsync("first", "Succeeded");

        Assert.Equal(2, house.Engines[0].Starts);
    }

    [Fact]
    public async Task After_a_crash_the_next_cell_gets_a_fresh_engine_and_the_page_knows_that_the_variables_are_gone()
    {
        ScriptedEngine engine = null!;
        await using var house = await LiveHouse.OpenAsync(script: made => engine = made.On("second", (_, _) =>
        {
            engine.HasEnded = true;
            return Task.FromResult(new CellResult([], new CellError(CellErrorKind.Crashed, "StackOverflow", "crashed"), TimeSpan.Zero));
        }));
        await using var page = await house.PageAsync();

        await page.RunAsync("first", "second");
        await page.UntilAsync("first", "Past");
        await page.RunAsync("last");
        await page.UntilAsync("last", "Succeeded");

        Assert.Equal(2, engine.Starts);
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_finds_its_session_and_what_it_showed()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine
            .On("first", (arrived, _) =>
            {
                arrived(new StreamOutput("stdout", "a"));
                arrived(new StreamOutput("stdout", "b"));
                return Task.FromResult(ScriptedEngine.Success);
            })
            .On("second", ScriptedEngine.ForEver));
        await using (var page = await house.PageAsync())
        {
            await page.RunAsync("first", "second");
            await page.UntilAsync("second", "Running");
            await page.LeaveAsync();
        }

        await using var again = await house.PageAsync();
        await again.UntilAsync("second", "Running");

        Assert.Equal("ab", again.Printed("first"));
        Assert.Contains(again.Messages, message => (string?)message["cell"] == "first" && (string?)message["state"] == "Succeeded");
        Assert.Single(house.Engines);
    }

    [Fact]
    public async Task Each_tab_has_its_own_session_and_a_copied_tab_is_asked_for_another_name()
    {
        await using var house = await LiveHouse.OpenAsync();
        await using var one = await house.PageAsync("tab-number-1");
        await using var two = await house.PageAsync("tab-number-2");
        await using var copy = await house.PageAsync("tab-number-1");

        Assert.Equal(Tabs.Taken, await copy.UntilClosedAsync());
        Assert.Equal(2, house.Server.Sessions);
    }

    [Fact]
    public async Task A_session_ends_when_its_tab_has_been_gone_for_a_while_and_not_while_it_is_there()
    {
        await using var house = await LiveHouse.OpenAsync(patience: TimeSpan.FromSeconds(1));
        var page = await house.PageAsync();
        await page.UntilAsync(_ => true);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.False(house.Engines[0].IsDisposed);

        // As when a browser is killed: nobody says goodbye.
        page.Socket.Abort();
        var watch = Stopwatch.StartNew();
        while (!house.Engines[0].IsDisposed && watch.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.True(house.Engines[0].IsDisposed);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"ended after {watch.Elapsed}");
        Assert.Equal(0, house.Server.Sessions);
    }

    [Fact]
    public async Task The_server_ends_every_session_with_itself_even_one_whose_cell_runs_for_ever()
    {
        var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", ScriptedEngine.ForEver));
        await using var page = await house.PageAsync("tab-number-1");
        await using var gone = await house.PageAsync("tab-number-2");
        await page.RunAsync("first");
        await page.UntilAsync("first", "Running");
        await gone.UntilAsync(_ => true);
        await gone.LeaveAsync();

        await house.DisposeAsync();

        Assert.Equal(2, house.Engines.Count);
        Assert.All(house.Engines, engine => Assert.True(engine.IsDisposed));
    }

    [Fact]
    public async Task There_are_only_so_many_sessions()
    {
        await using var house = await LiveHouse.OpenAsync();
        var pages = new List<TestPage>();
        for (var i = 0; i < Tabs.Limit; i++)
            pages.Add(await house.PageAsync($"tab-number-{i}"));

        await using var last = await house.PageAsync("one-too-many");
        await last.UntilClosedAsync();

        Assert.Contains("64 tabs", last.Socket.CloseStatusDescription!, StringComparison.Ordinal);
        Assert.Equal(Tabs.Limit, house.Engines.Count);
        foreach (var page in pages)
            await page.DisposeAsync();
    }

    [Fact]
    public async Task A_cell_that_prints_for_ever_is_cut_and_says_so_and_the_servers_memory_stays_flat()
    {
        var printed = 0L;
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", async (arrived, stopped) =>
        {
            while (!stopped.IsCancellationRequested)
            {
                arrived(new StreamOutput("stdout", new string('x', 99) + "\n"));
                Interlocked.Add(ref printed, 100);
                await Task.Yield();
            }

            return await ScriptedEngine.ForEver(arrived, stopped);
        }));
        await using var page = await house.PageAsync();

        await page.RunAsync("first");
        await page.UntilAsync(message => ((string?)message["text"])?.Contains("The output is cut here, after 200,000 characters", StringComparison.Ordinal) == true);
        var printedBefore = Interlocked.Read(ref printed);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        while (Interlocked.Read(ref printed) < printedBefore + 200_000_000)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        await page.SendAsync(new { type = "interrupt" });
        await page.UntilAsync("first", "Stopped");

        // Kept, they would be 400 MB. Other tests of this process allocate too.
        Assert.True(grown < 40_000_000, $"grown by {grown} bytes");
        Assert.InRange(page.Printed("first").Length, CellRecord.TextLimit, CellRecord.TextLimit + 200);
    }

    [Fact]
    public async Task A_cell_that_shows_for_ever_is_cut_too()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("first", (arrived, _) =>
        {
            for (var i = 0; i < 10 * CellRecord.CountLimit; i++)
                arrived(new DataOutput(new JsonObject { ["text/plain"] = "x" }));
            return Task.FromResult(ScriptedEngine.Success);
        }));
        await using var page = await house.PageAsync();

        await page.RunAsync("first");
        await page.UntilAsync("first", "Succeeded");

        Assert.Contains("The output is cut here, after 1,000 outputs", page.Printed("first"), StringComparison.Ordinal);
        Assert.Equal(CellRecord.CountLimit, page.Messages.Count(message => (string?)message["type"] == "html"));
    }

    [Fact]
    public async Task My_copy_has_my_code_and_the_outputs_that_belong_to_it_and_the_lesson_stays_as_it_was()
    {
        await using var house = await LiveHouse.OpenAsync(script: engine => engine.On("second", (arrived, _) =>
        {
            arrived(new StreamOutput("stdout", "mine\n"));
            return Task.FromResult(ScriptedEngine.Success);
        }));
        var lesson = await File.ReadAllTextAsync(house.LessonFile, TestContext.Current.CancellationToken);
        await using var page = await house.PageAsync();
        await page.RunAsync("second");
        await page.UntilAsync("second", "Succeeded");

        object[] cells = [new { cell = "first", code = "one" }, new { cell = "second", code = "second" }, new { cell = "last", code = "changed" }];
        await page.SendAsync(new { type = "save", cells });
        var path = (string)(await page.UntilAsync(message => (string?)message["type"] == "saved"))["path"]!;
        await page.SendAsync(new { type = "save", cells });
        var again = (string)(await page.UntilAsync(message => (string?)message["type"] == "saved"))["path"]!;
        await using var other = await house.PageAsync("another-tab");
        await other.SendAsync(new { type = "save", cells });
        var others = (string)(await other.UntilAsync(message => (string?)message["type"] == "saved"))["path"]!;

        var copy = Notebook.Read(path);
        Assert.Equal((path, Path.Combine(house.Copies, "01-lesson.ipynb")), (again, path));
        Assert.Equal(Path.Combine(house.Copies, "01-lesson-2.ipynb"), others);
        Assert.Equal(["# A lesson", "one", "second", "fails", "left out", "changed"], copy.Cells.Select(cell => cell.Source));
        Assert.Equal("committed\n", Assert.IsType<StreamOutput>(Assert.Single(copy.Cells[1].Outputs)).Text);
        Assert.Equal("mine\n", Assert.IsType<StreamOutput>(Assert.Single(copy.Cells[2].Outputs)).Text);
        Assert.Empty(copy.Cells[5].Outputs);
        Assert.Equal(lesson, await File.ReadAllTextAsync(house.LessonFile, TestContext.Current.CancellationToken));

        using var client = await house.VisitAsync();
        Assert.Contains("changed", await client.GetStringAsync("/mine/01-lesson.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
