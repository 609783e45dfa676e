namespace Hedgerow.Science.Species.Richness;

/// <summary>Which species each sampling unit holds; as large as there are incidences, however many units and species.</summary>
public sealed class IncidenceTable
{
    private readonly int[] species;
    private readonly int[] starts;
    private readonly int[] held;

    private IncidenceTable(int[] species, int[] starts, int speciesCount)
    {
        (this.species, this.starts) = (species, starts);
        held = new int[speciesCount];
        foreach (var one in species)
        {
            held[one]++;
        }

        Frequencies = SpeciesFrequencies.OfIncidence(held.Select(count => (long)count), Units);
    }

    /// <summary>The number of sampling units.</summary>
    public int Units => starts.Length - 1;

    /// <summary>How many units hold each species.</summary>
    public SpeciesFrequencies Frequencies { get; }

    /// <summary>The units that hold each species, by its number; shape (species).</summary>
    public ReadOnlySpan<int> UnitsBySpecies => held;

    /// <summary>Builds the table from records; a species recorded twice in a unit counts once.</summary>
    /// <param name="recordSpecies">The species of each record, numbered from 0.</param>
    /// <param name="recordUnits">The unit of each record, from 0; as long as the species.</param>
    /// <param name="units">All units, those without a record included; 1 or more.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The two lists differ in length, or a number lies outside.</exception>
    public static IncidenceTable Of(ReadOnlySpan<int> recordSpecies, ReadOnlySpan<int> recordUnits, int units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        if (recordSpecies.Length != recordUnits.Length)
        {
            throw new ArgumentException($"Every record has one species and one unit: {recordSpecies.Length} species, {recordUnits.Length} units.", nameof(recordUnits));
        }

        var (ends, most) = (new int[units + 1], -1);
        for (var at = 0; at < recordUnits.Length; at++)
        {
            var (one, unit) = (recordSpecies[at], recordUnits[at]);
            ArgumentOutOfRangeException.ThrowIfNegative(one, nameof(recordSpecies));
            ArgumentOutOfRangeException.ThrowIfNegative(unit, nameof(recordUnits));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, units, nameof(recordUnits));
            ends[unit + 1]++;
            most = Math.Max(most, one);
        }

        for (var unit = 0; unit < units; unit++)
        {
            ends[unit + 1] += ends[unit];
        }

        var (placed, next) = (new int[recordUnits.Length], ends.AsSpan(0, units).ToArray());
        for (var at = 0; at < recordUnits.Length; at++)
        {
            placed[next[recordUnits[at]]++] = recordSpecies[at];
        }

        // Each unit: its species once, ascending; so the order of the records leaves no trace.
        var (starts, kept) = (new int[units + 1], 0);
        for (var unit = 0; unit < units; unit++)
        {
            var inside = placed.AsSpan(ends[unit], ends[unit + 1] - ends[unit]);
            inside.Sort();
            for (var at = 0; at < inside.Length; at++)
            {
                if (at == 0 || inside[at] != inside[at - 1])
                {
                    placed[kept++] = inside[at];
                }
            }

            starts[unit + 1] = kept;
        }

        return new IncidenceTable(placed.AsSpan(0, kept).ToArray(), starts, most + 1);
    }

    /// <summary>The species of a unit, ascending.</summary>
    /// <param name="unit">The unit, from 0.</param>
    /// <returns>The species.</returns>
    public ReadOnlySpan<int> SpeciesOf(int unit) => species.AsSpan(starts[unit], starts[unit + 1] - starts[unit]);

    /// <summary>How many species each unit alone holds; shape (units).</summary>
    internal int[] UniqueByUnit()
    {
        var unique = new int[Units];
        for (var unit = 0; unit < Units; unit++)
        {
            foreach (var one in SpeciesOf(unit))
            {
                unique[unit] += held[one] == 1 ? 1 : 0;
            }
        }

        return unique;
    }

    /// <summary>Every pair of species that share a unit: the units of each and the units they share.</summary>
    internal IEnumerable<(int First, int Second, int Shared)> SharedUnits()
    {
        var (unitsOf, next) = UnitsOfSpecies();
        var (shared, met) = (new int[held.Length], new List<int>());
        for (var one = 0; one < held.Length; one++)
        {
            for (var at = next[one]; at < next[one + 1]; at++)
            {
                foreach (var other in SpeciesOf(unitsOf[at]))
                {
                    if (other > one && shared[other]++ == 0)
                    {
                        met.Add(other);
                    }
                }
            }

            foreach (var other in met)
            {
                yield return (held[one], held[other], shared[other]);
                shared[other] = 0;
            }

            met.Clear();
        }
    }

    /// <summary>For every pair of units the species that only the one and only the other holds.</summary>
    internal IEnumerable<(long First, long Second)> OnlyOneOfPairs()
    {
        var (unitsOf, next) = UnitsOfSpecies();
        var shared = new int[Units];
        for (var unit = 0; unit < Units; unit++)
        {
            Array.Clear(shared);
            foreach (var one in SpeciesOf(unit))
            {
                for (var at = next[one]; at < next[one + 1]; at++)
                {
                    shared[unitsOf[at]]++;
                }
            }

            for (var other = unit + 1; other < Units; other++)
            {
                yield return (SpeciesOf(unit).Length - shared[other], SpeciesOf(other).Length - shared[other]);
            }
        }
    }

    private (int[] Units, int[] Starts) UnitsOfSpecies()
    {
        var (unitsOf, first) = (new int[species.Length], new int[held.Length + 1]);
        for (var one = 0; one < held.Length; one++)
        {
            first[one + 1] = first[one] + held[one];
        }

        var next = first.AsSpan(0, held.Length).ToArray();
        for (var unit = 0; unit < Units; unit++)
        {
            foreach (var one in SpeciesOf(unit))
            {
                unitsOf[next[one]++] = unit;
            }
        }

        return (unitsOf, first);
    }
}
