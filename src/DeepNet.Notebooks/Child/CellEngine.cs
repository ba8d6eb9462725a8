using System.Text;
using System.Text.Json.Nodes;
using DeepNet.Notebooks.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using Microsoft.DotNet.Interactive.Formatting;

namespace DeepNet.Notebooks;

/// <summary>Compiles and runs cells, each building on those before.</summary>
internal sealed class CellEngine
{
    private static readonly CSharpParseOptions _parsing = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    private readonly OutputSink _sink;
    private readonly Action<JsonObject> _send;
    private readonly ValueDisplay _display;
    private readonly ErrorDescriber _errors;
    private readonly CellReferences _references = new();
    private readonly InteractiveAssemblyLoader _loader = new();
    private readonly CellCancellation _cancellation;
    private ScriptOptions _options;
    private ScriptState<object>? _state;
    private TaskCompletionSource<JsonObject> _answer = new();

    public CellEngine(OutputSink sink, Action<JsonObject> send, CellCancellation cancellation, string workingDirectory)
    {
        _sink = sink;
        _cancellation = cancellation;
        _send = send;
        _display = new ValueDisplay(sink);
        _errors = new ErrorDescriber(workingDirectory);
        CellHelpers.Target = _display;
        _options = ScriptOptions.Default
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(workingDirectory))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(workingDirectory))
            .AddReferences(typeof(CellHelpers).Assembly, typeof(Formatter).Assembly, typeof(Enumerable).Assembly)
            .AddImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
            .AddImports(typeof(CellHelpers).FullName!);
    }

    /// <summary>Runs a cell that leaves nothing behind, so that the first one of the user finds everything loaded.</summary>
    public void WarmUp() => Execute(0, "Console.Write(\"\"); await Task.CompletedTask; Enumerable.Range(0, 2).Select(x => $\"{x}\")", "warm-up");

    /// <summary>Takes the answer to a request for packages.</summary>
    public void ReceiveReferences(JsonObject answer) => _answer.TrySetResult(answer);

    /// <summary>Runs a cell.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public CellError? Execute(int id, string code, string cell)
    {
        var path = _errors.PathOf(cell);
        using var running = _cancellation.Begin(id);
        Console.SetOut(new SinkWriter(_sink, StreamOutput.StandardOutput));
        Console.SetError(new SinkWriter(_sink, StreamOutput.StandardError));
        try
        {
            var directives = CellDirectives.Read(code, _parsing);
            if (directives.Error is { } wrong) return wrong;
            if (directives.Packages.Count > 0 && AddPackages(id, directives.Packages, running.Token) is { } missing) return missing;
            return Run(id, Compile(directives.Code, path, running.Token), path, running);
        }
        catch (CompilationErrorException e)
        {
            return _errors.Describe(e.Diagnostics, path);
        }
        catch (Exception e) when (running.IsStopping && IsStop(e))
        {
            return Stopped();
        }
        catch (Exception e)
        {
            return _errors.Describe(e, path);
        }
    }

    private CellError? AddPackages(int id, IReadOnlyList<PackageReference> packages, CancellationToken cancellationToken)
    {
        _answer = new TaskCompletionSource<JsonObject>();
        var names = packages.Select(package => $"{PackageReference.Prefix}{package.Id},{package.Version}");
        _send(new JsonObject { ["kind"] = Message.Packages, ["id"] = id, ["packages"] = PackageCache.List(names) });
        _answer.Task.Wait(cancellationToken);
        if (_answer.Task.Result["error"] is { } error) return CellError.FromJson(error);
        _options = _options.AddReferences(_references.Add(_answer.Task.Result));
        return null;
    }

    private Script<object> Compile(string code, string path, CancellationToken cancellationToken)
    {
        var options = _options.WithFilePath(path);
        var script = _state is null
            ? CSharpScript.Create<object>(code, options, assemblyLoader: _loader)
            : _state.Script.ContinueWith<object>(code, options);
        var diagnostics = script.Compile(cancellationToken);
        return diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? throw new CompilationErrorException("", diagnostics)
            : script;
    }

    private CellError? Run(int id, Script<object> script, string path, RunningCell running)
    {
        _send(new JsonObject { ["kind"] = Message.Running, ["id"] = id });
        Task<ScriptState<object>>? execution = null;
        running.Run(() => execution = _state is null
            ? script.RunAsync(null, static _ => true, CancellationToken.None)
            : script.RunFromAsync(_state, static _ => true, CancellationToken.None));
        if (!execution!.IsCompleted) running.CannotBeStopped();
        _state = execution.GetAwaiter().GetResult();
        if (running.IsStopping && IsStop(_state.Exception)) return Stopped();
        if (_state.Exception is { } exception) return _errors.Describe(exception, path);
        if (_state.ReturnValue is { } value) running.Run(() => _display.Show(value, [], isResult: true));
        return null;
    }

    private static bool IsStop(Exception? exception) => exception is OperationCanceledException or ThreadInterruptedException or ThreadAbortException
        || (exception is AggregateException && IsStop(exception.InnerException));

    private static CellError Stopped() => new(CellErrorKind.Cancelled, "Cancelled", "The cell was stopped.");
}
