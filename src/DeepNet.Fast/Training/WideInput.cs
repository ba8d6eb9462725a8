namespace DeepNet;

/// <summary>
/// A copy of X with very many features, in bands of <see cref="BandRows"/> features that lie one after the other, for
/// the first layer's two products where that layer is narrow.
/// </summary>
/// <remarks>
/// These products use each number of X only a few times, so their time goes into fetching it: a column-major 12288×209
/// read in blocks is 209 short runs on 209 pages. In bands it is one long run, in which the processor fetches ahead; and
/// a band of some hundred kilobytes stays in the second-level cache for as long as it is worked on, so that it need not
/// be packed, and the update of W and the next product with it share one visit. Without this file the cat network's
/// iteration takes 1.4 times as long.
/// </remarks>
internal sealed unsafe class WideInput : ParallelWork
{
    /// <summary>Whole tiles of any width. Divided by a cache line's eight an odd number, so that the columns spread over the cache.</summary>
    private const int BandRows = 168;

    /// <summary>Parts of the inner dimension that are summed apart, for threads to take: as many for any number of them.</summary>
    private const int Pieces = 16;

    /// <summary>Doubles in a cache line.</summary>
    private const int Line = 8;

    private readonly Scratch scratch = new(), scratchResults = new();
    private readonly double* data;
    private readonly int rows, columns, bands;
    private double* results;
    private Product update, product;

    /// <summary>Copies rows×columns.</summary>
    public WideInput(MatrixView source, int rows, int columns)
    {
        (this.rows, this.columns) = (rows, columns);
        bands = (rows + BandRows - 1) / BandRows;
        data = scratch.Take((nint)bands * BandRows * columns);
        for (var band = 0; band < bands; band++)
        {
            for (var j = 0; j < columns; j++)
                new ReadOnlySpan<double>(source.At(band * BandRows, j), RowsOf(band)).CopyTo(new Span<double>(Band(band).At(0, j), BandRows));
        }
    }

    /// <summary>C ← thisᵀ·B, where B is rows×<paramref name="narrow"/>.</summary>
    public void MultiplyTransposed(MatrixView b, int narrow, MatrixView c) => Compute(default, b, narrow, c);

    /// <summary>
    /// B ← B + alpha·this·G, then C ← thisᵀ·B, where B is rows×<paramref name="narrow"/> and G
    /// columns×<paramref name="narrow"/>.
    /// </summary>
    public void UpdateAndMultiplyTransposed(double alpha, MatrixView g, int narrow, MatrixView b, MatrixView c) =>
        Compute(new Product { Columns = narrow, Depth = columns, Alpha = alpha, Beta = 1, KeepA = true, B = g, C = b }, b, narrow, c);

    public override void Do(int item)
    {
        int first = item * bands / Pieces, end = (item + 1) * bands / Pieces;
        if (first == end)
            new Span<double>(Result(item), product.Rows * columns).Clear();
        for (var band = first; band < end; band++)
        {
            if (update.Columns > 0)
            {
                Fetch(Band(band).Data, BandRows * columns);
                MatrixProduct.Multiply(update with { Rows = RowsOf(band), A = Band(band), C = update.C.From(band * BandRows, 0) });
            }
            MatrixProduct.Multiply(product with
            {
                Depth = RowsOf(band), A = product.A.From(0, band * BandRows), B = Band(band),
                Beta = band == first ? 0 : 1, C = new MatrixView(Result(item), 1, product.Rows),
            });
        }
    }

    private MatrixView Band(int band) => new(data + (nint)band * BandRows * columns, 1, BandRows);

    private int RowsOf(int band) => Math.Min(BandRows, rows - band * BandRows);

    private double* Result(int piece) => results + (nint)piece * product.Rows * columns;

    /// <summary>Computes the pieces' results and adds them up, in order.</summary>
    private void Compute(Product update, MatrixView b, int narrow, MatrixView c)
    {
        this.update = update;
        product = new Product { Rows = narrow, Columns = columns, Alpha = 1, A = b.Transposed, KeepB = true };
        results = scratchResults.Take((nint)Pieces * narrow * columns);
        WorkerTeam.Do(this, Pieces);
        var sum = new Span<double>(results, narrow * columns);
        for (var piece = 1; piece < Pieces; piece++)
            TensorPrimitives.Add(sum, new ReadOnlySpan<double>(Result(piece), sum.Length), sum);
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < narrow; i++)
                *c.At(j, i) = sum[j * narrow + i];
        }
    }

    /// <summary>
    /// Fetches one long run of memory by reading a number of each cache line; the processor foresees that, and is done
    /// sooner than by hints. The sum is of no use but to be a result.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Fetch(double* start, int count)
    {
        double even = 0, odd = 0;
        for (var i = 0; i + Line < count; i += 2 * Line)
        {
            even += start[i];
            odd += start[i + Line];
        }
        return even + odd;
    }
}
