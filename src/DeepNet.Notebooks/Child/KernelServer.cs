using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>The child's side of a session: reads requests, runs cells on a thread of their own, writes what comes of them.</summary>
internal sealed class KernelServer
{
    private const int CellStackBytes = 16 * 1024 * 1024;

    private readonly BlockingCollection<JsonObject> _requests = [];
    private readonly StreamReader _input = new(Console.OpenStandardInput(), new UTF8Encoding(false));
    private readonly StreamWriter _output = new(RawStreams.OpenOutput(), new UTF8Encoding(false)) { AutoFlush = true };
    private readonly Lock _writing = new();
    private readonly CellCancellation _cancellation;
    private readonly OutputSink _sink;
    private readonly RawStreams _raw;
    private readonly CellEngine _engine;

    public KernelServer()
    {
        var gate = new StopGate();
        _cancellation = new CellCancellation(gate, id => Send(new JsonObject { ["kind"] = Message.Stuck, ["id"] = id }));
        _sink = new OutputSink(Send, gate);
        // From here on, what a cell writes to the process's own standard output cannot reach the session's.
        _raw = new RawStreams(text => _sink.Write(StreamOutput.StandardOutput, text));
        _engine = new CellEngine(_sink, Send, _cancellation, Environment.CurrentDirectory);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _sink.Flush();
    }

    public void Run()
    {
        new Thread(RunCells, CellStackBytes) { IsBackground = true, Name = "cells" }.Start();
        while (_input.ReadLine() is { } line) Receive(JsonNode.Parse(line)!.AsObject());
        // The session's owner is gone, and a cell may run for ever.
        Environment.Exit(0);
    }

    private void Receive(JsonObject message)
    {
        switch (Message.Kind(message))
        {
            case Message.Execute:
                _requests.Add(message);
                break;
            case Message.Cancel:
                _cancellation.Cancel((int)message["id"]!);
                break;
            case Message.References:
                _engine.ReceiveReferences(message);
                break;
        }
    }

    private void RunCells()
    {
        _engine.WarmUp();
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            var id = (int)request["id"]!;
            _sink.BeginCell(id);
            var error = _engine.Execute(id, (string)request["code"]!, (string)request["cell"]!);
            _raw.Drain(id);
            _sink.Flush();
            var status = error is null ? CellStatus.Succeeded : error.Kind == CellErrorKind.Cancelled ? CellStatus.Cancelled : CellStatus.Failed;
            Send(new JsonObject { ["kind"] = Message.Done, ["id"] = id, ["status"] = status.ToString(), ["error"] = error?.ToJson() });
        }
    }

    private void Send(JsonObject message)
    {
        var line = Message.Line(message);
        lock (_writing) _output.WriteLine(line);
    }
}
