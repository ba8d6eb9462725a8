namespace DeepNet.Fast.Tests;

/// <summary>
/// A matrix as a caller might hold it: transposed or not, columns further apart than need be, starting anywhere.
/// </summary>
internal sealed class StoredMatrix
{
    private const double Guard = 1234.5;
    private readonly double[] memory;
    private readonly int start, leading;
    private readonly bool transposed;

    public StoredMatrix(int rows, int columns, bool transposed = false, int start = 1, int gap = 1)
    {
        (Rows, Columns, this.transposed, this.start) = (rows, columns, transposed, start);
        leading = (transposed ? columns : rows) + gap;
        memory = GC.AllocateArray<double>(start + leading * (transposed ? rows : columns) + gap, pinned: true);
        Array.Fill(memory, Guard);
    }

    public int Rows { get; }

    public int Columns { get; }

    public ref double this[int row, int column] =>
        ref memory[start + (transposed ? column + row * leading : row + column * leading)];

    public unsafe MatrixView View
    {
        get
        {
            // Pinned for life, so its address holds.
            var data = (double*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(memory, start);
            return transposed ? new MatrixView(data, leading, 1) : new MatrixView(data, 1, leading);
        }
    }

    public StoredMatrix Fill(Func<int, int, double> value)
    {
        for (var j = 0; j < Columns; j++)
        {
            for (var i = 0; i < Rows; i++)
                this[i, j] = value(i, j);
        }

        return this;
    }

    /// <summary>Whole numbers from −3 to 3: sums of their products are exact, whatever the order.</summary>
    public StoredMatrix FillWhole(Random random) => Fill((_, _) => random.Next(-3, 4));

    public StoredMatrix FillReal(Random random) => Fill((_, _) => random.NextDouble() - 0.5);

    /// <summary>How many elements between and around the columns are still untouched.</summary>
    public bool GuardsHold()
    {
        var guards = 0;
        foreach (var value in memory)
            guards += value == Guard ? 1 : 0;
        return guards >= memory.Length - Rows * Columns;
    }

    /// <summary>The product by the definition, as three loops.</summary>
    public static double Element(StoredMatrix a, StoredMatrix b, int row, int column)
    {
        double sum = 0;
        for (var p = 0; p < a.Columns; p++)
            sum += a[row, p] * b[p, column];
        return sum;
    }

    public static Product Product(StoredMatrix a, StoredMatrix b, StoredMatrix c, double alpha = 1, double beta = 0) => new()
    {
        Rows = a.Rows, Columns = b.Columns, Depth = a.Columns, Alpha = alpha, Beta = beta, A = a.View, B = b.View, C = c.View,
    };
}
