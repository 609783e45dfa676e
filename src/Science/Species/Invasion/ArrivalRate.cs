using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Invasion;

/// <summary>New alien species a year.</summary>
/// <param name="ByYear">Species first recorded in each year of the period.</param>
/// <param name="PerYear">Their mean with its interval.</param>
/// <param name="Caveat">What a first record can and cannot say.</param>
public sealed record Arrivals(IReadOnlyList<(int Year, int Species)> ByYear, Estimate PerYear, Wording Caveat);

/// <summary>The rate at which alien species are first recorded.</summary>
/// <remarks>
/// <para><b>Formula</b>: k / y, k species first recorded in a period of y years; exact interval of a Poisson count.</para>
/// <para><b>Meaning</b>: how many new aliens are discovered a year.</para>
/// <para><b>Units</b>: species per year.</para>
/// <para><b>Range</b>: 0 and more.</para>
/// <para><b>Behaviour</b>: rises with more searching as well as with more arrivals; the last years are too low, since what has arrived is not yet noticed.</para>
/// <para><b>Assumes</b>: arrivals are independent and the chance of discovery steady, which it seldom is: the caveat goes with the number.</para>
/// <para><b>Source</b>: [seebens-2017], [garwood-1936].</para>
/// </remarks>
public static class ArrivalRate
{
    /// <summary>Computes the rate.</summary>
    /// <param name="firstYears">The first year of each alien species; years outside the period do not count.</param>
    /// <param name="from">The first year of the period.</param>
    /// <param name="to">The last year, not before the first.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period ends before it begins.</exception>
    public static Arrivals Of(IEnumerable<int> firstYears, int from, int to, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(firstYears);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var byYear = new int[to - from + 1];
        foreach (var year in firstYears)
        {
            if (year >= from && year <= to)
            {
                byYear[year - from]++;
            }
        }

        double years = byYear.Length;
        var count = byYear.Sum();
        var (low, high) = PoissonCount.Interval(count, confidence);
        return new Arrivals(
            [.. byYear.Select((species, at) => (from + at, species))],
            new Estimate(count / years, Math.Sqrt(count) / years, low / years, high / years, confidence),
            new Wording(
                "A first record is a discovery and no arrival: species are noticed years after they come, more observers notice more, and the latest years are still incomplete.",
                "首次记录是发现时间而非到达时间：物种往往在到达多年后才被发现，观察者越多发现越多，最近几年尚不完整。"));
    }
}
