using DeepNet.Tests.Support;

namespace DeepNet.Tests.BadInput;

/// <summary>Files that are not the course's are refused, with what was expected and what came.</summary>
public class BadCatFileTests
{
    [Theory]
    [InlineData("big-endian-labels", "the array 'test_set_y' holds big-endian numbers")]
    [InlineData("unsigned-labels", "the array 'test_set_y' is 1 uint64, but 1 int64 was expected")]
    [InlineData("short-labels", "the array 'test_set_y' is 1 int32, but 1 int64 was expected")]
    [InlineData("two-labels-for-one-image", "the array 'test_set_y' is 2 int64, but 1 int64 was expected")]
    [InlineData("labels-in-a-row", "the array 'test_set_y' is 1×1 int64, but 1 int64 was expected")]
    [InlineData("single-label", "the array 'test_set_y' has a dataspace of version 1 with 0 dimensions")]
    [InlineData("float-images", "the array 'test_set_x' holds floating-point numbers")]
    [InlineData("compressed-images", "the array 'test_set_x' is compressed")]
    [InlineData("chunked-images", "the array 'test_set_x' is not stored contiguously")]
    [InlineData("small-images", "the array 'test_set_x' is 1×32×32×3 uint8, but m×64×64×3 uint8 was expected")]
    [InlineData("flat-images", "the array 'test_set_x' is 1×12288 uint8, but m×64×64×3 uint8 was expected")]
    [InlineData("group-for-images", "'test_set_x' is no array")]
    public void Arrays_of_another_kind(string name, string told) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes(name)), $"test.h5: {told}", "contiguous, uncompressed, little-endian");

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
    [InlineData("label-2", "label 0 is 2; 0 or 1 was expected")]
    [InlineData("label-minus-1", "label 0 is -1; 0 or 1 was expected")]
    public void Labels_that_are_not_0_or_1(string name, string told) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes(name)), "test.h5, byte ", told);

    [Fact]
    public void More_names_than_one_list_of_names_holds() =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTest(CatFiles.Bytes("many-names")), "test.h5", "names");

    [Theory]
    [InlineData("three-class-names", "the array 'list_classes' is 3 text of 7 bytes, but 2 texts was expected")]
    [InlineData("long-class-names", "the array 'list_classes' holds neither whole numbers nor short texts")]
    public void Other_class_names(string name, string told) =>
        Expect.Refusal<InvalidDataException>(() => Datasets.CatVsNonCat.ClassNames(new Hdf5File("train.h5", CatFiles.Bytes(name))), $"train.h5: {told}");

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x89, (byte)'H', (byte)'D', (byte)'F' })]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n', 0, 0, 0, 13 })]
    public void Files_of_another_format(byte[] file) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(file), "train.h5 is not an HDF5 file: it does not begin with HDF5's signature.");

    [Fact]
    public void Newer_forms_of_the_format() =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(CatFiles.Train.With(8, 2)), "train.h5: it has superblock version 2 with 8-byte addresses; version 0");

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
