using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using DeepNet.Tests.Support;

namespace DeepNet.Hdf5.Tests;

/// <summary>Files that are not the course's are refused, with what was expected and what came.</summary>
public class BadCatFileTests
{
    public static TheoryData<string, string> OtherForms => new()
    {
        { "big-endian-labels", "the array 'test_set_y' holds big-endian numbers" },
        { "unsigned-labels", "the array 'test_set_y' is 1 uint64, but 1 int64 was expected" },
        { "short-labels", "the array 'test_set_y' is 1 int32, but 1 int64 was expected" },
        { "labels-in-a-row", "the array 'test_set_y' is 1×1 int64, but 1 int64 was expected" },
        { "single-label", "the array 'test_set_y' has 0 dimensions" },
        { "boolean-labels", "the array 'test_set_y' holds an enumeration, such as true and false" },
        { "float-labels", "the array 'test_set_y' holds floating-point numbers" },
        { "label-2", "label 0 of 'test_set_y' is 2; 0 or 1 was expected" },
        { "label-minus-1", "label 0 of 'test_set_y' is -1; 0 or 1 was expected" },
        { "compressed-images", "the array 'test_set_x' is stored in chunks that go through gzip" },
        { "shuffled-images", "the array 'test_set_x' is stored in chunks that go through shuffle and gzip" },
        { "lzf-images", "the array 'test_set_x' is stored in chunks that go through LZF" },
        { "checked-images", "the array 'test_set_x' is stored in chunks that go through Fletcher32" },
        { "new-form-compressed-images", "the array 'test_set_x' is stored in chunks that go through shuffle and LZF" },
        { "chunked-images", "the array 'test_set_x' is not stored contiguously, but in chunks" },
        { "growing-images", "the array 'test_set_x' is not stored contiguously, but in chunks" },
        { "flat-images", "the array 'test_set_x' is 1×12288 uint8, but m×64×64×3 uint8 was expected" },
        { "transposed-images", "the array 'test_set_x' is 1×3×64×64 uint8, but m×64×64×3 uint8 was expected" },
        { "transparent-images", "the array 'test_set_x' is 1×64×64×4 uint8, but m×64×64×3 uint8 was expected" },
        { "whole-number-images", "the array 'test_set_x' is 1×64×64×3 int32, but m×64×64×3 uint8 was expected" },
    };

    [Theory]
    [MemberData(nameof(OtherForms))]
    public void Arrays_in_another_form(string name, string told) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes(name)), $"test.h5: {told}", "contiguous, uncompressed, little-endian", "This line of Python");

    [Theory]
    [MemberData(nameof(OtherForms))]
    public async Task The_line_of_Python_that_is_told_writes_a_file_that_is_read(string name, string told)
    {
        Assert.NotEmpty(told);
        var python = new[] { "python3", "/usr/bin/python3", "python" }.FirstOrDefault(program => Run(program, "import h5py", ".") is 0);
        Assert.SkipWhen(python is null, "Python with h5py is not installed here");

        var folder = Directory.CreateTempSubdirectory("deepnet ");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "test.h5"), CatFiles.Bytes(name), TestContext.Current.CancellationToken);
            var message = Assert.Throws<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes(name))).Message;
            Assert.Equal(0, Run(python!, message[(message.IndexOf("python -c \"", StringComparison.Ordinal) + 11)..^1], folder.FullName));
            var read = CatFiles.ReadTest(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "new.h5"), TestContext.Current.CancellationToken));
            Assert.Equal((12288, 1), (read.TestX.RowCount, read.TestX.ColumnCount));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int? Run(string program, string code, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["-c", code]) { WorkingDirectory = folder, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [Theory]
    [InlineData("two-labels-for-one-image", "the array 'test_set_y' is 2 int64, but 1 int64 was expected")]
    [InlineData("small-images", "the array 'test_set_x' is 1×32×32×3 uint8, but m×64×64×3 uint8 was expected")]
    [InlineData("group-for-images", "'test_set_x' is no array")]
    [InlineData("many-names", "more names than the course's three arrays")]
    public void Arrays_that_no_rewriting_mends(string name, string told)
    {
        var message = Assert.Throws<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes(name))).Message;
        Assert.Contains($"test.h5: ", message, StringComparison.Ordinal);
        Assert.Contains(told, message, StringComparison.Ordinal);
        Assert.DoesNotContain("Python", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_of_floating_point_numbers_are_told_with_the_factor_255() =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes("float-images")), "test.h5: the array 'test_set_x' holds floating-point numbers", "(255 * v).round().astype('u1') if v.max() <= 1");

    [Theory]
    [InlineData("no-images")]
    [InlineData("never-written-images")]
    public void Arrays_without_elements(string name) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes(name)), "test.h5, byte ", "nothing was ever stored there");

    [Theory]
    [InlineData("missing-images", "test.h5 has no array 'test_set_x'; it has list_classes, test_set_y. Is it another file?")]
    [InlineData("missing-labels", "test.h5 has no array 'test_set_y'; it has list_classes, test_set_x. Is it another file?")]
    public void Missing_arrays(string name, string told) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes(name)), told);

    [Theory]
    [InlineData("three-class-names", "the array 'list_classes' is 3 text of 7 bytes, but 2 texts was expected")]
    [InlineData("long-class-names", "the array 'list_classes' holds texts of varying length")]
    public void Other_class_names(string name, string told) =>
        Expect.Refusal<InvalidDataException>(() => Datasets.CatVsNonCat.ClassNames(new Hdf5File("train.h5", CatFiles.Bytes(name))), $"train.h5: {told}");

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("<!DOCTYPE html>\n<html>", "it is a web page")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid", "git lfs pull")]
    [InlineData("\u0089HDF\n\u001a\n", "its line ends were changed")]
    [InlineData("\u0089HDF", "does not begin with HDF5's signature. Fetch")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\r", "does not begin with HDF5's signature. Fetch")]
    public void Files_of_another_format(string file, string told) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(Encoding.Latin1.GetBytes(file)), "train.h5 is not an HDF5 file: it does not begin with HDF5's signature", told);

    [Fact]
    public void Forms_of_the_format_that_there_are_not_yet() =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(CatFiles.Train.With(8, 4)), "train.h5: it has superblock version 4; version 0, 2 or 3 was expected");

    [Theory]
    [InlineData(null, "null")]
    [InlineData(" ", "empty")]
    public void No_folder(string? folder, string came) =>
        Expect.Refusal<ArgumentException>(() => Datasets.CatVsNonCat.Load(folder!), $"CatVsNonCat.Load: the folder is {came}; give the folder that holds train_catvnoncat.h5 and test_catvnoncat.h5.");

    [Fact]
    public void A_folder_without_the_files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "nowhere");
        Expect.Refusal<FileNotFoundException>(() => Datasets.CatVsNonCat.Load(folder), Path.Combine(folder, "train_catvnoncat.h5"), "is not there", "Datasets.DrawnImages");
    }

    [Fact]
    public void A_file_of_another_size_class()
    {
        var folder = Directory.CreateTempSubdirectory("deepnet-");
        try
        {
            using (var file = File.Create(Path.Combine(folder.FullName, "train_catvnoncat.h5")))
                file.SetLength(8L << 30);
            Expect.Refusal<InvalidDataException>(() => Datasets.CatVsNonCat.Load(folder.FullName), folder.FullName, "has 8589934592 bytes", "Is it another file?");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
