using System.Text;
using DeepNet.Hdf5;
using DeepNet.Notebooks;

namespace DeepNet.Fuzz.Tests;

/// <summary>Whatever reads files from elsewhere.</summary>
public class ReaderTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public async Task Hdf5_files_are_read_or_refused()
    {
        var seeds = Seeds("hdf5", "*.h5");
        var good = seeds.Single(seed => seed.Name == "good-train").Bytes;
        var (read, refused) = await Fuzzer.Run([.. seeds.Select(seed => seed.Bytes)], Mutation.OfBytes, input => IsRead<InvalidDataException>(() =>
            Datasets.CatVsNonCat.Read(new Hdf5File("train.h5", good), new Hdf5File("test.h5", input))), 16 * Megabyte, count: 100_000);
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused: the changes are too small or too large to say something");
    }

    [Fact]
    public async Task Notebooks_are_read_and_written_back_or_refused()
    {
        var (read, refused) = await Fuzzer.Run([.. Seeds("notebooks", "*.ipynb").Select(seed => WithoutPictures(seed.Bytes))], Mutation.OfJson, input => IsRead<InvalidDataException>(() =>
        {
            var notebook = Notebook.Parse(Encoding.UTF8.GetString(input), "fuzz");
            var written = notebook.ToJson();
            Assert.Equal(written, Notebook.Parse(written, "fuzz").ToJson());
        }), 64 * Megabyte, count: 2_000);
        Assert.True(read > 20 && refused > 20, $"{read} read, {refused} refused: the changes are too small or too large to say something");
    }

    private static bool IsRead<TRefusal>(Action read)
        where TRefusal : Exception
    {
        try
        {
            read();
            return true;
        }
        catch (TRefusal refusal)
        {
            Assert.InRange(refusal.Message.Length, 20, 2000);
            return false;
        }
    }

    private static IReadOnlyList<(string Name, byte[] Bytes)> Seeds(string kind, string pattern) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds", kind), pattern).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path)))];

    // A picture is one long string: a change inside it says nothing, and most would fall there.
    private static byte[] WithoutPictures(byte[] file) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(file).Split('\n').Where(line => line.Length < 2000 || !line.EndsWith("\\n\",", StringComparison.Ordinal))));
}
