using System.Numerics.Tensors;

namespace DeepNet;

/// <summary>
/// A copy of a matrix with very many rows, in bands of <see cref="BandRows"/> rows that lie one after the other, for
/// products with a narrow matrix on either side.
/// </summary>
/// <remarks>
/// Flat products use each element only a few times, so their time goes into fetching it: a column-major 12288×209 read
/// in blocks is 209 short runs on 209 pages. In bands it is one long run, in which the processor fetches ahead; and a
/// band of some hundred kilobytes stays in the second-level cache for as long as it is worked on, so it need not be
/// packed, and the update of W and the next product with it share one visit. The copy pays where the same matrix is
/// used again and again, as X is in training.
/// </remarks>
internal sealed unsafe class BandedMatrix : ParallelWork
{
    /// <summary>Nine tiles of twelve rows. Not a multiple of a cache line's eight, so that a tile's columns spread over the cache.</summary>
    private const int BandRows = 108;

    /// <summary>Rows at a time from the left, which stay in a first-level cache while all of the narrow matrix is used.</summary>
    private const int TileRows = 12;

    /// <summary>Parts of the inner dimension that are summed apart, for threads to take: as many for any number of them.</summary>
    private const int Pieces = 16;

    private readonly NativeBuffer buffer = new(), resultsBuffer = new();
    private readonly double* data;
    private readonly int rows, columns, bands;
    private double* results;
    private Product update, product;

    /// <summary>Copies rows×columns.</summary>
    public BandedMatrix(MatrixView source, int rows, int columns)
    {
        (this.rows, this.columns) = (rows, columns);
        bands = (rows + BandRows - 1) / BandRows;
        data = buffer.Take((nint)bands * BandRows * columns);
        for (var band = 0; band < bands; band++)
        {
            for (var j = 0; j < columns; j++)
            {
                var target = new Span<double>(Band(band).At(0, j), BandRows);
                target.Clear();
                new ReadOnlySpan<double>(source.At(band * BandRows, j), RowsOf(band)).CopyTo(target);
            }
        }
    }

    /// <summary>C ← thisᵀ·B, where B is rows×<paramref name="narrow"/>.</summary>
    public void MultiplyTransposed(MatrixView b, int narrow, MatrixView c) => Compute(default, b, narrow, c);

    /// <summary>
    /// B ← B + alpha·this·G, then C ← thisᵀ·B, where B is rows×<paramref name="narrow"/> and G
    /// columns×<paramref name="narrow"/>.
    /// </summary>
    public void UpdateAndMultiplyTransposed(double alpha, MatrixView g, int narrow, MatrixView b, MatrixView c) =>
        Compute(new Product { Columns = narrow, Depth = columns, Alpha = alpha, Beta = 1, B = g, C = b }, b, narrow, c);

    public override void Do(int item)
    {
        int first = item * bands / Pieces, end = (item + 1) * bands / Pieces;
        if (first == end)
            new Span<double>(Result(item), product.Rows * columns).Clear();
        for (var band = first; band < end; band++)
        {
            if (update.Columns > 0)
                UpdateRows(band);
            MultiplyBandTransposed(band, item, band == first);
        }
    }

    private MatrixView Band(int band) => new(data + (nint)band * BandRows * columns, 1, BandRows);

    private int RowsOf(int band) => Math.Min(BandRows, rows - band * BandRows);

    private double* Result(int piece) => results + (nint)piece * product.Rows * columns;

    /// <summary>Computes the pieces' results and adds them up, in order.</summary>
    private void Compute(Product update, MatrixView b, int narrow, MatrixView c)
    {
        this.update = update;
        product = new Product { Rows = narrow, Columns = columns, Alpha = 1, A = b.Transposed };
        results = resultsBuffer.Take((nint)Pieces * narrow * columns);
        WorkerTeam.Do(this, Pieces);
        var sum = new Span<double>(results, narrow * columns);
        for (var piece = 1; piece < Pieces; piece++)
            TensorPrimitives.Add(sum, new ReadOnlySpan<double>(Result(piece), sum.Length), sum);
        var next = results;
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < narrow; i++)
                *c.At(j, i) = *next++;
        }
    }

    /// <summary>The rows of B that belong to a band.</summary>
    private void UpdateRows(int band)
    {
        CacheHint.Fetch(Band(band).Data, BandRows * columns);
        for (var row = 0; row < RowsOf(band); row += TileRows)
        {
            MatrixProduct.MultiplyDirect(update with
            {
                Rows = Math.Min(TileRows, RowsOf(band) - row), A = Band(band).From(row, 0), C = update.C.From(band * BandRows + row, 0),
            });
        }
    }

    private void MultiplyBandTransposed(int band, int piece, bool first) =>
        MatrixProduct.MultiplyNarrow(product with
        {
            Depth = RowsOf(band), A = product.A.From(0, band * BandRows), B = Band(band),
            Beta = first ? 0 : 1, C = new MatrixView(Result(piece), 1, product.Rows),
        });
}
