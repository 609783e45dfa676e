using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>Richness from the coverage of the rare species alone: what ACE and ICE share.</summary>
internal static class RareSpecies
{
    private const double Step = 1e-4;

    /// <summary>The estimate with the variance of its linear part; species seldom found are those found at most <paramref name="limit"/> times.</summary>
    public static Found<Estimate> Estimate(SpeciesFrequencies found, int limit, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        if (found.Species == 0)
        {
            return Refusals.Nothing(found);
        }

        var counts = new double[limit + 1];
        foreach (var (times, species) in found.Counts)
        {
            counts[times <= limit ? times : 0] += species;
        }

        if (counts[1] > 0 && counts.Skip(2).All(count => count == 0))
        {
            return found.Kind == SamplingKind.Abundance ? Chao1.BiasCorrected(found, confidence) : Chao2.BiasCorrected(found, confidence);
        }

        var value = Value(found, counts);
        var (linear, square) = (0.0, 0.0);
        for (var at = 0; at <= limit; at++)
        {
            if (counts[at] > 0)
            {
                var (count, step) = (counts[at], Step * Math.Max(1, counts[at]));
                counts[at] = count + step;
                var above = Value(found, counts);
                counts[at] = count - step;
                var slope = (above - Value(found, counts)) / (2 * step);
                counts[at] = count;
                linear += slope * count;
                square += slope * slope * count;
            }
        }

        return Intervals.LogNormal(value, square - (linear * linear / value), found.Species, confidence);
    }

    /// <summary>counts[k] species found k times; counts[0] those found often.</summary>
    private static double Value(SpeciesFrequencies found, double[] counts)
    {
        var (species, total, pairs) = (0.0, 0.0, 0.0);
        for (var k = 1; k < counts.Length; k++)
        {
            species += counts[k];
            total += k * counts[k];
            pairs += k * (k - 1.0) * counts[k];
        }

        if (species == 0)
        {
            return counts[0];
        }

        var coverage = 1 - (counts[1] / total);
        var unevenness = found.Kind == SamplingKind.Abundance
            ? pairs / (total * (total - 1))
            : found.Size / (found.Size - 1.0) * pairs / (total * total);
        return counts[0] + (species / coverage) + (counts[1] / coverage * Math.Max(0, (species / coverage * unevenness) - 1));
    }
}
