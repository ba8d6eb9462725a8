using MathNet.Numerics.LinearAlgebra;
using Microsoft.DotNet.Interactive.Formatting;

namespace DeepNet.Interactive.Tests;

public class MatrixViewTests
{
    [Fact]
    public void Bare() => Snapshot.MatchValue("matrix", Sample.W1);

    [Fact]
    public void Named() => Snapshot.MatchValue("matrix-named", Sample.W1.Named("W1"));

    [Fact]
    public void Wide_and_tall_are_cut_in_the_middle_and_say_so()
    {
        Snapshot.MatchValue("matrix-wide", Sample.Counting(3, 150).Named("X"));
        Snapshot.MatchValue("matrix-tall", Sample.Counting(21, 2, 0.5));
        Snapshot.MatchValue("matrix-large", Sample.Counting(20, 12288, 1e-4).Named("W1"));
    }

    [Fact]
    public void A_name_is_escaped() => Snapshot.MatchValue("matrix-hostile", Sample.W1.Named("<script>alert('W & b')</script>"));

    [Fact]
    public void An_empty_matrix_shows_its_shape()
    {
        Snapshot.MatchValue("matrix-no-rows", Matrix<double>.Build.Dense(0, 3));
        Snapshot.MatchValue("matrix-no-columns", Matrix<double>.Build.Dense(3, 0).Named("X"));
        Assert.Contains("0×3", new Parameters { ["W1"] = Matrix<double>.Build.Dense(0, 3), ["b1"] = Matrix<double>.Build.Dense(0, 1) }.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_matrix_is_told() => Assert.Throws<ArgumentNullException>(() => MatrixViewExtensions.Named(null!, "W1"));
}
