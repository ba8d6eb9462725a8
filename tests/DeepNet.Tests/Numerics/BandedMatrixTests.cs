namespace DeepNet.Tests;

public class BandedMatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(107, 3, 4)]
    [InlineData(108, 5, 12)]
    [InlineData(109, 30, 20)]
    [InlineData(2000, 41, 7)]
    [InlineData(1024, 300, 32)]
    public void BothProductsAreThoseOfTheMatrixItself(int rows, int columns, int narrow)
    {
        var random = new Random(10);
        var x = new StoredMatrix(rows, columns).FillWhole(random);
        var banded = new BandedMatrix(x.View, rows, columns);

        var right = new StoredMatrix(columns, narrow).FillWhole(random);
        var c = new StoredMatrix(rows, narrow).Fill((_, _) => 1);
        banded.Multiply(2, right.View, narrow, -1, c.View);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < narrow; j++)
                Assert.Equal(2 * StoredMatrix.Element(x, right, i, j) - 1, c[i, j]);

        var left = new StoredMatrix(rows, narrow).FillWhole(random);
        var z = new StoredMatrix(columns, narrow).Fill((_, _) => double.NaN);
        banded.MultiplyTransposed(left.View, narrow, z.View);
        for (int i = 0; i < columns; i++)
            for (int j = 0; j < narrow; j++)
                Assert.Equal(Enumerable.Range(0, rows).Sum(p => x[p, i] * left[p, j]), z[i, j]);
        GC.KeepAlive(banded);
    }
}
