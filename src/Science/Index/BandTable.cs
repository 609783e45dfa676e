using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Index;

/// <summary>
/// The scoring bands of one indicator: which value earns how many points, and how far it is to the next band.
/// </summary>
/// <remarks>
/// <para><b>Formula</b>: points of the band that holds the value rounded half up (<see cref="HalfUp"/>), or of the interval between cuts that holds the
/// unrounded value.</para>
/// <para><b>Meaning</b>: edges are stated in unrounded terms. With one decimal the band 7.0 to 13.9 really runs from 6.95 (counted in) to 13.95 (left out).</para>
/// <para><b>Units</b>: edges, cuts and values in the indicator's unit; scores in points.</para>
/// <para><b>Range</b>: every finite value earns points: a table has no hole and no overlap at its decimals and is open at both ends.</para>
/// <para><b>Behaviour</b>: points rise, or fall, strictly with the value. A table without cuts refuses the continuous policy with a gap.</para>
/// <para><b>Assumes</b>: bands as printed, both ends counted in.</para>
/// <para><b>Source</b>: printed bands [urbanshift-2023], [chan-2021], [chan-2014]; how they are read is in docs/decisions.</para>
/// </remarks>
public sealed class BandTable
{
    private const int MostDigits = 9;

    private readonly Band[] bands;
    private readonly Cut[] cuts;

    private BandTable(Band[] bands, Cut[] cuts, int decimals) => (this.bands, this.cuts, Decimals) = (bands, cuts, decimals);

    /// <summary>The bands, from the lowest values to the highest.</summary>
    public IReadOnlyList<Band> Bands => bands;

    /// <summary>The cuts between neighbouring bands, from low to high; empty where the edition states none.</summary>
    public IReadOnlyList<Cut> Cuts => cuts;

    /// <summary>How many decimals the bands are printed with.</summary>
    public int Decimals { get; }

    /// <summary>The most points the table can give.</summary>
    public int MaxPoints => Math.Max(bands[0].Points, bands[^1].Points);

    /// <summary>Whether more or less is better.</summary>
    public ScaleDirection Direction => bands[^1].Points > bands[0].Points ? ScaleDirection.HigherIsBetter : ScaleDirection.LowerIsBetter;

    /// <summary>Everything that is wrong with a table, each with the place in it; empty when it is sound.</summary>
    /// <param name="bands">The bands in any order.</param>
    /// <param name="decimals">The printed decimals, from 0 to 9.</param>
    /// <param name="cuts">The cuts in any order; empty or null where none are stated.</param>
    /// <returns>The faults.</returns>
    public static IReadOnlyList<Wording> Faults(IEnumerable<Band> bands, int decimals, IEnumerable<Cut>? cuts = null)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return BandTableFaults.In(Sorted(bands), decimals, Sorted(cuts));
    }

    /// <summary>Makes a table.</summary>
    /// <param name="bands">The bands in any order.</param>
    /// <param name="decimals">The printed decimals, from 0 to 9.</param>
    /// <param name="cuts">The cuts in any order; empty or null where none are stated.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The table has a hole, an overlap or another fault; the message lists all of them.</exception>
    public static BandTable Of(IEnumerable<Band> bands, int decimals, IEnumerable<Cut>? cuts = null)
    {
        ArgumentNullException.ThrowIfNull(bands);
        var (ordered, edges) = (Sorted(bands), Sorted(cuts));
        var faults = BandTableFaults.In(ordered, decimals, edges);
        return faults.Count == 0
            ? new BandTable(ordered, edges, decimals)
            : throw new ArgumentException(string.Join(" ", faults.Select(fault => fault.En)), nameof(bands));
    }

    /// <summary>Scores a measured value.</summary>
    /// <param name="value">The value in the indicator's unit; finite.</param>
    /// <param name="policy">How the value meets the bands.</param>
    /// <returns>The score, or a gap where the continuous policy is asked of a table without cuts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number that can be scored.</exception>
    public Found<BandScore> Score(double value, RoundingPolicy policy) => Score(HalfUp.Read(value), policy);

    /// <summary>Scores a value.</summary>
    /// <param name="value">The value in the indicator's unit, not rounded.</param>
    /// <param name="policy">How the value meets the bands.</param>
    /// <returns>The score, or a gap where the continuous policy is asked of a table without cuts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is beyond 10¹⁸.</exception>
    public Found<BandScore> Score(decimal value, RoundingPolicy policy)
    {
        if (policy is RoundingPolicy.Continuous && cuts.Length == 0)
        {
            return new Gap(
                new Wording(
                    "The edition states no continuous cuts for this indicator, so an unrounded value cannot be looked up without guessing.",
                    "该版本未给出此指标的连续分界值，未取整的数值只能靠猜测归档，因此不予评分。"),
                new Wording(
                    "Use `rounding: half-up-then-band`, or add the published `cuts:` of this indicator to the edition.",
                    "请改用 `rounding: half-up-then-band`，或在版本文件中为该指标补充已公布的 `cuts:`。"));
        }

        var place = PlaceOf(value, policy);
        var digits = Decimals;
        var shown = HalfUp.Round(value, digits);
        // Under continuous cuts 6.95 must not read as 7.0, which would have earned more: as many decimals are shown as tell the band.
        while (policy is RoundingPolicy.Continuous && digits < MostDigits && PlaceOf(shown, policy) != place)
        {
            shown = HalfUp.Round(value, ++digits);
        }

        return BandScore.At(this, place, value, shown, place > 0 ? Edge(place - 1, policy) : null, place + 1 < bands.Length ? Edge(place, policy) : null);
    }

    private int PlaceOf(decimal value, RoundingPolicy policy)
    {
        var place = 0;
        while (place + 1 < bands.Length && IsAbove(Edge(place, policy), value))
        {
            place++;
        }

        return place;
    }

    // A value on the edge lies above it when the upper of the two bands owns the edge.
    private static bool IsAbove(BandEdge edge, decimal value) => value > edge.At || (value == edge.At && edge.BelongsAbove);

    // The edge between band `lower` and the one above it, in unrounded terms.
    private BandEdge Edge(int lower, RoundingPolicy policy) => policy is RoundingPolicy.HalfUpThenBand
        ? new BandEdge(bands[lower].Max!.Value + (HalfUp.Step(Decimals) / 2m), BelongsAbove: true)
        : new BandEdge(cuts[lower].At, BelongsAbove: cuts[lower].Inclusive == (Direction is ScaleDirection.HigherIsBetter));

    private static Band[] Sorted(IEnumerable<Band> bands) => [.. bands.OrderBy(band => band.Min ?? decimal.MinValue)];

    private static Cut[] Sorted(IEnumerable<Cut>? cuts) => [.. (cuts ?? []).OrderBy(cut => cut.At)];
}
