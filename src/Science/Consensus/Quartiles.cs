using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Median and quartiles of answers, and the range between the quartiles.</summary>
/// <remarks>
/// <para><b>Formula</b>: Q₁, Q₂, Q₃ = quantiles at ¼, ½, ¾; interquartile range = Q₃ − Q₁.</para>
/// <para><b>Meaning</b>: where the group stands, and how wide its middle half. On five points a range of 1 or less is usually called agreement.</para>
/// <para><b>Units</b>: those of the answers.</para>
/// <para><b>Range</b>: smallest to largest answer; the range between the quartiles 0 and more.</para>
/// <para><b>Behaviour</b>: one answer is its own median and both quartiles, so the range is 0: read the number of answers beside it. The order of experts changes nothing.</para>
/// <para><b>Assumes</b>: answers on an ordered scale.</para>
/// <para><b>Source</b>: [hyndman-fan-1996]; use in Delphi studies [gracht-2012].</para>
/// </remarks>
/// <param name="Lower">Lower quartile.</param>
/// <param name="Median">Median.</param>
/// <param name="Upper">Upper quartile.</param>
/// <param name="Type">The quantile type, which belongs to every quartile.</param>
public readonly record struct Quartiles(double Lower, double Median, double Upper, QuantileType Type)
{
    /// <summary>Upper less lower quartile.</summary>
    public double Range => Upper - Lower;

    /// <summary>Takes the quartiles.</summary>
    /// <param name="answers">The answers in any order; those who did not answer are left out.</param>
    /// <param name="type">The quantile type.</param>
    /// <returns>The quartiles, or why there are none.</returns>
    /// <exception cref="ArgumentException">An answer is not a finite number.</exception>
    public static Found<Quartiles> Of(ReadOnlySpan<double> answers, QuantileType type)
    {
        if (answers.IsEmpty)
        {
            return NotDefined.NobodyAnswered;
        }

        var sorted = Sorted.Of(answers);
        return new Quartiles(Quantile.Of(sorted, 0.25, type), Quantile.Of(sorted, 0.5, type), Quantile.Of(sorted, 0.75, type), type);
    }
}
