namespace Hedgerow.Science.Species;

/// <summary>How the species of two years, or two periods, differ.</summary>
/// <param name="Before">How many there were.</param>
/// <param name="Now">How many there are.</param>
/// <param name="Gained">Those that came, sorted.</param>
/// <param name="Lost">Those that went, sorted.</param>
public sealed record SpeciesDifference(int Before, int Now, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost)
{
    /// <summary>The change in number: now less before.</summary>
    public int Change => Now - Before;
}

/// <summary>The change in the number of species between two dates.</summary>
/// <remarks>
/// <para><b>Formula</b>: Δ = n_now − n_before = gained − lost.</para>
/// <para><b>Meaning</b>: the net of arrivals, rediscoveries and re-introductions less local extinctions.</para>
/// <para><b>Units</b>: species.</para>
/// <para><b>Range</b>: −n_before to n_now.</para>
/// <para><b>Behaviour</b>: turning the dates round turns the sign; a species on both sides changes nothing.</para>
/// <para><b>Assumes</b>: both dates were searched equally well; otherwise the difference also shows the search.</para>
/// <para><b>Source</b>: [chan-2014], [urbanshift-2023].</para>
/// </remarks>
public static class SpeciesChange
{
    /// <summary>Compares two sets of species.</summary>
    /// <param name="before">The names of the earlier date; a name that stands twice counts once.</param>
    /// <param name="now">The names of the later date; a name that stands twice counts once.</param>
    /// <returns>The difference.</returns>
    public static SpeciesDifference Of(IEnumerable<string> before, IEnumerable<string> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var (earlier, later) = (before.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
        return new SpeciesDifference(earlier.Count, later.Count, Sorted(later.Except(earlier)), Sorted(earlier.Except(later)));
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
