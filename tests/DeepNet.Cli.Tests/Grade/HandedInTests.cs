using System.IO.Compression;

namespace DeepNet.Cli.Tests;

/// <summary>What learning platforms and learners put into a zip, and whose it is.</summary>
public sealed class HandedInTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("deepnet handed in ").FullName;
    private readonly Assignment assignment;

    public HandedInTests()
    {
        var path = Path.Combine(folder, Handout.Name + ".ipynb");
        Handout.Released().Write(path);
        assignment = Assignment.Read(path);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("anna/answer.ipynb", "bob/answer.ipynb", "anna", "bob")]
    [InlineData("week 3/anna/a.ipynb", "week 3/bob/b.ipynb", "anna", "bob")]
    [InlineData("anna/deep/er/a.ipynb", "bob/b.ipynb", "anna", "bob")]
    [InlineData("Anna Smith_4711_assignsubmission_file_/a.ipynb", "Bob Öz_4712_assignsubmission_file_/b.ipynb", "Anna Smith", "Bob Öz")]
    [InlineData("Anna Smith_4711_assignsubmission_file_a.ipynb", "Bob_4712_assignsubmission_file_b.ipynb", "Anna Smith", "Bob")]
    [InlineData("anna_03-four-functions.ipynb", "bob_03-four-functions.ipynb", "anna", "bob")]
    [InlineData("smithanna_123_4567_03-four-functions-1.ipynb", "ozbob_LATE_124_4568_03-four-functions.ipynb", "ozbob", "smithanna")]
    [InlineData("Ann_1_assignsubmission_file_/a.ipynb", "Ann_2_assignsubmission_file_/a.ipynb", "Ann_1_assignsubmission_file_", "Ann_2_assignsubmission_file_")]
    public void The_learner_s_name_is_in_the_path(string first, string second, params string[] names) =>
        Assert.Equal(names, Groups(first, second, "__MACOSX/anna/._a.ipynb", ".ipynb_checkpoints/x.ipynb").Select(group => group.Learner));

    [Fact]
    public void One_learner_s_folder_is_one_learner() =>
        Assert.Equal("anna", Assert.Single(Groups("anna/answer.ipynb")).Learner);

    [Fact]
    public void A_table_beside_the_notebooks_is_nobody_s() =>
        Assert.Equal(["anna", "bob"], Groups("anna.ipynb", "bob.ipynb", "grades.csv").Select(group => group.Learner));

    [Fact]
    public void A_name_cannot_colour_the_terminal() =>
        Assert.Equal("[31manna", Groups("\u001b[31manna/a.ipynb", "bob/b.ipynb")[0].Learner);

    [Fact]
    public void Entries_that_are_traps_are_refused_each_and_the_others_read()
    {
        var submissions = Read(zip =>
        {
            Add(zip, "anna/answer.ipynb", Handout.With().ToJson());
            Add(zip, "../../evil.ipynb", "{}");
            Add(zip, "/etc/cron.ipynb", "{}");
            Add(zip, "c:\\x\\evil.ipynb", "{}");
            var link = Add(zip, "linked/a.ipynb", "/etc/passwd");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            Add(zip, "nested/all.zip", "PK");
            AddLarge(zip, "bomb/a.ipynb", HandedIn.MostBytes + 1);
            Add(zip, "two/b.ipynb", Handout.With().ToJson());
            Add(zip, "two/c.zip", "PK");
        });

        Assert.Equal(assignment, submissions["anna"].Assignment);
        Assert.Null(submissions["anna"].Problem);
        foreach (var path in new[] { "../../evil.ipynb", "/etc/cron.ipynb", "c:/x/evil.ipynb" })
            Assert.Contains("zip slip", submissions[path].Problem);
        Assert.Contains("a link to another file", submissions["linked"].Problem);
        Assert.Contains("a zip in the zip", submissions["nested"].Problem);
        Assert.Contains("larger than 32 MB", submissions["bomb"].Problem);
        Assert.Equal(assignment, submissions["two"].Assignment);
        Assert.Contains("a zip in the zip", Assert.Single(submissions["two"].Remarks));
    }

    [Fact]
    public void A_zip_that_lies_of_a_length_and_one_with_a_password_are_seen()
    {
        var path = Zip(zip => AddLarge(zip, "liar/a.ipynb", HandedIn.MostBytes + 1));
        Patch(path, entry: 24, BitConverter.GetBytes(1000));
        Assert.NotNull(Read(path)["liar"].Problem);

        path = Zip(zip => Add(zip, "secret/a.ipynb", "{}"));
        Patch(path, entry: 8, [1]);
        Assert.Contains("encrypted", Read(path)["secret"].Problem);
    }

    [Fact]
    public void A_file_that_is_no_zip_is_told()
    {
        var path = Path.Combine(folder, "no.zip");
        File.WriteAllText(path, "no zip");
        var error = Assert.Throws<CommandException>(() => new HandedInZip(path));
        Assert.Contains("not a zip", error.Message);
    }

    [Fact]
    public void Of_two_uploads_the_later_counts_and_the_other_is_told()
    {
        var submissions = Read(zip =>
        {
            Add(zip, "anna/a.ipynb", Handout.With(relu: "// old").ToJson(), day: 1);
            Add(zip, "anna/b.ipynb", Handout.With(relu: "// new").ToJson(), day: 2);
            Add(zip, "bob/a.ipynb", Handout.With().ToJson());
        });
        Assert.Equal("// new", submissions["anna"].Cells["relu"]);
        Assert.Contains("anna/a.ipynb is an older one", Assert.Single(submissions["anna"].Remarks));
    }

    [Fact]
    public void Cells_are_known_by_their_id_where_a_program_dropped_the_metadata()
    {
        var bare = Handout.With(relu: "// mine");
        foreach (var cell in bare.Cells)
            cell.Metadata.Clear();
        var submission = Read(zip => Add(zip, "anna/a.ipynb", bare.ToJson()))["anna"];
        Assert.Equal(assignment, submission.Assignment);
        Assert.Equal("// mine", submission.Cells["relu"]);
    }

    private static IReadOnlyList<(string Learner, IReadOnlyList<HandedIn> Files)> Groups(params string[] paths) =>
        Learners.Group([.. paths.Select(path => new HandedIn(path, default, () => []))], [Handout.Name]);

    private Dictionary<string, Submission> Read(Action<ZipArchive> fill) => Read(Zip(fill));

    private Dictionary<string, Submission> Read(string path)
    {
        using var zip = new HandedInZip(path);
        return Learners.Group(zip.Files, [assignment.Name]).SelectMany(group => Submission.Of(group.Learner, group.Files, [assignment])).ToDictionary(submission => submission.Learner);
    }

    private string Zip(Action<ZipArchive> fill)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName() + ".zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        fill(zip);
        return path;
    }

    private static ZipArchiveEntry Add(ZipArchive zip, string path, string text, int day = 1)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero);
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
        return entry;
    }

    private static void AddLarge(ZipArchive zip, string path, long length)
    {
        using var stream = zip.CreateEntry(path).Open();
        var zeros = new byte[1 << 20];
        for (var left = length; left > 0; left -= zeros.Length)
            stream.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
    }

    // The only entry's record in the zip's directory begins with PK 1 2.
    private static void Patch(string path, int entry, byte[] with)
    {
        var bytes = File.ReadAllBytes(path);
        with.CopyTo(bytes, bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + entry);
        File.WriteAllBytes(path, bytes);
    }
}
