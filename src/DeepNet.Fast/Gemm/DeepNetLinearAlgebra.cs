using MathNet.Numerics.Providers.LinearAlgebra;

namespace DeepNet;

/// <summary>Lets MathNet use this library's matrix product, so that <c>W * A</c> is as fast as the trainer.</summary>
public static class DeepNetLinearAlgebra
{
    private static readonly Lock Switching = new();
    private static ILinearAlgebraProvider? provider;

    /// <summary>
    /// From now on MathNet's products of double matrices go through <see cref="MatrixProduct"/>; everything else goes
    /// on as before. Calling it again changes nothing.
    /// </summary>
    public static void Use()
    {
        lock (Switching)
        {
            var current = LinearAlgebraControl.Provider;
            if (current == provider)
                return;
            provider = MathNetProvider.Wrap(current);
            LinearAlgebraControl.Provider = provider;
        }
    }
}
