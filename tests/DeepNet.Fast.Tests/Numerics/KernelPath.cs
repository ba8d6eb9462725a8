using System.Runtime.Intrinsics;

namespace DeepNet.Fast.Tests;

/// <summary>Which instructions a product is computed with.</summary>
public enum KernelPath
{
    Chosen,
    Avx2,
    Portable,
}

internal static class KernelPaths
{
    /// <summary>Computes a product with the instructions asked for.</summary>
    public static void Multiply(this KernelPath path, in Product product)
    {
        if (path == KernelPath.Avx2)
            Assert.SkipUnless(Avx2Unit.IsSupported, "This processor has no AVX2.");
        if (path == KernelPath.Chosen)
            MatrixProduct.Multiply(product);
        else if (path == KernelPath.Avx2)
            MatrixProduct.Multiply<Avx2Unit, Vector256<double>>(product);
        else
            MatrixProduct.Multiply<PortableUnit, System.Numerics.Vector<double>>(product);
    }
}
