using System.Text.RegularExpressions;

namespace DeepNet.Interactive.Tests;

public class MatrixViewTests
{
    [Fact]
    public void Bare() => Snapshot.MatchValue("matrix", Sample.W1);

    [Fact]
    public void Named() => Snapshot.MatchValue("matrix-named", Sample.W1.Named("W1"));

    [Fact]
    public void Tinted() => Snapshot.MatchValue("matrix-tinted", Sample.W1.Named("W1").Tinted());

    [Fact]
    public void A_tint_of_zeros_nan_and_infinity() =>
        Snapshot.MatchValue("matrix-tinted-special", Sample.Of(new[,] { { double.NaN, 0, -0.0 }, { double.PositiveInfinity, -2, 1 } }).Tinted());

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
    public void Tinting_changes_the_ground_and_nothing_else() =>
        Assert.Equal(Sample.W1.Named("W1").ToHtml(), Regex.Replace(Sample.W1.Named("W1").Tinted().ToHtml(), "</?span[^>]*>", ""));

    [Fact]
    public void A_tint_on_zeros_is_none() => Assert.DoesNotContain("span", Sample.Of(new double[2, 2]).Tinted().ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void No_matrix_is_told() => Assert.Throws<ArgumentNullException>(() => MatrixViewExtensions.Named(null!, "W1"));
}
