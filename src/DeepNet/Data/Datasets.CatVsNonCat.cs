using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DeepNet.Hdf5;
using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

public static partial class Datasets
{
    /// <summary>The cat data set of the neuron article's <c>load_data()</c>, where a user has its two files.</summary>
    public static class CatVsNonCat
    {
        /// <summary>Reads <c>train_catvnoncat.h5</c> and <c>test_catvnoncat.h5</c>.</summary>
        /// <param name="folder">The folder that holds both. They do not come with this project: their licence is unknown.</param>
        /// <exception cref="ArgumentException">The folder is empty or null.</exception>
        /// <exception cref="IOException">A file is not there or cannot be read.</exception>
        /// <exception cref="InvalidDataException">A file is not the course's, or is damaged; the message names the place.</exception>
        public static CatVsNonCatData Load(string folder)
        {
            if (string.IsNullOrWhiteSpace(folder))
                throw new ArgumentException($"CatVsNonCat.Load: the folder is {(folder is null ? "null" : "empty")}; give the folder that holds train_catvnoncat.h5 and test_catvnoncat.h5.", nameof(folder));
            return Read(Open(folder, "train_catvnoncat.h5"), Open(folder, "test_catvnoncat.h5"));
        }

        internal static CatVsNonCatData Read(Hdf5File train, Hdf5File test)
        {
            var (trainX, trainY) = Examples(train, "train");
            var (testX, testY) = Examples(test, "test");
            return new CatVsNonCatData(trainX, trainY, testX, testY, ClassNames(train));
        }

        private static Hdf5File Open(string folder, string name)
        {
            var path = Path.Combine(folder, name);
            return File.Exists(path)
                ? Hdf5File.Open(path)
                : throw new FileNotFoundException($"{path} is not there. Put the course's train_catvnoncat.h5 and test_catvnoncat.h5 into one folder and name it; or use Datasets.DrawnImages, which needs no file.", path);
        }

        private static (Matrix<double> X, Matrix<double> Y) Examples(Hdf5File file, string set)
        {
            var images = Expect(file, $"{set}_set_x", "m×64×64×3 uint8", ImagesAs, data => data is { IsText: false, IsSigned: false, ElementSize: 1, Shape: [> 0, 64, 64, 3] });
            var m = (int)images.Shape[0];
            var labels = Expect(file, $"{set}_set_y", $"{m} int64", labels => labels.Shape.Aggregate((product, n) => product * n) == m ? "v.ravel().astype('<i8')" : null, data => data is { IsText: false, IsSigned: true, ElementSize: 8, Shape: [_] } && data.Shape[0] == m);

            var X = new double[(long)ImageBytes * m];
            var Y = Matrix<double>.Build.Dense(1, m);
            var pixels = file.Bytes.Span(images.Address, X.Length);
            for (var i = 0; i < X.Length; i++)
                X[i] = pixels[i] / 255.0;
            for (var j = 0; j < m; j++)
            {
                var label = BinaryPrimitives.ReadInt64LittleEndian(file.Bytes.Span(labels.Address + 8L * j, 8));
                Y[0, j] = label is 0 or 1 ? label : throw file.Bytes.Unsupported($"label {j} of '{set}_set_y' is {label.ToString(CultureInfo.InvariantCulture)}; 0 or 1 was expected", $"{set}_set_y", "(v > 0).astype('<i8')");
            }

            return (Matrix<double>.Build.Dense(ImageBytes, m, X), Y);
        }

        internal static IReadOnlyList<string> ClassNames(Hdf5File file)
        {
            var names = Expect(file, "list_classes", "2 texts", _ => null, data => data is { IsText: true, Shape: [2] });
            return [.. Enumerable.Range(0, 2).Select(i => Encoding.UTF8.GetString(file.Bytes.Span(names.Address + i * names.ElementSize, names.ElementSize)).TrimEnd('\0', ' '))];
        }

        // How Python makes 64×64×3 bytes an image of other images; null where the pixels themselves would have to change.
        private static string? ImagesAs(Hdf5Dataset images) => images.Shape switch
        {
            [_, 64, 64, 3] => "v.astype('u1')",
            [_, 64, 64, > 3] => "v[..., :3].astype('u1')",
            [_, 3, 64, 64] => "v.transpose(0, 2, 3, 1).astype('u1')",
            [_, ImageBytes] => "v.reshape(-1, 64, 64, 3).astype('u1')",
            _ => null,
        };

        private static Hdf5Dataset Expect(Hdf5File file, string name, string expected, Func<Hdf5Dataset, string?> asExpected, Func<Hdf5Dataset, bool> condition)
        {
            var data = file.Dataset(name);
            return condition(data) ? data : throw file.Bytes.Unsupported($"the array '{name}' is {data.Description}, but {expected} was expected", name, asExpected(data));
        }
    }
}
