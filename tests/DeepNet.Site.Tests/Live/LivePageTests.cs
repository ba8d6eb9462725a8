using DeepNet.Notebooks;

namespace DeepNet.Site.Tests;

/// <summary>A live page in a real Chromium, on the real engine, with the network cut.</summary>
public sealed class LivePageTests(UsedLivePage page) : IClassFixture<UsedLivePage>
{
    [Fact]
    public void A_changed_cell_shows_its_new_output() => Assert.Equal("42", Text("changedOutput").Trim());

    [Fact]
    public void Outputs_stream_in()
    {
        Assert.Equal("Running", Text("stateAfterFirstOutput"));
        Assert.Equal("step 1\nstep 2\nstep 3", Text("streamedOutput").Trim());
    }

    [Fact]
    public void The_editor_completes_and_explains()
    {
        Assert.Contains(page.Seen["suggestions"]!.AsArray(), suggestion => ((string)suggestion!).StartsWith("Floor", StringComparison.Ordinal));
        Assert.Contains("double Math.Floor(double d)", Text("hover"), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_and_methods_have_colours_in_the_editor()
    {
        var colours = page.Seen["colours"]!;
        Assert.Equal((string?)colours["typeWanted"], (string?)colours["type"]);
        Assert.Equal((string?)colours["methodWanted"], (string?)colours["method"]);
    }

    [Fact]
    public void Escape_leaves_the_editor_so_that_the_keyboard_goes_on() => Assert.Equal("Run cell 1", Text("focusAfterEscape"));

    [Fact]
    public void A_compiler_error_is_underlined_where_it_is()
    {
        Assert.Equal(1, (int)page.Seen["underline"]!["count"]!);
        Assert.True((bool)page.Seen["underline"]!["isOnSecondLine"]!);
        Assert.Contains("CS0103", Text("errorOutput"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_drawn() => Assert.True((bool)page.Seen["isFigureDrawn"]!);

    [Fact]
    public void An_interrupted_cell_says_that_the_variables_are_gone() => Assert.Contains("run the cells again", Text("statusAfterInterrupt"), StringComparison.Ordinal);

    [Fact]
    public void The_saved_copy_is_a_notebook_with_the_readers_code_and_outputs()
    {
        var parts = Text("saved").Split(Path.DirectorySeparatorChar);

        Assert.Equal(["my-notebooks", "01-lesson.ipynb"], parts[^2..]);
        Assert.Equal("while (true) { }", page.Copy!.Cells[1].Source);
        Assert.Equal("step 1\nstep 2\nstep 3\n", Assert.IsType<StreamOutput>(Assert.Single(page.Copy.Cells[2].Outputs)).Text);
    }

    [Fact]
    public void What_was_typed_survives_a_reload_and_a_reset_brings_the_lessons_code_back()
    {
        Assert.Equal("while (true) { }", Text("codeAfterReload"));
        Assert.Equal(0, (int)page.Seen["codeAfterReset"]!);
        Assert.Equal(UsedLivePage.FirstCode, Text("codeAfterResetAndReload"));
    }

    [Fact]
    public void A_phone_types_into_a_plain_field()
    {
        Assert.Equal("42", Text("phoneOutput").Trim());
        Assert.Equal(0, (int)page.Seen["phoneOverflow"]!);
        Assert.Equal(0, (int)page.Seen["overflow"]!);
    }

    [Fact]
    public void The_editors_worker_finds_its_files() =>
        Assert.All(page.Seen["workerFiles"]!.AsArray(), file => Assert.StartsWith("200 /monaco/vs/", (string)file!, StringComparison.Ordinal));

    [Fact]
    public void A_swipe_over_a_figure_moves_the_page_and_not_the_plot() => Assert.Empty(page.Seen["swipes"]!.AsArray().Select(held => (string)held!));

    [Fact]
    public void The_token_does_not_stay_in_the_address() => Assert.EndsWith("/lessons/01-lesson.html", Text("address"), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_asked_of_any_other_machine_and_the_console_stays_empty()
    {
        Assert.Empty(page.Seen["outside"]!.AsArray());
        Assert.Empty(page.Seen["errors"]!.AsArray().Select(error => (string)error!));
    }

    [Fact]
    public void Axe_finds_no_barrier_wide_and_narrow_in_light_and_dark() => Assert.Empty(page.Seen["violations"]!.AsArray().Select(violation => (string)violation!));

    private string Text(string key) => (string)page.Seen[key]!;
}
