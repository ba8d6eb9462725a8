using DeepNet;
using DeepNet.Exercises;
using static DeepNet.DeepNeuralNetwork;

// Where `Exercises.LinearForward.Check(…)` compiles as it stands: outside DeepNet's namespaces (as in a notebook's cell), …
public class NamespaceTests
{
    [Fact]
    public void The_name_Exercises_means_the_class_outside_DeepNets_namespaces() =>
        Assert.False(Exercises.LinearForward.Check(LinearForward).Passed);
}

namespace Somewhere.Else
{
    public class NamespaceTests
    {
        [Fact]
        public void The_name_Exercises_means_the_class_in_any_other_namespace() =>
            Assert.False(Exercises.LinearForward.Check(LinearForward).Passed);
    }
}

namespace DeepNet.Tests
{
    // … and inside one of them with the using line below the namespace's.
    using DeepNet.Exercises;

    public class NamespaceTests
    {
        [Fact]
        public void The_name_Exercises_means_the_class_where_the_using_stands_inside() =>
            Assert.False(Exercises.LinearForward.Check(LinearForward).Passed);

        [Fact]
        public void The_full_name_works_everywhere() =>
            Assert.False(DeepNet.Exercises.Exercises.LinearForward.Check(LinearForward).Passed);
    }
}
