namespace DeepNet.Fast.Tests.Training;

public class WideInputTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(167, 3, 4)]
    [InlineData(168, 5, 12)]
    [InlineData(169, 30, 20)]
    [InlineData(2000, 41, 7)]
    [InlineData(1024, 300, 32)]
    public void Both_products_are_those_of_the_matrix_itself(int rows, int columns, int narrow)
    {
        var random = new Random(10);
        var x = new StoredMatrix(rows, columns).FillWhole(random);
        var wide = new WideInput(x.View, rows, columns);

        var b = new StoredMatrix(rows, narrow).FillWhole(random);
        var z = new StoredMatrix(columns, narrow).Fill((_, _) => double.NaN);
        wide.MultiplyTransposed(b.View, narrow, z.View);
        ExpectTransposedProduct();

        var g = new StoredMatrix(columns, narrow).FillWhole(random);
        var updated = new StoredMatrix(rows, narrow).Fill((i, j) => b[i, j] - 2 * StoredMatrix.Element(x, g, i, j));
        wide.UpdateAndMultiplyTransposed(-2, g.View, narrow, b.View, z.View);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < narrow; j++)
                Assert.Equal(updated[i, j], b[i, j]);
        }

        ExpectTransposedProduct();

        void ExpectTransposedProduct()
        {
            for (var i = 0; i < columns; i++)
            {
                for (var j = 0; j < narrow; j++)
                    Assert.Equal(Enumerable.Range(0, rows).Sum(p => x[p, i] * b[p, j]), z[i, j]);
            }
        }
        GC.KeepAlive(wide);
    }
}
