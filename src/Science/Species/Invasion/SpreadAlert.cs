using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Invasion;

/// <summary>Cells of one year.</summary>
/// <param name="Occupied">Cells with the species.</param>
/// <param name="Visited">Cells with a visit of its group, at least the occupied ones.</param>
public readonly record struct YearCells(long Occupied, long Visited);

/// <summary>How strongly a species spreads.</summary>
public enum SpreadLevel
{
    /// <summary>No more than before, or no more than the search explains.</summary>
    None,

    /// <summary>Faster than before.</summary>
    Moderate,

    /// <summary>At least twice as many cells as before.</summary>
    Severe,
}

/// <summary>The verdict on a year.</summary>
/// <param name="Level">How strongly.</param>
/// <param name="MeanBefore">Mean cells of the years before.</param>
/// <param name="Chance">The chance of so many occupied cells if nothing but the search had changed.</param>
public sealed record SpreadVerdict(SpreadLevel Level, double MeanBefore, double Chance);

/// <summary>The rule that tells fast spread from more searching.</summary>
/// <remarks>
/// <para><b>Formula</b>: alert when cells now ≥ 1.5 × mean of the 3 years before, cells now − mean ≥ 5, and P(X ≥ cells now) &lt; 0.05 for X binomial over the cells visited now with
/// the share of the years before; severe from 2 × on.</para>
/// <para><b>Meaning</b>: a species that suddenly holds many more of the cells people visit.</para>
/// <para><b>Units</b>: cells of 1 km as a rule.</para>
/// <para><b>Range</b>: none, moderate, severe; a gap where the years before were not searched.</para>
/// <para><b>Behaviour</b>: a rise that the rise in visited cells explains gives none. All thresholds are parameters.</para>
/// <para><b>Assumes</b>: visited cells of the species' group measure the search.</para>
/// <para><b>Source</b>: rules of early warning as Hedgerow sets them; [clopper-pearson-1934] for the exact test.</para>
/// </remarks>
public static class SpreadAlert
{
    /// <summary>Judges a year.</summary>
    /// <param name="before">The years before, as a rule three.</param>
    /// <param name="now">The year judged.</param>
    /// <param name="leastRatio">The least ratio to the mean before.</param>
    /// <param name="leastCells">The least rise in cells.</param>
    /// <param name="severeRatio">The ratio from which it is severe.</param>
    /// <param name="level">The level of the test.</param>
    /// <returns>The verdict, or a gap.</returns>
    /// <exception cref="ArgumentException">More cells are occupied than visited, or there is no year before.</exception>
    public static Found<SpreadVerdict> Of(
        IReadOnlyList<YearCells> before, YearCells now, double leastRatio = 1.5, double leastCells = 5, double severeRatio = 2, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (before.Count == 0 || before.Append(now).Any(year => year.Occupied < 0 || year.Visited < year.Occupied))
        {
            throw new ArgumentException("Give at least one year before, and in every year no more cells with the species than cells visited.", nameof(before));
        }

        var (occupied, visited) = (before.Sum(year => year.Occupied), before.Sum(year => year.Visited));
        if (visited == 0 || now.Visited == 0)
        {
            return new Gap(
                new Wording("Nobody visited the area in one of the periods, so a spread cannot be told from a lack of search.", "其中一个时期无人调查，无法区分扩散与调查缺失。"),
                new Wording("Add records of the species' group in the years before.", "请补充此前年份该类群的记录。"));
        }

        var mean = occupied / (double)before.Count;
        var chance = PoissonCount.AtLeast(now.Occupied, now.Visited, occupied / (double)visited);
        var fires = now.Occupied >= leastRatio * mean && now.Occupied - mean >= leastCells && chance < level;
        return new SpreadVerdict(!fires ? SpreadLevel.None : now.Occupied >= severeRatio * mean ? SpreadLevel.Severe : SpreadLevel.Moderate, mean, chance);
    }
}
