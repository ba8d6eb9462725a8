namespace DeepNet;

/// <summary>Turns each part of dA into dZ = dA ∘ g′(Z) as it comes out of the product.</summary>
internal sealed class BackwardEpilogue(NativeMatrix dA, NativeMatrix a, Activation activation) : ProductEpilogue
{
    public override void Apply(int row, int column, int rows, int columns)
    {
        for (var j = column; j < column + columns; j++)
            LayerActivation.MultiplyBySlope(activation, dA.Column(j, row + rows)[row..], a.Column(j, row + rows)[row..]);
    }
}
