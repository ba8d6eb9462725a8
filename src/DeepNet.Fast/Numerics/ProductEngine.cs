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

    /// <summary>Columns of B up to which packing a transposed A takes longer than it saves.</summary>
    private const int FewColumns = 32;

    /// <summary>Steps of the inner dimension up to which packing takes as long as multiplying.</summary>
    private const int ShallowProduct = 8;

    [ThreadStatic]
    private static ProductEngine<TUnit, TVector>? current;

    private readonly BlockedProduct<TUnit, TVector> blocked = new();
    private readonly DirectProduct<TUnit, TVector> direct = new();
    private readonly DotProduct<TUnit, TVector> dot = new();
    private readonly NarrowProduct<TUnit, TVector> narrow = new();
    private readonly InnerSplitProduct<TUnit, TVector> innerSplit = new();

    /// <summary>This thread's engine.</summary>
    public static ProductEngine<TUnit, TVector> Current => current ??= new();

    /// <summary>Computes a product with at least one element and one step, with the help of other threads.</summary>
    public void Multiply(in Product product)
    {
        var threads = product.MultiplyAdds >= ShareFrom;
        if (InnerSplitProduct<TUnit, TVector>.Suits(product))
            innerSplit.Multiply(product, threads);
        else if (!threads)
            MultiplyAlone(product);
        else if (SuitsDirect(product))
            direct.MultiplyShared(product);
        else if (SuitsDot(product))
            dot.MultiplyShared(product);
        else if (NarrowProduct<TUnit, TVector>.Suits(product))
            narrow.MultiplyShared(product);
        else
            blocked.Multiply(product, threads);
    }

    /// <summary>Computes a product on this thread.</summary>
    public void MultiplyAlone(in Product product)
    {
        if (SuitsDirect(product))
            DirectProduct<TUnit, TVector>.Multiply(product);
        else if (SuitsDot(product))
            DotProduct<TUnit, TVector>.Multiply(product);
        else if (NarrowProduct<TUnit, TVector>.Suits(product))
            NarrowProduct<TUnit, TVector>.Multiply(product);
        else
            blocked.Multiply(product, threads: false);
    }

    /// <summary>Whether A's elements are used so few times, or so few in all, that packing them would not pay.</summary>
    private static bool SuitsDirect(in Product product) =>
        product.A.RowStep == 1
        && (product.MultiplyAdds <= SmallProduct
            || product.Columns <= OuterKernel<TUnit, TVector>.Columns
            || product.Depth <= ShallowProduct);

    /// <summary>Whether A and B are read down their columns, and C is too small or too narrow for tiles of whole vectors.</summary>
    private static bool SuitsDot(in Product product) =>
        product.A.ColumnStep == 1 && product.B.RowStep == 1
        && (product.MultiplyAdds <= SmallProduct
            || Math.Min(product.Rows, product.Columns) <= DotKernel<TUnit, TVector>.Columns
            || (product.Columns <= FewColumns && product.Rows > FewColumns));
}
