using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>
/// The community that a sample suggests: each species found gets a chance of being found that is a little below its share in the sample, the rest goes to f₀ species not
/// found [chao-2014, appendix G]. Other programs draw some hundred samples from it; here the variance that those draws would come to is summed exactly, so an
/// interval needs no seed and no luck.
/// </summary>
internal sealed class EstimatedAssemblage
{
    private const double Reach = 8.5;
    private const double NodesPerDeviation = 3;
    private const int None = -1;
    private const int Seldom = 24;
    private const double LeastPart = 0.25;

    /// <summary>P(Bin(10, ½) ≥ j): the usual smoothing of a doubled sample's alternating series [efron-thisted-1976].</summary>
    private static readonly double[] Smoothing = [1023 / 1024.0, 1013 / 1024.0, 968 / 1024.0, 848 / 1024.0, 638 / 1024.0, 386 / 1024.0, 176 / 1024.0, 56 / 1024.0, 11 / 1024.0, 1 / 1024.0];

    private readonly bool fixedTotal;
    private readonly double total;
    private readonly List<Group> groups = [];
    private readonly List<(int At, double Chance, double Times)> nodes = [];
    private readonly List<long> times = [];
    private readonly Dictionary<long, int> places = [];

    private EstimatedAssemblage(SpeciesFrequencies found) =>
        (fixedTotal, total) = (found.Kind == SamplingKind.Abundance, found.Size);

    /// <summary>The community behind a sample.</summary>
    public static EstimatedAssemblage Of(SpeciesFrequencies found)
    {
        var made = new EstimatedAssemblage(found);
        if (found.Species == 0)
        {
            return made;
        }

        double size = found.Size;
        var missed = SampleTail.Deficit(found, 0) * found.Total / size;
        var weight = 0.0;
        foreach (var (count, species) in found.Counts)
        {
            weight += species * (count / size) * Math.Pow(1 - (count / size), size);
        }

        var shrink = weight > 0 ? Math.Min(1, missed / weight) : 0;
        foreach (var (count, species) in found.Counts)
        {
            var share = count / size;
            made.Add(count, species, share * (1 - (shrink * Math.Pow(1 - share, size))));
        }

        var unseen = Math.Max(1, SampleTail.Of(found).Unseen);
        if (missed > 0)
        {
            made.Add(0, unseen, Math.Min(1, missed / unseen));
        }

        return made;
    }

    /// <summary>The variance of a sum over species, Σ h(times found), when the community is sampled anew as it was; every species by its estimated chance.</summary>
    /// <param name="weight">h; h(0) is taken as 0.</param>
    public double Variance(Func<long, double> weight) => Sum(weight, None);

    /// <summary>
    /// The same for an h without spikes (rarefaction): species found seldom enter by Σ (−1)^(j+1) C(k, j) (Δ^j h(k−j))², which is free of bias whatever the species not found,
    /// its late terms smoothed; species found often enter by their estimated chance, which is then good.
    /// </summary>
    public double SmoothVariance(Func<long, double> weight) => Math.Max(Sum(weight, Seldom), LeastPart * Sum(weight, None));

    /// <summary>The larger of both: towards the size of the sample the series gets noisy, and the estimated community holds too few species.</summary>
    public double CautiousVariance(Func<long, double> weight) => Math.Max(Sum(weight, Seldom), Sum(weight, None));

    /// <summary>The variance of a number read at a size: by the series up to half the sample, by the larger one up to the whole, and beyond with what f₁ and f₂ add.</summary>
    /// <param name="weight">h at that size.</param>
    /// <param name="size">The size.</param>
    public double VarianceAt(Func<long, double> weight, double size) => (size / total) switch
    {
        <= 0.5 => SmoothVariance(weight),
        <= 1 => CautiousVariance(weight),
        _ => Variance(weight) + CautiousVariance(_ => 1) - Variance(_ => 1),
    };

    private double Sum(Func<long, double> weight, int seldom)
    {
        var values = new double[times.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = times[at] == 0 ? 0 : weight(times[at]);
        }

        double At(long count) => count == 0 ? 0 : places.TryGetValue(count, out var place) ? values[place] : weight(count);
        var (variance, together) = (0.0, 0.0);
        foreach (var group in groups)
        {
            if (group.Times <= seldom)
            {
                if (group.Times > 0)
                {
                    variance += group.Species * Alternating(At, group.Times);
                    together += group.Species * group.Times * (At(group.Times) - At(group.Times - 1));
                }

                continue;
            }

            var (mean, square, cross) = (0.0, 0.0, 0.0);
            for (var at = group.From; at < group.To; at++)
            {
                var (place, chance, found) = nodes[at];
                var value = values[place] * chance;
                mean += value;
                square += value * values[place];
                cross += value * (found - group.Mean);
            }

            variance += group.Species * (square - (mean * mean));
            together += group.Species * cross;
        }

        // The number of records is given: what moves with it alone is no error.
        return Math.Max(0, fixedTotal && total > 0 ? variance - (together * together / total) : variance);
    }

    private double Alternating(Func<long, double> value, long found)
    {
        var differences = new double[found + 1];
        for (var k = 0L; k <= found; k++)
        {
            differences[k] = value(k);
        }

        var (sum, ways, rare) = (0.0, 1.0, fixedTotal ? 1 : 1 - (found / total));
        for (var j = 1; j <= Math.Min(found, Smoothing.Length); j++)
        {
            for (var k = 0L; k <= found - j; k++)
            {
                differences[k] = differences[k + 1] - differences[k];
            }

            ways *= (found - j + 1) / (double)j * rare;
            sum += (j % 2 == 1 ? 1 : -1) * Smoothing[j - 1] * ways * differences[found - j] * differences[found - j];
        }

        return sum;
    }

    private void Add(long count, double species, double chance)
    {
        var mean = total * chance;
        var deviation = Math.Sqrt(fixedTotal ? mean : mean * (1 - chance));
        var stride = Math.Max(1, (long)(deviation / NodesPerDeviation));
        var middle = (long)mean;
        var low = middle - (Math.Min(middle, (long)((Reach * deviation) + Reach)) / stride * stride);
        var high = Math.Min((long)total, middle + (long)((Reach * deviation) + Reach));
        var (from, sum) = (nodes.Count, 0.0);
        for (var node = low; node <= high; node += stride)
        {
            var probability = Math.Exp(LogChance(node, mean, chance));
            sum += probability;
            nodes.Add((Place(node), probability, node));
        }

        var average = 0.0;
        for (var at = from; at < nodes.Count; at++)
        {
            var (place, probability, node) = nodes[at];
            nodes[at] = (place, probability / sum, node);
            average += probability / sum * node;
        }

        groups.Add(new Group(count, species, average, from, nodes.Count));
    }

    /// <summary>Poisson for records (their fixed number is allowed for in the variance), binomial for units.</summary>
    private double LogChance(long count, double mean, double chance)
    {
        if (fixedTotal)
        {
            return (count * Math.Log(mean)) - mean - LogGamma.Of(count + 1.0);
        }

        if (chance >= 1)
        {
            return count == (long)total ? 0 : double.NegativeInfinity;
        }

        return LogGamma.Of(total + 1) - LogGamma.Of(count + 1.0) - LogGamma.Of(total - count + 1)
            + (count * Math.Log(chance)) + ((total - count) * LogGamma.LogOnePlus(-chance));
    }

    private int Place(long count)
    {
        if (!places.TryGetValue(count, out var place))
        {
            places[count] = place = times.Count;
            times.Add(count);
        }

        return place;
    }

    private readonly record struct Group(long Times, double Species, double Mean, int From, int To);
}
