namespace Hedgerow.Science.Species.Names;

/// <summary>A name with what two taxonomies say of it.</summary>
/// <param name="Written">The name.</param>
/// <param name="Before">The accepted name in the earlier one; null where it was not found.</param>
/// <param name="BeforeRank">Its rank, or null.</param>
/// <param name="After">The accepted name in the later one; null where it is not found.</param>
/// <param name="AfterRank">Its rank, or null.</param>
public readonly record struct NameInTwo(string Written, string? Before, string? BeforeRank, string? After, string? AfterRank);

/// <summary>What became of names when the taxonomy changed.</summary>
/// <remarks>
/// <para><b>Formula</b>: accepted names are compared by their keys. A name whose accepted name is another one is lumped where names of several earlier taxa now share it, else split where names that shared
/// its earlier taxon now part, else moved. Equal names with ranks that both are given and differ have changed rank.</para>
/// <para><b>Meaning</b>: "moved" renames a species, "split" and "lumped" change how many there are: a list of species grows or shrinks without any change in nature.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: any names.</para>
/// <para><b>Behaviour</b>: the order of names changes nothing; with both sides exchanged lost and gained change places. Only names that are given tell splits and lumps.</para>
/// <para><b>Assumes</b>: the accepted names are canonical; keys of taxa change between versions of a taxonomy and are not compared.</para>
/// <para><b>Source</b>: a choice of Hedgerow, stated in docs/names.md.</para>
/// </remarks>
public static class TaxonomyComparison
{
    /// <summary>Compares.</summary>
    /// <param name="names">The names.</param>
    /// <returns>What became of each, in their order.</returns>
    public static IReadOnlyList<TaxonomyChange> Of(IReadOnlyList<NameInTwo> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        List<(string? Before, string? After)> keys = [.. names.Select(n => (n.Before is null ? null : NameKey.Of(n.Before), n.After is null ? null : NameKey.Of(n.After)))];
        var both = keys.Where(k => k.Before is not null && k.After is not null).ToList();
        var came = both.GroupBy(k => k.After!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(k => k.Before).Distinct().Count(), StringComparer.Ordinal);
        var went = both.GroupBy(k => k.Before!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(k => k.After).Distinct().Count(), StringComparer.Ordinal);
        return [.. keys.Select((k, i) => (k.Before, k.After) switch
        {
            (null, null) => TaxonomyChange.NeverFound,
            (null, _) => TaxonomyChange.Gained,
            (_, null) => TaxonomyChange.Lost,
            var (before, after) when before == after => SameRank(names[i]) ? TaxonomyChange.Unchanged : TaxonomyChange.RankChanged,
            var (_, after) when came[after] > 1 => TaxonomyChange.Lumped,
            var (before, _) when went[before] > 1 => TaxonomyChange.Split,
            _ => TaxonomyChange.Moved,
        })];
    }

    private static bool SameRank(NameInTwo name) =>
        name.BeforeRank is null || name.AfterRank is null || string.Equals(name.BeforeRank.Trim(), name.AfterRank.Trim(), StringComparison.OrdinalIgnoreCase);
}
