namespace DeepNet.Site.Tests;

/// <summary>Every page in a real Chromium, from a disk and from a server, with the network cut.</summary>
public sealed class BrowserTests(VisitedSite site) : IClassFixture<VisitedSite>
{
    [Fact]
    public void Every_page_is_visited_from_disk_and_server_wide_and_narrow_light_and_dark_and_without_scripts()
    {
        // the map, the sample and the symbols, which stand beside the lessons
        var pages = Checkout.Notebooks.Count + 3;

        Assert.Equal(4 * pages, site.Visits.Count);
        Assert.Equal(pages, site.Visits.Count(visit => !visit.Scripted));
        Assert.Equal(pages, site.Visits.Count(visit => visit.From == "server"));
    }

    [Fact]
    public void Nothing_is_asked_of_any_other_machine() => None(visit => visit.Outside);

    [Fact]
    public void The_console_stays_empty() => None(visit => visit.Errors);

    [Fact]
    public void No_page_is_wider_than_its_window() => None(visit => visit.Overflow > 0 ? [$"{visit.Overflow} px too wide"] : []);

    [Fact]
    public void Every_picture_is_shown_and_has_a_text()
    {
        None(visit => visit.BrokenImages);
        None(visit => visit.ImagesWithoutText > 0 ? [$"{visit.ImagesWithoutText} without alt"] : []);
    }

    [Fact]
    public void Every_formula_is_rendered_and_none_is_wrong()
    {
        None(visit => visit.FormulaErrors);
        // A formula that was never rendered is shown as its source.
        None(visit => visit.Page != "90-sample.html" && visit.FormulasRendered != visit.Formulas ? [$"{visit.FormulasRendered} of {visit.Formulas} formulas"] : []);
        Assert.Contains(site.Visits, visit => visit.FormulasRendered > 100);
    }

    [Fact]
    public void No_displayed_formula_is_cut_on_a_wide_page() =>
        None(visit => visit.Width == 1280 ? visit.CutFormulas : []);

    [Fact]
    public void Every_figure_is_drawn_by_plotly()
    {
        None(visit => visit.Scripted && visit.Drawn != visit.Figures ? [$"{visit.Drawn} of {visit.Figures} figures drawn"] : []);
        Assert.Contains(site.Visits, visit => visit.Drawn > 0);
    }

    [Fact]
    public void Every_figure_shows_something_where_scripts_are_off() =>
        None(visit => !visit.Scripted && (visit.Pictures < visit.Figures || visit.Drawn > 0) ? [$"{visit.Pictures} pictures for {visit.Figures} figures"] : []);

    [Fact]
    public void Legend_and_slider_answer_a_click()
    {
        None(visit => visit.Answers.Legend == false ? ["the legend does not answer"] : []);
        None(visit => visit.Answers.Slider == false ? ["the slider does not answer"] : []);
        Assert.Contains(site.Visits, visit => visit.Answers is { Legend: true, Slider: true });
    }

    [Fact]
    public void In_a_figure_nothing_is_cut_off_and_nothing_lies_on_the_legend()
    {
        None(visit => visit.Crowding);
        Assert.Contains(site.Visits, visit => visit is { Width: 375, Drawn: > 0 });
    }

    [Fact]
    public void A_swipe_over_a_figure_moves_the_page_and_not_the_plot()
    {
        None(visit => visit.Swipes ?? []);
        Assert.Contains(site.Visits, visit => visit is { Swipes: not null, Drawn: > 0 });
    }

    [Fact]
    public void Axe_finds_no_barrier_wide_and_narrow_in_light_and_dark()
    {
        None(visit => visit.Violations);
        Assert.All(site.Visits.GroupBy(visit => visit.Page), page =>
            Assert.Equal(["1280 dark", "1280 light", "375 dark", "375 light"], page.SelectMany(visit => visit.Examined.Select(scheme => $"{visit.Width} {scheme}")).Order(StringComparer.Ordinal)));
    }

    private void None(Func<PageVisit, IReadOnlyList<string>> faults)
    {
        var all = site.Visits.SelectMany(visit => faults(visit).Select(fault => $"{visit}: {fault}")).ToList();
        Assert.True(all.Count == 0, $"{all.Count} faults, such as\n{string.Join('\n', all.Take(20))}");
    }
}
