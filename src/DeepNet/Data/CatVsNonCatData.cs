using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>The course's cat images. A column is an image: 64×64×3 bytes, row by row, red, green and blue in turn, divided by 255.</summary>
/// <param name="TrainX">12288×209.</param>
/// <param name="TrainY">1×209: 1 is a cat.</param>
/// <param name="TestX">12288×50.</param>
/// <param name="TestY">1×50.</param>
/// <param name="ClassNames">The name of label 0, then of label 1.</param>
public sealed record CatVsNonCatData(Matrix<double> TrainX, Matrix<double> TrainY, Matrix<double> TestX, Matrix<double> TestY, IReadOnlyList<string> ClassNames);
