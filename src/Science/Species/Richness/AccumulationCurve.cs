namespace Hedgerow.Science.Species.Richness;

/// <summary>A point of the accumulation curve.</summary>
/// <param name="Size">Records or units.</param>
/// <param name="Richness">The species expected.</param>
/// <param name="Coverage">The coverage expected.</param>
/// <param name="Beyond">Whether the size lies beyond the sample: a forecast, not a rarefaction.</param>
public sealed record AccumulationPoint(long Size, Estimate Richness, Estimate Coverage, bool Beyond);

/// <summary>The accumulation curve: species and coverage by the size of the sample, to draw and to read.</summary>
/// <remarks>
/// <para><b>Formula</b>: <see cref="RichnessAtSize"/> and <see cref="CoverageAtSize"/> at sizes evenly spread from 1 to the furthest, the size of the sample among them.</para>
/// <para><b>Meaning</b>: still steep, the search has far to go; flat, it is near its end.</para>
/// <para><b>Units</b>: records or units across, species and shares up.</para>
/// <para><b>Range</b>: up to twice the size of the sample.</para>
/// <para><b>Behaviour</b>: rises throughout; no points where fewer than two records leave nothing to estimate from.</para>
/// <para><b>Assumes</b>: as <see cref="RichnessAtSize"/>.</para>
/// <para><b>Source</b>: [colwell-2012], [chao-2014].</para>
/// </remarks>
public static class AccumulationCurve
{
    /// <summary>Computes the curve.</summary>
    /// <param name="found">The sample.</param>
    /// <param name="points">How many points at most, 2 or more.</param>
    /// <param name="furthest">The furthest size, in sizes of the sample; above 0, at most 2.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1.</param>
    /// <returns>The points, ascending.</returns>
    public static IReadOnlyList<AccumulationPoint> Of(SpeciesFrequencies found, int points = 40, double furthest = 2, double confidence = Intervals.Usual)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        if (furthest is not (> 0 and <= 2))
        {
            throw new ArgumentOutOfRangeException(nameof(furthest), furthest, "A curve reaches above 0 and at most to twice the sample.");
        }

        if (found.Total < 2)
        {
            return [];
        }

        var last = Math.Max(1, (long)(furthest * found.Size));
        var sizes = new SortedSet<long> { 1, last };
        if (found.Size <= last)
        {
            sizes.Add(found.Size);
        }

        for (var point = 1; point < points; point++)
        {
            sizes.Add(Math.Max(1, (long)Math.Round((double)last * point / points)));
        }

        return [.. sizes.Select(size => new AccumulationPoint(
            size,
            RichnessAtSize.Of(found, size, confidence).Value,
            CoverageAtSize.Of(found, size, confidence).Value,
            size > found.Size))];
    }
}
