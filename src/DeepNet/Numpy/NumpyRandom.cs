using MathNet.Numerics.LinearAlgebra;

namespace DeepNet;

/// <summary>
/// NumPy's legacy generator (<c>np.random.seed</c>, <c>randn</c>, <c>rand</c>, <c>randint</c>), bit for bit: the same
/// seed gives the same numbers as in Python. Matrices fill row by row.
/// </summary>
/// <remarks>
/// MT19937 (Matsumoto and Nishimura, 1998) seeded by the Knuth recurrence; a double is made of two 32-bit outputs;
/// normal numbers come from Marsaglia's polar method, the second of each pair first. Not for secrets, and not
/// thread-safe: one generator, one thread.
/// </remarks>
public sealed class NumpyRandom
{
    private const int StateSize = 624;
    private const int ShiftSize = 397;

    private readonly uint[] state = new uint[StateSize];
    private int next = StateSize;
    private double? keptNormal;

    /// <summary>The generator after <c>np.random.seed(seed)</c>.</summary>
    /// <param name="seed">From 0 to 2³² − 1.</param>
    public NumpyRandom(uint seed)
    {
        state[0] = seed;
        for (var i = 1; i < StateSize; i++)
            state[i] = 1812433253u * (state[i - 1] ^ (state[i - 1] >> 30)) + (uint)i;
    }

    /// <summary>The generator after <c>np.random.seed(seed)</c>.</summary>
    /// <param name="seed">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative, which NumPy refuses too.</exception>
    public NumpyRandom(int seed)
        : this(seed >= 0 ? (uint)seed : throw new ArgumentOutOfRangeException(nameof(seed), $"NumpyRandom: the seed is {Require.Number(seed)}; it needs to be 0 or more."))
    {
    }

    /// <summary>The next number, uniform in [0, 1): <c>rand()</c>.</summary>
    public double Rand() => ((NextUInt32() >> 5) * 67108864.0 + (NextUInt32() >> 6)) / 9007199254740992.0;

    /// <summary>A rows×columns matrix of uniform numbers in [0, 1), drawn row by row: <c>rand(rows, columns)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public Matrix<double> Rand(int rows, int columns) => Fill(rows, columns, Rand);

    /// <summary>The next number from the normal distribution of mean 0 and variance 1: <c>randn()</c>.</summary>
    public double Randn()
    {
        if (keptNormal is { } kept)
        {
            keptNormal = null;
            return kept;
        }

        double x1, x2, r2;
        do
        {
            x1 = 2 * Rand() - 1;
            x2 = 2 * Rand() - 1;
            r2 = x1 * x1 + x2 * x2;
        }
        while (r2 >= 1 || r2 == 0);

        var f = Math.Sqrt(-2 * Math.Log(r2) / r2);
        keptNormal = f * x1;
        return f * x2;
    }

    /// <summary>A rows×columns matrix of normal numbers, drawn row by row: <c>randn(rows, columns)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public Matrix<double> Randn(int rows, int columns) => Fill(rows, columns, Randn);

    /// <summary>A whole number from low (included) to high (excluded): <c>randint(low, high)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">high is not above low.</exception>
    public int RandInt(int low, int high)
    {
        if (high <= low)
            throw new ArgumentOutOfRangeException(nameof(high), $"RandInt: low is {Require.Number(low)} and high is {Require.Number(high)}; high is excluded, so it needs to be above low.");

        var range = (uint)((long)high - low - 1);
        if (range == 0)
            return low;

        var mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(range);
        uint value;
        do
            value = NextUInt32() & mask;
        while (value > range);
        return (int)(low + value);
    }

    /// <summary>A rows×columns matrix of such whole numbers, drawn row by row: <c>randint(low, high, (rows, columns))</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">high is not above low, or a size is below 1.</exception>
    public Matrix<double> RandInt(int low, int high, int rows, int columns) => Fill(rows, columns, () => RandInt(low, high));

    private static Matrix<double> Fill(int rows, int columns, Func<double> draw)
    {
        if (rows < 1 || columns < 1)
            throw new ArgumentOutOfRangeException(rows < 1 ? nameof(rows) : nameof(columns), $"NumpyRandom: a {Require.Number(rows)}×{Require.Number(columns)} matrix was asked for; both sizes need to be at least 1.");
        Require.OneArray(rows, columns, "the matrix", nameof(NumpyRandom));
        var matrix = Matrix<double>.Build.Dense(rows, columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                matrix[i, j] = draw();
        }

        return matrix;
    }

    private uint NextUInt32()
    {
        if (next == StateSize)
            Twist();

        var y = state[next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        for (var i = 0; i < StateSize; i++)
        {
            var y = (state[i] & 0x80000000) | (state[(i + 1) % StateSize] & 0x7fffffff);
            state[i] = state[(i + ShiftSize) % StateSize] ^ (y >> 1) ^ ((y & 1) * 0x9908b0df);
        }

        next = 0;
    }
}
