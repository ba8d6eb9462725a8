using System.Diagnostics;
using System.Text.RegularExpressions;
using DeepNet.Notebooks;

namespace DeepNet.Cli.Tests;

/// <summary>The program itself, as a user starts it.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("ru 3", "There is no command ru. Did you mean run?")]
    [InlineData("run --chek", "There is no option --chek. Did you mean --check?")]
    [InlineData("open --no-browse", "There is no option --no-browse. Did you mean --no-browser?")]
    [InlineData("open 3 --prot 80", "'--prot'")]
    [InlineData("open linaer-forward", "Did you mean 03-linear-forward?")]
    [InlineData("run --time-limit 5000000", "--time-limit is 5000000 seconds; it needs to be from 1 to 86400, a day.")]
    [InlineData("7 17 plots", "the lessons come after the command")]
    [InlineData("run 3.14", "There is no lesson '3.14'.")]
    [InlineData("run nowhere/03-linear-forward.ipynb", "There is no file nowhere/03-linear-forward.ipynb.")]
    [InlineData("open --workbook 12 --no-browser", "12-what-did-it-learn has no workbook. Those are: 01-one-neuron,")]
    [InlineData("workbook 0 --check", "00-start-here has no workbook.")]
    [InlineData("site --output /dev/null/site", "/dev/null/site")]
    public async Task What_cannot_be_done_is_said_without_a_stack(string arguments, string told)
    {
        var (code, output) = await RunAsync(arguments);

        Assert.NotEqual(0, code);
        Assert.Contains(told, output);
        Assert.DoesNotContain("   at ", output);
    }

    public static TheoryData<string, string> WrongBrowsers => new()
    {
        { "no-such-file", "DEEPNET_CHROMIUM names no-such-file, which is no file" },
        { InteractiveTool.Command[0], "If it is no Chromium, name one in DEEPNET_CHROMIUM." },
    };

    [Theory]
    [MemberData(nameof(WrongBrowsers))]
    public async Task A_wrong_browser_is_named(string chromium, string told)
    {
        var (code, output) = await RunAsync("plots 20", ("DEEPNET_CHROMIUM", chromium));

        Assert.Equal(2, code);
        Assert.Contains(told, output);
        Assert.Contains(chromium, output);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task The_help_calls_the_program_as_the_user_did()
    {
        var (code, output) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.Matches(@"dotnet \S*DeepNet\.Cli\.dll \[<lesson>", output);
    }

    [Theory]
    [InlineData("run --help", "run 3 backward-pass --check")]
    [InlineData("open --help", "open 3 --workbook")]
    public async Task The_help_of_a_command_has_examples_and_names_its_argument_once(string arguments, string example)
    {
        var (code, output) = await RunAsync(arguments);

        Assert.Equal(0, code);
        Assert.Contains($"DeepNet.Cli.dll {example}", output);
        var usage = Assert.Single(output.Split('\n'), line => line.Contains("[<lesson>"));
        Assert.Single(Regex.Matches(usage, "<lesson>"));
        Assert.Single(output.Split('\n'), line => line.TrimStart().StartsWith("<lesson>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/usr/bin/dotnet", "/sdk", "x/DeepNet.Cli.dll", "dotnet run --project src/DeepNet.Cli --")]
    [InlineData("/usr/bin/dotnet", null, "x/DeepNet.Cli.dll", "dotnet x/DeepNet.Cli.dll")]
    [InlineData("/x/bin/Debug/net10.0/DeepNet.Cli", "", "x/DeepNet.Cli.dll", "dotnet run --project src/DeepNet.Cli --")]
    [InlineData("/usr/local/bin/deepnet", "", "deepnet.dll", "deepnet")]
    public void The_name_is_what_was_typed(string process, string? sdk, string program, string name) =>
        Assert.Equal(name, Invocation.Find(process, sdk, program));

    [Theory]
    [InlineData("--wriet", "--write")]
    [InlineData("linear-foward", "linear-forward")]
    [InlineData("zzzzzz", null)]
    public void The_nearest_word_is_found(string typed, string? word) =>
        Assert.Equal(word, Nearest.To(typed, ["--write", "--check", "linear-forward", "3"]));

    private static async Task<(int Code, string Output)> RunAsync(string arguments, params (string Name, string Value)[] environment)
    {
        var program = typeof(CommandLine).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments.Split(' ')]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("MSBuildSDKsPath");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
