using System.Numerics;
using System.Runtime.Intrinsics;

namespace DeepNet.Fast.Tests;

/// <summary>Which instructions a product is computed with.</summary>
public enum KernelPath
{
    Chosen,
    Avx512,
    Avx2,
    Portable,
}

internal static class KernelPaths
{
    /// <summary>Computes a product with the instructions asked for.</summary>
    public static void Multiply(this KernelPath path, in Product product)
    {
        switch (path)
        {
            case KernelPath.Avx512:
                Assert.SkipUnless(Avx512Unit.IsSupported, "This processor has no AVX-512, or this process must not use it.");
                MatrixProduct.Multiply<Avx512Unit, Vector512<double>>(product);
                break;
            case KernelPath.Avx2:
                Assert.SkipUnless(Avx2Unit.IsSupported, "This processor has no AVX2, or this process must not use it.");
                MatrixProduct.Multiply<Avx2Unit, Vector256<double>>(product);
                break;
            case KernelPath.Portable:
                MatrixProduct.Multiply<PortableUnit, Vector<double>>(product);
                break;
            default:
                MatrixProduct.Multiply(product);
                break;
        }
    }
}
