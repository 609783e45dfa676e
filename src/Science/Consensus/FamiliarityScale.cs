using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>What each degree of familiarity counts for the coefficient Cs, from very familiar to not familiar. Studies use several, so a result names its own.</summary>
public sealed record FamiliarityScale
{
    private readonly double[] values;

    private FamiliarityScale(string id, Wording name, double[] values) => (Id, Name, this.values) = (id, name, values);

    /// <summary>1.0, 0.8, 0.6, 0.4, 0.2.</summary>
    public static FamiliarityScale Usual { get; } = new("usual", new("familiarity 1.0, 0.8, 0.6, 0.4, 0.2", "熟悉程度 1.0、0.8、0.6、0.4、0.2"), [1.0, 0.8, 0.6, 0.4, 0.2]);

    /// <summary>0.9, 0.7, 0.5, 0.3, 0.1.</summary>
    public static FamiliarityScale Odd { get; } = new("odd_tenths", new("familiarity 0.9, 0.7, 0.5, 0.3, 0.1", "熟悉程度 0.9、0.7、0.5、0.3、0.1"), [0.9, 0.7, 0.5, 0.3, 0.1]);

    /// <summary>The scales that Hedgerow knows.</summary>
    public static IReadOnlyList<FamiliarityScale> All { get; } = [Usual, Odd];

    /// <summary>Name in files.</summary>
    public string Id { get; }

    /// <summary>Name.</summary>
    public Wording Name { get; }

    /// <summary>Number of degrees.</summary>
    public int Degrees => values.Length;

    /// <summary>A scale of a study's own.</summary>
    /// <param name="id">Name in files.</param>
    /// <param name="name">Name.</param>
    /// <param name="values">Values from 0 to 1, falling, at least two.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentException">The values do not fall, or lie outside.</exception>
    public static FamiliarityScale Own(string id, Wording name, IReadOnlyList<double> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(values);
        return values.Count >= 2 && values.All(value => value is >= 0 and <= 1) && values.Zip(values.Skip(1), (one, next) => one > next).All(falls => falls)
            ? new FamiliarityScale(id, name, [.. values])
            : throw new ArgumentException("A scale of familiarity has at least two values from 0 to 1, each below the one before it: very familiar stands first.", nameof(values));
    }

    /// <summary>The value of a degree.</summary>
    /// <param name="degree">1 for very familiar, up to <see cref="Degrees"/> for not familiar.</param>
    /// <returns>The value.</returns>
    public double ValueOf(int degree) => degree >= 1 && degree <= values.Length
        ? values[degree - 1]
        : throw new ArgumentOutOfRangeException(nameof(degree), degree, $"A degree of familiarity lies between 1 (very familiar) and {values.Length} (not familiar).");
}
