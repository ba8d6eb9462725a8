using System.Globalization;

namespace DeepNet.Fuzz.Tests;

/// <summary>
/// Changes real files at random and hands them to a reader, which may read or refuse them, but never crash, hang or take
/// much memory.
/// </summary>
/// <remarks>
/// Each input follows from its number, so that a failure can be repeated, and a run that says nothing of the numbers tries
/// the same ones on every machine. DEEPNET_FUZZ_FROM and DEEPNET_FUZZ_COUNT choose others: an hour's worth, say.
/// </remarks>
internal static class Fuzzer
{
    // A busy machine keeps one input waiting for long.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    /// <param name="seeds">Real files, good and bad.</param>
    /// <param name="mutate">Changes a file a little.</param>
    /// <param name="read">Returns whether the file was read; false where it was refused as it should be.</param>
    /// <param name="mostBytes">The memory that reading one file may allocate.</param>
    /// <param name="count">How many inputs are tried, unless the environment says.</param>
    /// <returns>How many inputs were read and how many were refused.</returns>
    public static async Task<(int Read, int Refused)> Run(IReadOnlyList<byte[]> seeds, Func<byte[], Random, byte[]> mutate, Func<byte[], bool> read, long mostBytes, int count)
    {
        var first = Setting("DEEPNET_FUZZ_FROM") ?? 0;
        var end = first + (Setting("DEEPNET_FUZZ_COUNT") ?? count);
        var counts = (Read: 0, Refused: 0);
        for (var number = first; number < end; number++)
        {
            var random = new Random(number);
            var input = mutate(seeds[random.Next(seeds.Count)], random);
            try
            {
                if (await Task.Run(() => ReadWithin(mostBytes, input, read)).WaitAsync(Hang, TestContext.Current.CancellationToken))
                    counts.Read++;
                else
                    counts.Refused++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                var kept = Path.Combine(AppContext.BaseDirectory, $"fuzz-{TestContext.Current.TestMethod?.MethodName}-{number}.bin");
                await File.WriteAllBytesAsync(kept, input, CancellationToken.None);
                throw new InvalidOperationException($"Input {number}, kept as {kept}: {e.GetType().Name}: {e.Message}", e);
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{counts.Read} read, {counts.Refused} refused");
        return counts;
    }

    private static bool ReadWithin(long mostBytes, byte[] input, Func<byte[], bool> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isRead = read(input);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return allocated <= mostBytes ? isRead : throw new InvalidOperationException($"{allocated} bytes were allocated; at most {mostBytes} were expected");
    }

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
