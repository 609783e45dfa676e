using Hedgerow.Science.Quantities;
using Hedgerow.Species.Ground;

namespace Hedgerow.Species.Counting;

/// <summary>Gives the records of <c>used</c> the key of the sample they belong to.</summary>
internal static class SampleKeys
{
    internal const string All = "all";

    /// <summary>Makes the relation <c>keyed</c>: the columns of <c>used</c> and <c>sample_key</c>; a record stands in it once for each sample that it belongs to.</summary>
    internal static void Make(SpeciesWork work, RichnessBy by)
    {
        const string Columns = "species, \"group\", year, visit, \"count\", file, dataset, licence, unit, habitat, id, lon, lat, uncertainty, date, observer";
        var sql = by switch
        {
            RichnessBy.Group => $"SELECT {Columns}, unnest(['{All}', \"group\"]) AS sample_key FROM used WHERE placed",
            RichnessBy.Unit => $"SELECT {Columns}, CAST(unit AS VARCHAR) AS sample_key FROM used WHERE placed AND unit > 0",
            RichnessBy.Year => $"SELECT {Columns}, CAST(year AS VARCHAR) AS sample_key FROM used WHERE placed AND year IS NOT NULL",
            RichnessBy.Habitat =>
                $"SELECT {Columns}, unnest(list_filter([{string.Join(", ", HabitatWords.All.Select(one => $"CASE WHEN habitat & {(int)one.Habitat} <> 0 THEN '{one.Key}' END"))}], x -> x IS NOT NULL)) AS sample_key FROM used WHERE placed",
            _ => $"SELECT {Columns}, '{All}' AS sample_key FROM used WHERE placed",
        };
        work.Database.Execute("DROP VIEW IF EXISTS keyed");
        work.Database.Execute($"CREATE VIEW keyed AS {sql}");
    }

    /// <summary>The records of <c>used</c> behind all samples, each once, however many samples it belongs to.</summary>
    internal static string Behind(RichnessBy by, bool byVisit)
    {
        var within = by switch
        {
            RichnessBy.Unit => " AND unit > 0",
            RichnessBy.Year => " AND year IS NOT NULL",
            RichnessBy.Habitat => $" AND habitat & {HabitatWords.All.Aggregate(0, (all, one) => all | (int)one.Habitat)} <> 0",
            _ => string.Empty,
        };
        return $"(SELECT file, dataset, licence FROM used WHERE placed{within}{(byVisit ? " AND visit IS NOT NULL" : string.Empty)})";
    }

    /// <summary>What a key stands for.</summary>
    internal static Wording Name(SpeciesWork work, RichnessBy by, string key) => by switch
    {
        _ when key == All => new Wording("All", "全部"),
        RichnessBy.Group => SpeciesWork.GroupName(key),
        RichnessBy.Unit => Wording.Same(work.UnitNames[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture) - 1]),
        RichnessBy.Habitat => HabitatWords.All.First(one => one.Key == key).Name,
        _ => Wording.Same(key),
    };
}
