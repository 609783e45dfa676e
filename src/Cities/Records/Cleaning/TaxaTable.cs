using System.Globalization;
using Hedgerow.Cities.Declaration;
using Hedgerow.DuckDb;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>What each distinct taxon of a file stands for: looked at once, however many records it has.</summary>
internal static class TaxaTable
{
    /// <summary>Makes the table <c>taxa</c>: key, lumped, name_kind, repaired, grp, sensitive_taxon.</summary>
    /// <param name="steps">Runs the statements.</param>
    /// <param name="typed">The query over the file.</param>
    /// <param name="taxa">Names and groups.</param>
    /// <param name="sensitive">Names whose places must not be shown.</param>
    /// <param name="group">The group of all records, or null to tell it from the higher taxa.</param>
    /// <param name="repair">Whether text was encoded twice.</param>
    internal static void Make(Steps steps, string typed, Taxa taxa, SensitiveTaxa sensitive, string? group, bool repair)
    {
        steps.Run("CREATE OR REPLACE TABLE taxa (key BIGINT, lumped VARCHAR, name_kind VARCHAR, repaired BOOLEAN, grp VARCHAR, sensitive_taxon BOOLEAN)");
        var distinct = steps.All(
            $"""
            SELECT key, any_value(name), any_value(kingdom), any_value(phylum), any_value("class"), any_value("order"), any_value(family)
            FROM (SELECT {TypedSql.TaxonKey} AS key, name, kingdom, phylum, "class", "order", family FROM ({typed})) GROUP BY key
            """,
            r => (Key: Key(r), Name: r.GetStringOrNull(1), Higher: new HigherTaxa(r.GetStringOrNull(2), r.GetStringOrNull(3), r.GetStringOrNull(4), r.GetStringOrNull(5), r.GetStringOrNull(6))));
        steps.Insert("taxa", distinct.OrderBy(d => d.Key).Select(d => Row(d.Key, d.Name, group ?? taxa.Group(d.Higher), taxa, sensitive, repair)));
    }

    private static long Key(DuckDbReader reader) => reader.GetInt64(0);

    private static string Row(long key, string? written, string group, Taxa taxa, SensitiveTaxa sensitive, bool repair)
    {
        var repaired = false;
        if (written is not null && repair && DoubleEncoding.TryRepair(written, out var better))
        {
            (written, repaired) = (better, true);
        }

        var name = written is null ? null : taxa.Name(written);
        var species = name is { Counts: true } ? name.Text : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"({key}, {(species is null ? "NULL" : Sql.Quote(species))}, {(name is null ? "NULL" : $"'{name.Kind}'")}, {(repaired ? "true" : "false")}, {Sql.Quote(group)}, {(species is not null && sensitive.Holds(species) ? "true" : "false")})");
    }
}
