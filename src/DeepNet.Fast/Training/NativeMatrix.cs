namespace DeepNet;

/// <summary>A matrix in memory of its own, column by column, for the trainer's buffers.</summary>
internal sealed unsafe class NativeMatrix
{
    /// <summary>Doubles in a page of 4 kB. Columns a page apart would compete for the same few places in the caches.</summary>
    private const int Page = 512;

    /// <summary>Doubles in a cache line.</summary>
    private const int Line = 8;

    private readonly Scratch buffer = new();
    private readonly double* data;
    private readonly int leading;

    /// <summary>A matrix of zeros.</summary>
    public NativeMatrix(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        leading = (rows + Line - 1) / Line * Line;
        if (leading % Page == 0)
            leading += Line;
        data = buffer.Take((nint)leading * columns);
        for (var j = 0; j < columns; j++)
            new Span<double>(data + (nint)j * leading, leading).Clear();
    }

    public int Rows { get; }

    public int Columns { get; }

    public MatrixView View => new(data, 1, leading);

    /// <summary>The first elements of a column.</summary>
    public Span<double> Column(int column, int rows) => new(data + (nint)column * leading, rows);

    public ref double this[int row, int column] => ref data[row + (nint)column * leading];
}
