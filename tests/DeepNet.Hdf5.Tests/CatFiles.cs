
namespace DeepNet.Hdf5.Tests;

/// <summary>The small files of the cat files' structure that tests/golden/cat_files_golden.py wrote, read in memory.</summary>
public static class CatFiles
{
    public static byte[] Train => Bytes("good-train");

    public static byte[] Test => Bytes("good-test");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", "hdf5", $"{name}.h5"));

    public static CatVsNonCatData ReadTrain(byte[] train) => Read(train, Test);

    public static CatVsNonCatData ReadTest(byte[] test) => Read(Train, test);

    public static CatVsNonCatData Read(byte[] train, byte[] test) =>
        Datasets.CatVsNonCat.Read(new Hdf5File("train.h5", train), new Hdf5File("test.h5", test));

    /// <summary>The file with some bytes from an address on changed.</summary>
    public static byte[] With(this byte[] file, int address, params byte[] bytes)
    {
        var changed = (byte[])file.Clone();
        bytes.CopyTo(changed, address);
        return changed;
    }

    public static byte[] With(this byte[] file, int address, ulong value) => file.With(address, BitConverter.GetBytes(value));
}
