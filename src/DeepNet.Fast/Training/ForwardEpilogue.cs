namespace DeepNet;

/// <summary>Adds a layer's bias to each part of W·A as it comes out of the product, and applies the activation.</summary>
internal sealed class ForwardEpilogue(NativeMatrix z, double[] bias, Activation? activation) : ProductEpilogue
{
    private int notFinite;

    /// <summary>Whether some z was NaN or ∞ since this was last asked.</summary>
    public bool TakeNotFinite() => Interlocked.Exchange(ref notFinite, 0) != 0;

    public override void Apply(int row, int column, int rows, int columns)
    {
        for (var j = column; j < column + columns; j++)
        {
            var part = z.Column(j, row + rows)[row..];
            bool finite;
            if (activation == Activation.Relu)
            {
                finite = LayerActivation.AddBiasAndRectify(part, bias[j]);
            }
            else
            {
                finite = LayerActivation.AddBias(part, bias[j]);
                if (activation != null)
                    LayerActivation.Apply(activation, part);
            }
            if (!finite)
                Volatile.Write(ref notFinite, 1);
        }
    }
}
