using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace DeepNet.Fast.Tests;

/// <summary>Every kernel with all four transposes.</summary>
public sealed class CombinatorialPathsAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        List<ITheoryDataRow> rows = [];
        foreach (var path in new[] { KernelPath.Avx512, KernelPath.Avx2, KernelPath.Portable })
        {
            foreach (var transposeA in new[] { false, true })
            {
                foreach (var transposeB in new[] { false, true })
                    rows.Add(new TheoryDataRow(path, transposeA, transposeB));
            }
        }

        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
