using System.Numerics.Tensors;

namespace DeepNet;

/// <summary>
/// The product of long factors with a small result, such as 20×12288 by 12288×209: there are few tiles in C, but many
/// steps in each. The inner dimension is cut into pieces, each a product of its own with its own result, and the
/// results are added up.
/// </summary>
/// <remarks>How many pieces depends on the inner dimension alone, and they are added in order: threads change no digit.</remarks>
internal sealed unsafe class InnerSplitProduct<TUnit, TVector> : ParallelWork
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    private const int ShortestPiece = 768;
    private const int MostPieces = 32;
    private const int LargestResult = 16 * 1024;

    private readonly NativeBuffer buffer = new();
    private double* results;
    private Product product;
    private int piece;
    private bool adding;

    /// <summary>Whether the product is of the shape that this is for.</summary>
    public static bool Suits(in Product product) =>
        product.Depth >= 2 * ShortestPiece && (long)product.Rows * product.Columns <= LargestResult;

    public void Multiply(in Product product, bool threads)
    {
        this.product = product;
        int pieces = Math.Min(MostPieces, product.Depth / ShortestPiece);
        piece = (product.Depth + pieces - 1) / pieces;
        pieces = (product.Depth + piece - 1) / piece;
        results = buffer.Take((nint)pieces * product.Rows * product.Columns);

        adding = false;
        Share(pieces, threads);
        adding = true;
        Share(product.Columns, threads && product.Columns > 1);
        product.Epilogue?.Apply(0, 0, product.Rows, product.Columns);
    }

    private void Share(int items, bool threads)
    {
        if (threads)
        {
            WorkerTeam.Do(this, items);
            return;
        }
        for (int item = 0; item < items; item++)
            Do(item);
    }

    public override void Do(int item)
    {
        if (adding)
            AddColumn(item);
        else
            MultiplyPiece(item);
    }

    private void MultiplyPiece(int item)
    {
        int first = item * piece;
        ProductEngine<TUnit, TVector>.Current.MultiplyAlone(new Product
        {
            Rows = product.Rows, Columns = product.Columns, Depth = Math.Min(piece, product.Depth - first),
            Alpha = product.Alpha, A = product.A.From(0, first), B = product.B.From(first, 0),
            Beta = 0, C = new MatrixView(results + (nint)item * product.Rows * product.Columns, 1, product.Rows),
        });
    }

    private void AddColumn(int column)
    {
        int rows = product.Rows;
        var c = new Span<double>(product.C.At(0, column), rows);
        if (product.Beta == 0)
            c.Clear();
        else
            TensorPrimitives.Multiply(c, product.Beta, c);
        double* part = results + (nint)column * rows;
        for (int first = 0; first < product.Depth; first += piece, part += (nint)rows * product.Columns)
            TensorPrimitives.Add(c, new ReadOnlySpan<double>(part, rows), c);
    }
}
