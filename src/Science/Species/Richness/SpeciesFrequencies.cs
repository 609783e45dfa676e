using System.Globalization;

namespace Hedgerow.Science.Species.Richness;

/// <summary>
/// How often each species was found, without its name: all that the estimators of richness need. A sample of a million records shrinks to as many entries as there
/// are different counts (at most about √(2n)), so that every formula over it is quick.
/// </summary>
public sealed class SpeciesFrequencies
{
    private static readonly Comparer<FrequencyCount> ByTimes = Comparer<FrequencyCount>.Create((left, right) => left.Times.CompareTo(right.Times));

    private readonly FrequencyCount[] counts;
    private EstimatedAssemblage? assemblage;

    private SpeciesFrequencies(SamplingKind kind, long size, FrequencyCount[] counts)
    {
        (Kind, Size, this.counts) = (kind, size, counts);
        foreach (var (times, species) in counts)
        {
            Total += times * species;
            Species += species;
        }

        (Once, Twice) = (With(1), With(2));
    }

    /// <summary>What was counted.</summary>
    public SamplingKind Kind { get; }

    /// <summary>The size of the sample: n records, or T sampling units.</summary>
    public long Size { get; }

    /// <summary>The sum of all counts: n again, or U, the number of incidences.</summary>
    public long Total { get; }

    /// <summary>The number of species found.</summary>
    public long Species { get; }

    /// <summary>The number of species found once (f₁ or Q₁).</summary>
    public long Once { get; }

    /// <summary>The number of species found twice (f₂ or Q₂).</summary>
    public long Twice { get; }

    /// <summary>The frequency counts, ascending by times.</summary>
    public ReadOnlySpan<FrequencyCount> Counts => counts;

    /// <summary>The community that these frequencies suggest, made once when an interval first needs it.</summary>
    internal EstimatedAssemblage Assemblage => assemblage ??= EstimatedAssemblage.Of(this);

    /// <summary>Frequencies of records or individuals.</summary>
    /// <param name="records">Records of each species; 0 is skipped.</param>
    /// <returns>The frequencies; their size is the number of records.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static SpeciesFrequencies OfAbundance(IEnumerable<long> records)
    {
        var counts = Grouped(records);
        return new SpeciesFrequencies(SamplingKind.Abundance, counts.Sum(count => count.Times * count.Species), counts);
    }

    /// <summary>Frequencies of sampling units.</summary>
    /// <param name="unitsBySpecies">Units that hold each species; 0 is skipped.</param>
    /// <param name="units">All units that were searched, those where nothing was found included; 1 or more.</param>
    /// <returns>The frequencies; their size is the number of units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0 or above the number of units, or there is no unit.</exception>
    public static SpeciesFrequencies OfIncidence(IEnumerable<long> unitsBySpecies, long units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        var counts = Grouped(unitsBySpecies);
        return counts.Length == 0 || counts[^1].Times <= units
            ? new SpeciesFrequencies(SamplingKind.Incidence, units, counts)
            : throw new ArgumentOutOfRangeException(
                nameof(unitsBySpecies),
                counts[^1].Times,
                string.Create(CultureInfo.InvariantCulture, $"A species is held by at most all {units} sampling units: were records counted in place of units?"));
    }

    /// <summary>The number of species found a given number of times.</summary>
    /// <param name="times">How often; 1 or more.</param>
    /// <returns>The number of species, 0 when there is none.</returns>
    public long With(long times)
    {
        var at = Array.BinarySearch(counts, new FrequencyCount(times, 0), ByTimes);
        return at < 0 ? 0 : counts[at].Species;
    }

    private static FrequencyCount[] Grouped(IEnumerable<long> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var species = new Dictionary<long, long>();
        foreach (var times in found)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(times, nameof(found));
            if (times > 0)
            {
                species[times] = species.GetValueOrDefault(times) + 1;
            }
        }

        var counts = species.Select(entry => new FrequencyCount(entry.Key, entry.Value)).ToArray();
        Array.Sort(counts, ByTimes);
        return counts;
    }
}
