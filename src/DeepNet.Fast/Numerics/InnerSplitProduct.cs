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
    private const int ColumnsToAdd = 32;

    private readonly NativeBuffer buffer = new();
    private double* results;
    private Product product;
    private int piece, pieces;
    private bool adding;

    /// <summary>Whether the product is of the shape that this is for.</summary>
    public static bool Suits(in Product product) =>
        product.Depth >= 2 * ShortestPiece && (long)product.Rows * product.Columns <= LargestResult;

    public void Multiply(in Product product, bool threads)
    {
        // Narrow by wide is what goes without packing the wide factor. Bᵀ·Aᵀ is the same product, transposed.
        this.product = product.Columns < product.Rows ? product.Transposed : product;
        pieces = Math.Min(MostPieces, product.Depth / ShortestPiece);
        piece = (product.Depth + pieces - 1) / pieces;
        pieces = (product.Depth + piece - 1) / piece;
        results = buffer.Take((nint)pieces * product.Rows * product.Columns);

        adding = false;
        DoAll(pieces, threads);
        adding = true;
        DoAll((this.product.Columns + ColumnsToAdd - 1) / ColumnsToAdd, threads);
        product.Epilogue?.Apply(0, 0, product.Rows, product.Columns);
        this.product = default;
    }

    public override void Do(int item)
    {
        if (adding)
            AddColumns(item * ColumnsToAdd, Math.Min(ColumnsToAdd, product.Columns - item * ColumnsToAdd));
        else
            MultiplyPiece(item);
    }

    private void MultiplyPiece(int item)
    {
        var first = item * piece;
        ProductEngine<TUnit, TVector>.Current.MultiplyAlone(product with
        {
            Depth = Math.Min(piece, product.Depth - first),
            A = product.A.From(0, first), B = product.B.From(first, 0),
            Beta = 0, C = new MatrixView(Result(item, 0), 1, product.Rows), Epilogue = null,
        });
    }

    private double* Result(int item, int column) => results + ((nint)item * product.Columns + column) * product.Rows;

    private void AddColumns(int first, int columns)
    {
        var sum = new Span<double>(Result(0, first), product.Rows * columns);
        for (var item = 1; item < pieces; item++)
            TensorPrimitives.Add(sum, new ReadOnlySpan<double>(Result(item, first), sum.Length), sum);

        var next = Result(0, first);
        for (var j = first; j < first + columns; j++)
        {
            for (var i = 0; i < product.Rows; i++, next++)
            {
                var c = product.C.At(i, j);
                *c = product.Beta == 0 ? *next : *next + product.Beta * *c;
            }
        }
    }
}
