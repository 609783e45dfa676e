using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Mean inconsistency of matrices filled at random, by which the consistency ratio is measured. The table moves the ratio in its second digit, so it belongs to the result.</summary>
public sealed record RandomIndex
{
    private static readonly double[] SaatyValues = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];
    private static readonly double[] AlonsoLamataValues = [0, 0, 0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713, 1.5838];

    private readonly double[] values;

    private RandomIndex(string id, Wording name, double[] values) => (Id, Name, this.values) = (id, name, values);

    /// <summary>Saaty's table.</summary>
    public static RandomIndex Saaty { get; } = new("saaty", new("random index by Saaty", "Saaty 平均随机一致性指标"), SaatyValues);

    /// <summary>The table of Alonso and Lamata, from 100,000 matrices each [alonso-2006].</summary>
    public static RandomIndex AlonsoLamata { get; } = new("alonso_lamata", new("random index by Alonso and Lamata", "Alonso–Lamata 平均随机一致性指标"), AlonsoLamataValues);

    /// <summary>Both.</summary>
    public static IReadOnlyList<RandomIndex> All { get; } = [Saaty, AlonsoLamata];

    /// <summary>Name in files.</summary>
    public string Id { get; }

    /// <summary>Name.</summary>
    public Wording Name { get; }

    /// <summary>The largest number of things that the table knows.</summary>
    public int Largest => values.Length;

    /// <summary>The value for a number of things.</summary>
    /// <param name="size">Number of things, 1 to <see cref="Largest"/>.</param>
    /// <returns>The value; 0 for one or two things, which cannot contradict one another.</returns>
    public double For(int size) => size >= 1 && size <= values.Length
        ? values[size - 1]
        : throw new ArgumentOutOfRangeException(nameof(size), size, $"The table knows matrices of 1 to {values.Length} things.");
}
