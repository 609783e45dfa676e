namespace Hedgerow.Science.Species.Turnover;

/// <summary>What two lists of species have in common.</summary>
/// <param name="Both">Species on both lists (a).</param>
/// <param name="OnlyFirst">Species on the first list alone (b).</param>
/// <param name="OnlySecond">Species on the second list alone (c).</param>
public readonly record struct SharedSpecies(long Both, long OnlyFirst, long OnlySecond)
{
    /// <summary>All species of both lists.</summary>
    public long All => Both + OnlyFirst + OnlySecond;

    /// <summary>Compares two lists.</summary>
    /// <param name="first">Names; a name that stands twice counts once.</param>
    /// <param name="second">Names; a name that stands twice counts once.</param>
    /// <returns>The counts.</returns>
    public static SharedSpecies Of(IEnumerable<string> first, IEnumerable<string> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (one, other) = (first.ToHashSet(StringComparer.Ordinal), second.ToHashSet(StringComparer.Ordinal));
        var both = one.Count(other.Contains);
        return new SharedSpecies(both, one.Count - both, other.Count - both);
    }
}
