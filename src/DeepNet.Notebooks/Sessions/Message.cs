using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeepNet.Notebooks;

/// <summary>The lines that a session and its process exchange; each is a JSON object with a kind.</summary>
internal static class Message
{
    /// <summary>To the process: run a cell (<c>id</c>, <c>code</c>, <c>cell</c>).</summary>
    public const string Execute = "execute";

    /// <summary>To the process: stop the cell <c>id</c>.</summary>
    public const string Cancel = "cancel";

    /// <summary>To the process, in answer to <see cref="Packages"/>: <c>assemblies</c> and <c>nativeFolders</c>, or <c>error</c>.</summary>
    public const string References = "references";

    /// <summary>From the process: the cell needs <c>packages</c>.</summary>
    public const string Packages = "packages";

    /// <summary>From the process: the cell has been compiled and runs now.</summary>
    public const string Running = "running";

    /// <summary>From the process: an <c>output</c>.</summary>
    public const string Output = "output";

    /// <summary>From the process: the cell can be stopped only by ending the process.</summary>
    public const string Stuck = "stuck";

    /// <summary>From the process: the cell's <c>status</c> and <c>error</c>.</summary>
    public const string Done = "done";

    /// <summary>What the process writes to its raw standard error after cell <paramref name="id"/>, so that the other side knows it has it all.</summary>
    public static string EndOfCell(int id) => $"\u001Edeepnet-end-of-cell-{id.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n";

    private static readonly JsonSerializerOptions _compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(JsonObject message) => message.ToJsonString(_compact);

    public static string Kind(JsonObject message) => (string)message["kind"]!;
}
