using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Richness;

/// <summary>A community whose richness and coverage are known at every size of a sample.</summary>
internal sealed class Community(Wording name, SamplingKind kind, double[] chances)
{
    public Wording Name => name;

    public SamplingKind Kind => kind;

    public int Species => chances.Length;

    /// <summary>Shares that add up to one.</summary>
    public static Community OfRecords(Wording name, IEnumerable<double> weights)
    {
        var all = weights.ToArray();
        var sum = all.Sum();
        return new Community(name, SamplingKind.Abundance, [.. all.Select(weight => weight / sum)]);
    }

    /// <summary>Chances of a species to be met in one unit.</summary>
    public static Community OfUnits(Wording name, IEnumerable<double> chances) => new(name, SamplingKind.Incidence, [.. chances]);

    public double RichnessAt(double size) => chances.Sum(chance => 1 - Math.Pow(1 - chance, size));

    public double CoverageAt(double size) => 1 - (chances.Sum(chance => chance * Math.Pow(1 - chance, size)) / chances.Sum());

    public double RichnessAtCoverage(double coverage)
    {
        var (low, high) = (0.0, 1e9);
        for (var step = 0; step < 200; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = CoverageAt(middle) < coverage ? (middle, high) : (low, middle);
        }

        return RichnessAt(low);
    }

    public SpeciesFrequencies Sample(Random random, int size)
    {
        var found = new long[chances.Length];
        if (kind == SamplingKind.Incidence)
        {
            for (var species = 0; species < found.Length; species++)
            {
                for (var unit = 0; unit < size; unit++)
                {
                    found[species] += random.NextDouble() < chances[species] ? 1 : 0;
                }
            }

            return SpeciesFrequencies.OfIncidence(found, size);
        }

        var cumulated = new double[chances.Length];
        var sum = 0.0;
        for (var species = 0; species < found.Length; species++)
        {
            cumulated[species] = sum += chances[species];
        }

        for (var record = 0; record < size; record++)
        {
            var at = Array.BinarySearch(cumulated, random.NextDouble() * sum);
            found[Math.Min(at < 0 ? ~at : at, found.Length - 1)]++;
        }

        return SpeciesFrequencies.OfAbundance(found);
    }
}
