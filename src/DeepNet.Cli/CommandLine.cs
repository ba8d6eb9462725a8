using System.ComponentModel;
using System.CommandLine;
using System.CommandLine.Help;
using System.Net.WebSockets;

namespace DeepNet.Cli;

/// <summary>The commands of <c>deepnet</c> and their options.</summary>
public static class CommandLine
{
    /// <summary><c>deepnet</c> itself, which runs the lessons, with its subcommands.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("DeepNet Notebooks: executes the lessons, keeps them in step with the library, and makes web pages of them.");
        FillRun(root);
        root.Subcommands.Add(Open());
        root.Subcommands.Add(Run());
        root.Subcommands.Add(Sync());
        root.Subcommands.Add(Workbook());
        root.Subcommands.Add(Plots());
        root.Subcommands.Add(Site());
        root.Subcommands.Add(Grade());
        root.Subcommands.Add(Class());
        root.Subcommands.Add(Doctor());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static Command Open()
    {
        var lesson = new Argument<string?>("lesson") { Description = "A lesson's number, name or path; lesson 0 when none is given.", Arity = ArgumentArity.ZeroOrOne };
        var workbook = new Option<bool>("--workbook") { Description = "Open the lesson's workbook: the same to do oneself, with checks." };
        lesson.Validators.Add(RefuseMistyped);
        var port = new Option<int?>("--port") { Description = "The port to listen on; a free one when not given." };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the address." };
        var open = new Command("open", "Opens the lessons in the browser, where every code cell can be changed and run.") { lesson, workbook, port, noBrowser };
        open.SetAction((parsed, cancellationToken) => Guarded(console =>
        {
            var options = new OpenOptions(parsed.GetValue(lesson), parsed.GetValue(workbook), parsed.GetValue(port), !parsed.GetValue(noBrowser));
            return new OpenCommand(RepositoryLayout.Find(), options, console).RunAsync(cancellationToken);
        }));
        return open;
    }

    private static Command Run()
    {
        var run = new Command("run", "Executes the lessons; the same as deepnet alone.");
        FillRun(run);
        return run;
    }

    private static void FillRun(Command command)
    {
        var lessons = LessonsArgument();
        var check = new Option<bool>("--check") { Description = "Also compare the outputs with the committed ones, and show what differs." };
        var packages = new Option<bool>("--packages") { Description = "Also run the cells that fetch packages, which else keep their outputs." };
        var write = new Option<bool>("--write") { Description = "Write the outputs into the notebooks themselves." };
        var jobs = JobsOption();
        var limit = TimeLimitOption();
        command.Arguments.Add(lessons);
        command.Options.Add(check);
        command.Options.Add(write);
        command.Options.Add(packages);
        command.Options.Add(jobs);
        command.Options.Add(limit);
        command.SetAction((parsed, cancellationToken) => Guarded(async console =>
        {
            var options = new RunOptions(parsed.GetValue(check), parsed.GetValue(write), parsed.GetValue(jobs), TimeSpan.FromSeconds(parsed.GetValue(limit))) { Packages = parsed.GetValue(packages) };
            options.Validate();
            return await new RunCommand(RepositoryLayout.Find(), options, console).RunAsync(parsed.GetValue(lessons) ?? [], cancellationToken);
        }));
    }

    private static Command Sync()
    {
        var lessons = LessonsArgument();
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when a cell differs from the library." };
        var sync = new Command("sync", "Writes the implementation cells of the lessons from the library's source.") { lessons, check };
        sync.SetAction((parsed, _) => Guarded(console =>
            Task.FromResult(SyncCommand.Run(RepositoryLayout.Find(), parsed.GetValue(lessons) ?? [], parsed.GetValue(check), console))));
        return sync;
    }

    private static Command Workbook()
    {
        var lessons = LessonsArgument();
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when a notebook is not what its lesson makes." };
        var solutions = new Option<string?>("--solutions") { Description = "Write the teacher's notebooks, with the solutions, into this folder: what nbgrader calls source." };
        var workbook = new Command("workbook", "Writes notebooks/workbook/: the lessons to do oneself, with checks.") { lessons, check, solutions };
        workbook.SetAction((parsed, _) => Guarded(console =>
        {
            var command = new WorkbookCommand(RepositoryLayout.Find(), console);
            var names = parsed.GetValue(lessons) ?? [];
            return Task.FromResult(parsed.GetValue(solutions) is { } folder ? command.WriteSolutions(names, folder) : command.Run(names, parsed.GetValue(check)));
        }));
        return workbook;
    }

    private static Command Plots()
    {
        var lessons = LessonsArgument();
        var jobs = JobsOption();
        var limit = TimeLimitOption();
        var plots = new Command("plots", "Draws the pictures of the lessons and of the README into images/, in headless Chromium.") { lessons, jobs, limit };
        plots.SetAction((parsed, cancellationToken) => Guarded(async console =>
        {
            var options = new RunOptions(Check: false, Write: false, parsed.GetValue(jobs), TimeSpan.FromSeconds(parsed.GetValue(limit)));
            options.Validate();
            return await new PlotsCommand(RepositoryLayout.Find(), options, console).RunAsync(parsed.GetValue(lessons) ?? [], cancellationToken);
        }));
        return plots;
    }

