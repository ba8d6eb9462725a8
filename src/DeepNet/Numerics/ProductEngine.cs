namespace DeepNet;

/// <summary>Chooses how to compute a product, from its shape alone, and keeps the scratch memory that it takes.</summary>
internal sealed class ProductEngine<TUnit, TVector>
    where TUnit : struct, IVectorUnit<TVector>
    where TVector : struct
{
    /// <summary>Multiply-adds below which no other thread is asked: handing out work costs some microseconds.</summary>
    private const double ShareFrom = 1 << 19;

    /// <summary>Multiply-adds below which packing takes longer than it saves.</summary>
    private const double SmallProduct = 1 << 16;

    /// <summary>Columns on the narrow side below which Aᵀ·B goes column by column.</summary>
    private const int Narrow = 32;

    /// <summary>Elements of A that stay in a first-level cache.</summary>
    private const int Cached = 4096;

    [ThreadStatic]
    private static ProductEngine<TUnit, TVector>? current;

    private readonly BlockedProduct<TUnit, TVector> blocked = new();
    private readonly DirectProduct<TUnit, TVector> direct = new();
    private readonly DotProduct<TUnit, TVector> dot = new();
    private readonly InnerSplitProduct<TUnit, TVector> innerSplit = new();

    /// <summary>This thread's engine.</summary>
    public static ProductEngine<TUnit, TVector> Current => current ??= new();

    /// <summary>Computes a product with at least one element and one step, with the help of other threads.</summary>
    public void Multiply(in Product product)
    {
        bool threads = product.MultiplyAdds >= ShareFrom;
        if (InnerSplitProduct<TUnit, TVector>.Suits(product))
            innerSplit.Multiply(product, threads);
        else if (threads && SuitsDirect(product))
            direct.MultiplyShared(product);
        else if (threads && !SuitsDot(product))
            blocked.Multiply(product, threads);
        else
            MultiplyAlone(product);
    }

    /// <summary>Computes a product on this thread.</summary>
    public void MultiplyAlone(in Product product)
    {
        if (SuitsDirect(product))
            DirectProduct<TUnit, TVector>.Multiply(product);
        else if (SuitsDot(product))
            dot.Multiply(product);
        else
            blocked.Multiply(product, threads: false);
    }

    private static bool SuitsDirect(in Product product)
    {
        if (product.A.RowStep != 1)
            return false;
        return product.MultiplyAdds <= SmallProduct
            || product.Columns <= 4
            || product.Depth <= 8
            || (product.B.RowStep == 1 && product.Rows * 128 <= Cached);
    }

    private static bool SuitsDot(in Product product) =>
        product.A.ColumnStep == 1 && product.B.RowStep == 1
        && (product.MultiplyAdds <= SmallProduct || Math.Min(product.Rows, product.Columns) <= Narrow);
}
