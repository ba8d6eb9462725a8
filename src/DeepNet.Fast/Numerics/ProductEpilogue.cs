namespace DeepNet;

/// <summary>Something to do to a product's result as soon as a part of it is final. Parts may be done at the same time.</summary>
internal abstract class ProductEpilogue
{
    /// <summary>Rows <paramref name="row"/>… and columns <paramref name="column"/>… of C are final.</summary>
    public abstract void Apply(int row, int column, int rows, int columns);
}
