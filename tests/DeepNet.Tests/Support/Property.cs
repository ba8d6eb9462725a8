using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace DeepNet.Tests.Support;

/// <summary>Checks a property on random networks; the same ones in every run.</summary>
public static class Property
{
    private static readonly Gen<RandomNetwork> Networks =
        from layers in Gen.Choose(1, 4)
        from sizes in Gen.CollectToArray(Enumerable.Repeat(Gen.Choose(1, 6), layers + 1))
        from m in Gen.Choose(1, 9)
        from seed in Gen.Choose(0, int.MaxValue)
        select new RandomNetwork(sizes, m, seed);

    public static void HoldsForNetworks(Action<RandomNetwork> property, int times = 100) => Holds(Networks, property, times);

    public static void Holds<T>(Gen<T> gen, Action<T> property, int times = 100)
    {
        var replay = new Replay(new Rnd(20240601, 1), FSharpOption<int>.None);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(FSharpOption<Replay>.Some(replay)), Prop.ForAll(Arb.From(gen), property));
    }
}