    private static Option<int> JobsOption(string what = "lessons") =>
        new("--jobs") { Description = $"How many {what} to run side by side.", DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, 4) };

    private static Option<int> TimeLimitOption() =>
        new("--time-limit") { Description = "How many seconds one cell may take.", DefaultValueFactory = _ => 300 };

    private static Command Site()
    {
        var output = new Option<string?>("--output") { Description = "The folder to write into; artifacts/site when not given." };
        var site = new Command("site", "Writes the lessons as web pages that work with no network.") { output };
        site.SetAction((parsed, _) => Guarded(console =>
            Task.FromResult(SiteCommand.Run(RepositoryLayout.Find(), parsed.GetValue(output), console))));
        return site;
    }

    private static Command Doctor()
    {
        var doctor = new Command("doctor", "Says what is installed, what is missing, what works without it, and how to get it.");
        doctor.SetAction((_, cancellationToken) => Guarded(console => new DoctorCommand(RepositoryLayout.Find(), console).RunAsync(cancellationToken)));
        return doctor;
    }

    private static Command Grade()
    {
        var path = new Argument<string>("folder-or-zip") { Description = "What was handed in: a folder or a learning platform's zip, with a notebook for each learner." };
        var assignment = new Option<string?>("--assignment") { Description = "The notebook that was handed out, by its path, number or name; when not given, it is found in notebooks/workbook by its cells." };
        var csv = new Option<string?>("--csv") { Description = "A file for the table, a line for each learner." };
        var json = new Option<string?>("--json") { Description = "A file for everything: checks, mistakes, answers to read." };
        var feedback = new Option<string?>("--feedback") { Description = "A folder for the pages to hand back, one for each learner." };
        var limit = new Option<int>("--time-limit") { Description = "How many seconds one cell may take; a submission has ten times that in all.", DefaultValueFactory = _ => 20 };
        var trust = new Option<bool>("--trust") { Description = "Run the submissions also where there is no sandbox: they can then read and change your files." };
        var again = new Option<bool>("--again") { Description = "Run also the submissions that were graded before and did not change." };
        var jobs = JobsOption("submissions");
        var grade = new Command("grade", "Grades what learners handed in. On Linux with bubblewrap each submission runs in a sandbox.") { path, assignment, csv, json, feedback, jobs, limit, trust, again };
        grade.SetAction((parsed, cancellationToken) => Guarded(console =>
        {
            var options = new GradeOptions(parsed.GetValue(path)!)
            {
                Assignment = parsed.GetValue(assignment),
                Csv = parsed.GetValue(csv),
                Json = parsed.GetValue(json),
                Feedback = parsed.GetValue(feedback),
                Jobs = parsed.GetValue(jobs),
                CellTimeLimit = TimeSpan.FromSeconds(parsed.GetValue(limit)),
                Trust = parsed.GetValue(trust),
                Again = parsed.GetValue(again),
            };
            return new GradeCommand(RepositoryLayout.Find(), options, console).RunAsync(cancellationToken);
        }));
        return grade;
    }

    private static Command Class()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that DEEPNET_CLASS names on every learner's machine." };
        var watch = new Command("watch", "Shows who is where, and the three commonest mistakes now, until Ctrl+C.") { folder };
        watch.SetAction((parsed, cancellationToken) => Guarded(console => WatchCommand.RunAsync(parsed.GetValue(folder)!, console, cancellationToken)));
        return new Command("class", "For the teacher, while learners work.") { watch };
    }

    private static Argument<string[]> LessonsArgument()
    {
        var lessons = new Argument<string[]>("lesson") { Description = "A lesson's number, name or path, such as 3 or linear-forward; all lessons when none is given.", Arity = ArgumentArity.ZeroOrMore };
        lessons.Validators.Add(RefuseMistyped);
        return lessons;
    }

    // A misspelt option or command would else be taken for a lesson.
    private static void RefuseMistyped(System.CommandLine.Parsing.ArgumentResult result)
    {
        var command = ((System.CommandLine.Parsing.CommandResult)result.Parent!).Command;
        if (result.Tokens is [var first, ..] && Nearest.To(first.Value, command.Subcommands.Select(subcommand => subcommand.Name)) is { } meant)
            result.AddError($"There is no command {first.Value}. Did you mean {meant}?");
        foreach (var token in result.Tokens.Select(token => token.Value).Where(token => token.StartsWith('-')))
        {
            var near = Nearest.To(token, command.Options.Select(option => option.Name));
            result.AddError($"There is no option {token}.{(near is null ? "" : $" Did you mean {near}?")} The options are: {string.Join(", ", command.Options.Select(option => option.Name).Order(StringComparer.Ordinal))}.");
        }
    }

    private static async Task<int> Guarded(Func<IAnsiConsole, Task<int>> action)
    {
        var console = Terminal.Create();
        try
        {
            return await action(console);
        }
        catch (OperationCanceledException)
        {
            console.WriteLine("Stopped.");
            return 130;
        }
        catch (Exception e) when (e is CommandException or IOException or InvalidDataException or UnauthorizedAccessException or RenderingException or Win32Exception or WebSocketException or HttpRequestException)
        {
            Console.Error.WriteLine($"deepnet: {e.Message}");
            return 2;
        }
    }
}
