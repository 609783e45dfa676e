namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>The chance that an animal crosses a way, falling with its length.</summary>
/// <remarks>
/// <para><b>Formula</b>: p = e^(−k d), k = −ln P / D for a chance P at the length D.</para>
/// <para><b>Meaning</b>: with P = 0.5, D is the distance that half of the dispersing animals reach (the median dispersal distance).</para>
/// <para><b>Units</b>: D and d in the same unit: m, or a cost.</para>
/// <para><b>Range</b>: 0 to 1; 1 at d = 0, P at d = D.</para>
/// <para><b>Behaviour</b>: chances multiply along a way of several links, so that the best way is the shortest one.</para>
/// <para><b>Assumes</b>: every further metre costs the same share of the animals.</para>
/// <para><b>Source</b>: [saura-2007].</para>
/// </remarks>
public readonly record struct Dispersal
{
    private Dispersal(double rate) => Rate = rate;

    /// <summary>k, per unit of length.</summary>
    public double Rate { get; }

    /// <summary>Lengths are −ln of probabilities already.</summary>
    public static Dispersal OfProbabilities => new(1);

    /// <summary>From a length and the chance to cross it.</summary>
    /// <param name="length">D, above 0; m or cost, as the links.</param>
    /// <param name="probability">P, above 0 and below 1.</param>
    /// <returns>The dispersal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of them lies outside.</exception>
    public static Dispersal Of(double length, double probability = 0.5)
    {
        if (!(length > 0 && double.IsFinite(length)))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A dispersal distance is a finite number above 0, in the unit of the links.");
        }

        return probability is > 0 and < 1
            ? new Dispersal(-Math.Log(probability) / length)
            : throw new ArgumentOutOfRangeException(nameof(probability), probability, "The chance at the dispersal distance lies above 0 and below 1: was it given in percent?");
    }

    /// <summary>The length that stands for a chance where links are given as probabilities.</summary>
    /// <param name="probability">The chance to cross a link, above 0 up to 1.</param>
    /// <returns>−ln p, to be used with <see cref="OfProbabilities"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The chance lies outside.</exception>
    public static double LengthOf(double probability) => probability is > 0 and <= 1
        ? Math.Abs(Math.Log(probability))
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "The chance to cross a link lies above 0 and at most at 1; where there is none, leave the link out.");

    /// <summary>The chance to cross a way.</summary>
    /// <param name="length">Its length; infinite where there is no way.</param>
    /// <returns>p.</returns>
    public double Chance(double length) => Math.Exp(-Rate * length);
}
