using System.Text.Json;
using DeepNet.Tests.Support;
using MathNet.Numerics.LinearAlgebra;
using GoldenFile = DeepNet.Tests.Support.GoldenFile;

namespace DeepNet.Hdf5.Tests;

/// <summary>Small files of the cat files' structure, against what h5py reads out of them; and the course's own, where they are.</summary>
public class CatFilesTests
{
    private const string Variable = "DEEPNET_CATVNONCAT";
    private static readonly JsonElement Expected = GoldenFile.Load("cat_files");

    [Fact]
    public void Images_labels_and_names_are_those_that_h5py_reads()
    {
        var folder = Directory.CreateTempSubdirectory("deepnet-");
        try
        {
            // only here do they bear the names of the course's files, which they are not
            File.WriteAllBytes(Path.Combine(folder.FullName, "train_catvnoncat.h5"), CatFiles.Train);
            File.WriteAllBytes(Path.Combine(folder.FullName, "test_catvnoncat.h5"), CatFiles.Test);
            var data = Datasets.CatVsNonCat.Load(folder.FullName);
            Holds(Expected.At("train"), data.TrainX, data.TrainY);
            Holds(Expected.At("test"), data.TestX, data.TestY);
            Assert.Equal(Expected.At("train").At("classes").EnumerateArray().Select(name => name.GetString()), data.ClassNames);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("new-form")]
    [InlineData("new-form-v110")]
    [InlineData("own-block")]
    [InlineData("order-kept")]
    public void The_other_forms_of_the_format_hold_the_same(string form)
    {
        var data = CatFiles.ReadTest(CatFiles.Bytes($"{form}-test"));
        Holds(Expected.At("test"), data.TestX, data.TestY);
    }

    [Fact]
    public void The_courses_own_files_hold_their_cats()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"the course's files are not part of this project; to check them, set {Variable} to their folder");

        var data = Datasets.CatVsNonCat.Load(folder!);
        Expect.Shape(12288, 209, data.TrainX);
        Expect.Shape(12288, 50, data.TestX);
        Assert.Equal(72, data.TrainY.Enumerate().Sum());
        Assert.Equal(33, data.TestY.Enumerate().Sum());
        Assert.Equal(["non-cat", "cat"], data.ClassNames);
        Assert.All(data.TrainX.ToColumnMajorArray(), value => Assert.InRange(value, 0, 1));
    }

    private static void Holds(JsonElement golden, Matrix<double> X, Matrix<double> Y)
    {
        Expect.Same(golden.Matrix("Y"), Y);
        Expect.Shape(12288, Y.ColumnCount, X);
        Assert.Equal(Values("first"), X.Column(0, 0, 9));
        Assert.Equal(Values("last"), X.Column(X.ColumnCount - 1, 12288 - 9, 9));
        Assert.Equal(golden.Ints("sums"), X.ColumnSums().Select(sum => (int)Math.Round(255 * sum)));

        IEnumerable<double> Values(string key) => golden.Ints(key).Select(value => value / 255.0);
    }
}
