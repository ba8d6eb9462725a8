using DeepNet.Tests.Support;

namespace DeepNet.Hdf5.Tests;

/// <summary>
/// Damaged files give data (where the damage hit a pixel, or nothing that is read) or an InvalidDataException: never
/// another exception, a hang, or much memory. All in memory, the same files in every run.
/// </summary>
public class DamagedCatFileTests
{
    // Of the small training file, as of the course's own: where its object headers are, and where its pixels begin.
    private const int RootHeader = 0x60;
    private const int ImagesHeader = 0x320;
    private const int EmptyMessage = 0x3d8;
    private const int PixelsBegin = 0x800;
    private const int EndOfFile = 40;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    [Fact]
    public Task Cut_off_at_any_length() => Within(() =>
    {
        var train = CatFiles.Train;
        foreach (var length in Lengths(train.Length))
            Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(train[..length]), "train.h5");
    });

    [Fact]
    public Task Cut_off_and_not_saying_so() => Within(() =>
    {
        var train = CatFiles.Train;
        foreach (var length in Lengths(train.Length).Where(length => length >= EndOfFile + 8))
            Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(train.With(EndOfFile, (ulong)length)[..length]), "train.h5");
    });

    [Fact]
    public Task Huge_sizes_and_addresses_anywhere() => Within(() =>
    {
        var train = CatFiles.Train;
        ulong[] huge = [ulong.MaxValue, ulong.MaxValue - 1, long.MaxValue, 1UL << 63, uint.MaxValue, int.MaxValue, (ulong)train.Length, (ulong)train.Length - 1];
        for (var address = 8; address < PixelsBegin; address += 2)
        {
            foreach (var value in huge)
                IsReadOrRefused(train.With(address, value));
        }
    });

    [Theory]
    [InlineData(6)]
    [InlineData(ushort.MaxValue)]
    public Task Blocks_that_continue_in_a_circle(int announced) => Within(() =>
    {
        // The images' header ends in an empty message of 80 bytes; it becomes one that continues in its own block.
        var file = CatFiles.Train
            .With(ImagesHeader + 2, BitConverter.GetBytes((ushort)announced))
            .With(EmptyMessage, 0x10)
            .With(EmptyMessage + 8, (ulong)ImagesHeader + 16)
            .With(EmptyMessage + 16, 0x100UL);
        var exception = Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(file), "train.h5, byte ");
        Assert.Contains(announced == 6 ? "more messages than the 6 that it announces" : "continues in more than 64 blocks", exception.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_block_in_the_zeros_of_an_image() => Within(() =>
    {
        var file = CatFiles.Train
            .With(ImagesHeader + 2, BitConverter.GetBytes(ushort.MaxValue))
            .With(EmptyMessage, 0x10)
            .With(EmptyMessage + 8, (ulong)PixelsBegin)
            .With(EmptyMessage + 16, 36_000UL);
        file.AsSpan(PixelsBegin, 36_000).Clear();
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(file), "train.h5, byte ", "announces 65535 messages");
    });

    [Fact]
    public void Count_of_filters() =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(CatFiles.Train.With(EmptyMessage, 0x0b).With(EmptyMessage + 8, 2, 255)), $"train.h5, byte {EmptyMessage + 9}: there are 255 filters; HDF5 allows 32");

    [Theory]
    [InlineData(0x8e)]
    [InlineData(0x436)]
    public void Counts_of_names(int address) =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(CatFiles.Train.With(address, 0xff, 0xff)), $"train.h5, byte {address}: there are 65535 names");

    [Fact]
    public void Header_of_no_messages() =>
        Expect.Refusal<InvalidDataException>(() => CatFiles.ReadTrain(CatFiles.Train.With(RootHeader + 2, 0, 0)), "train.h5, byte ", "more messages than the 0 that it announces");

    [Theory]
    [InlineData("good-test")]
    [InlineData("new-form-test")]
    [InlineData("order-kept-test")]
    public Task Ten_thousand_randomly_damaged_files(string form) => Within(() =>
    {
        var (train, test) = (CatFiles.Train, CatFiles.Bytes(form));
        var random = new NumpyRandom(15);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 10_000; i++)
        {
            var isTrain = random.RandInt(0, 2) == 0;
            var damaged = Damaged(isTrain ? train : test, random);
            if (IsReadOrRefused(isTrain ? damaged : train, isTrain ? test : damaged))
                read++;
            else
                refused++;
        }

        // Both ends of the road are taken often.
        Assert.InRange(read, 1000, 9000);
        Assert.InRange(refused, 1000, 9000);
    });

    // One of: some bytes, some bits, a word of one kind, a piece copied elsewhere, a piece blanked, a cut. Mostly before the pixels.
    private static byte[] Damaged(byte[] file, NumpyRandom random)
    {
        var damaged = (byte[])file.Clone();
        for (var times = random.RandInt(1, 5); times > 0; times--)
        {
            var end = random.RandInt(0, 8) == 0 ? damaged.Length : Math.Min(PixelsBegin, damaged.Length);
            if (end < 64)
                return damaged;
            var at = random.RandInt(0, end - 32);
            switch (random.RandInt(0, 8))
            {
                case 0 or 1:
                    damaged[at] = (byte)random.RandInt(0, 256);
                    break;
                case 2 or 3:
                    damaged[at] ^= (byte)(1 << random.RandInt(0, 8));
                    break;
                case 4:
                    BitConverter.GetBytes(random.RandInt(0, 2) == 0 ? random.RandInt(0, damaged.Length) : (long)random.RandInt(0, 256) << random.RandInt(0, 57)).CopyTo(damaged, at / 8 * 8);
                    break;
                case 5:
                    damaged.AsSpan(random.RandInt(0, end - 32), 32).CopyTo(damaged.AsSpan(at));
                    break;
                case 6:
                    damaged.AsSpan(at, random.RandInt(1, 32)).Fill((byte)(random.RandInt(0, 2) * 255));
                    break;
                default:
                    if (random.RandInt(0, 4) == 0)
                        damaged = damaged[..random.RandInt(0, damaged.Length)];
                    break;
            }
        }

        return damaged;
    }

    private static bool IsReadOrRefused(byte[] train, byte[]? test = null)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var data = CatFiles.Read(train, test ?? CatFiles.Test);
            Assert.Equal(12288, data.TrainX.RowCount);
            Assert.Equal(data.TrainX.ColumnCount, data.TrainY.ColumnCount);
            Assert.Equal(data.TestX.ColumnCount, data.TestY.ColumnCount);
            Assert.Equal(2, data.ClassNames.Count);
            return true;
        }
        catch (InvalidDataException exception)
        {
            Assert.Matches(@"^(train|test)\.h5[ -~×]{10,1000}[.?""]$", exception.Message);
            return false;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
        }
    }

    private static IEnumerable<int> Lengths(int length) =>
        [.. Enumerable.Range(0, PixelsBegin + 64), .. Enumerable.Range(0, length).Where(i => i % 997 == 0), .. Enumerable.Range(length - 100, 100)];

    private static Task Within(Action test) => Task.Run(test).WaitAsync(Hang, TestContext.Current.CancellationToken);
}
