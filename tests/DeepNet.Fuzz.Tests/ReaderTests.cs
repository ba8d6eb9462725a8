using System.IO.Compression;
using System.Text;
using DeepNet.Cli;
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

    [Fact]
    public async Task Zips_that_are_handed_in_are_read_or_refused()
    {
        var assignment = Assignment.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "workbook", "03-linear-forward.ipynb"));
        var folder = Directory.CreateTempSubdirectory("deepnet-fuzz-");
        var path = Path.Combine(folder.FullName, "handed-in.zip");
        var (read, refused) = await Fuzzer.Run([HandedIn(CompressionLevel.NoCompression), HandedIn(CompressionLevel.Optimal)], Mutation.OfBytes, input => IsRead<CommandException>(() =>
        {
            File.WriteAllBytes(path, input);
            using var zip = new HandedInZip(path);
            var submissions = Learners.Group(zip.Files, [assignment.Name]).SelectMany(learner => Submission.Of(learner.Learner, learner.Files, [assignment]));
            Assert.All(submissions, submission => Assert.True((submission.Assignment is null) == (submission.Problem?.Length > 10), $"{submission.File}: {submission.Problem}"));
        }), 256 * Megabyte, count: 5_000);
        folder.Delete(recursive: true);
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused: the changes are too small or too large to say something");

        byte[] HandedIn(CompressionLevel level)
        {
            using var bytes = new MemoryStream();
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, text) in new[] { ("Anna_1_assignsubmission_file_/a.ipynb", Answer(assignment, "// mine")), ("Bob_2_assignsubmission_file_b.ipynb", Answer(assignment, "")), ("grades.csv", "Anna,1"), ("c/d/e.ipynb", "[") })
                {
                    var entry = zip.CreateEntry(name, level);
                    entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                    using var writer = new StreamWriter(entry.Open());
                    writer.Write(text);
                }
            }

            return bytes.ToArray();
        }
    }

    // Only the cells that are graded, so that most changes fall into what the zip says of itself.
    private static string Answer(Assignment assignment, string source)
    {
        var notebook = new Notebook();
        foreach (var cell in assignment.Notebook.Cells.Where(GradedCells.IsAnswer))
        {
            var copy = cell.Clone();
            copy.Source = source;
            notebook.Cells.Add(copy);
        }

        return notebook.ToJson();
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
