namespace DeepNet.Exercises.Tests;

/// <summary>Every known mistake, run as if it were a learner's, is named, and it alone.</summary>
public class MistakeTests
{
    public static TheoryData<string> Names => [.. Exercises.All.Select(exercise => exercise.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Each_mistake_is_named_alone(string name)
    {
        var exercise = Exercise(name);
        Assert.All(Enumerable.Range(0, exercise.Known.Count), index => NamedAlone(exercise, index));
    }

    [Fact]
    public void A_gradient_check_that_makes_its_own_gradients_is_told_its_mistakes_too()
    {
        var run = Exercises.GradientCheck.Running;
        Assert.All(Enumerable.Range(0, run.Known.Count), index => NamedAlone(run, index));
    }

    [Theory, MemberData(nameof(Names))]
    public void At_least_twelve_mistakes_are_known(string name) => Assert.InRange(Exercise(name).KnownMistakes.Count, 12, 40);

    [Theory, MemberData(nameof(Names))]
    public void No_mistake_has_two_names_or_lacks_a_hint(string name)
    {
        var mistakes = Exercise(name).Known.Where(mistake => !mistake.IsRight).ToList();
        Assert.All(mistakes, mistake => Assert.False(string.IsNullOrWhiteSpace(mistake.Hint), mistake.Name));
        Assert.Equal(mistakes.Count, mistakes.DistinctBy(mistake => mistake.Name).Count());
    }

    private static Exercise Exercise(string name) => Exercises.All.Single(exercise => exercise.Name == name);

    private static void NamedAlone(Exercise exercise, int index)
    {
        var (known, verdict) = (exercise.Known[index], exercise.CheckMistake(index));
        Assert.False(verdict.NotWritten);
        Assert.Equal(known.IsRight, verdict.Passed);
        Assert.Equal([known.Name], known.IsRight ? verdict.Remarks : verdict.Mistakes);
    }
}
