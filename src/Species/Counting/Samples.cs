using Hedgerow.DuckDb;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Species.Counting;

/// <summary>One sample: what was counted for each of its species.</summary>
/// <param name="Key">What it is a sample of; empty for all.</param>
/// <param name="Records">Its records.</param>
/// <param name="Found">Its frequencies.</param>
internal sealed record Sample(string Key, long Records, SpeciesFrequencies Found);

/// <summary>Counts samples: SQL counts, Science takes over from the frequencies.</summary>
internal static class Samples
{
    /// <summary>Incidences up to which the whole table of species by unit is read: jackknife 1 and bootstrap then know which species were found together.</summary>
    internal const long MostIncidences = 5_000_000;

    /// <summary>Pairs of species that share a unit up to which that is done.</summary>
    private const double MostPairs = 2e8;

    /// <summary>Makes the relation <c>incidence</c>: key, species, visit, records; records without a visit are not in it.</summary>
    /// <param name="work">The run.</param>
    /// <param name="from">The records: a relation with a column <c>sample_key</c>.</param>
    internal static void Incidence(SpeciesWork work, string from)
    {
        work.Database.Execute("DROP TABLE IF EXISTS incidence");
        work.Database.Execute(
            $"CREATE TABLE incidence AS SELECT sample_key, species, visit, count(*) AS records FROM {from} WHERE visit IS NOT NULL AND sample_key IS NOT NULL GROUP BY ALL", work.Cancel);
    }

    /// <summary>The samples of <c>incidence</c> by visits, in the order of their keys.</summary>
    internal static List<Sample> ByVisit(SpeciesWork work)
    {
        var visits = new Dictionary<string, (long Visits, long Records)>(StringComparer.Ordinal);
        using (var reader = work.Database.Query("SELECT sample_key, count(DISTINCT visit), CAST(sum(records) AS BIGINT) FROM incidence GROUP BY 1", work.Cancel))
        {
            while (reader.Read())
            {
                visits[reader.GetString(0)] = (reader.GetInt64(1), reader.GetInt64(2));
            }
        }

        return [.. Grouped(work.Database.Query("SELECT sample_key, count(*) FROM incidence GROUP BY sample_key, species ORDER BY 1", work.Cancel))
            .Select(one => new Sample(one.Key, visits[one.Key].Records, SpeciesFrequencies.OfIncidence(one.Counts, visits[one.Key].Visits)))];
    }

    /// <summary>Samples of records or of individuals, in the order of their keys.</summary>
    /// <param name="work">The run.</param>
    /// <param name="from">The records: a relation with a column <c>sample_key</c>.</param>
    /// <param name="individuals">Whether individuals are counted; a record without a number is one.</param>
    internal static List<Sample> ByRecord(SpeciesWork work, string from, bool individuals)
    {
        var records = new Dictionary<string, long>(StringComparer.Ordinal);
        using (var reader = work.Database.Query($"SELECT sample_key, count(*) FROM {from} WHERE sample_key IS NOT NULL GROUP BY 1", work.Cancel))
        {
            while (reader.Read())
            {
                records[reader.GetString(0)] = reader.GetInt64(1);
            }
        }

        var count = individuals ? "CAST(sum(greatest(1, coalesce(\"count\", 1))) AS BIGINT)" : "count(*)";
        return [.. Grouped(work.Database.Query($"SELECT sample_key, {count} FROM {from} WHERE sample_key IS NOT NULL GROUP BY sample_key, species ORDER BY 1", work.Cancel))
            .Select(one => new Sample(one.Key, records[one.Key], SpeciesFrequencies.OfAbundance(one.Counts)))];
    }

    /// <summary>The table of species by visit of one key; null where it is too large to hold.</summary>
    internal static IncidenceTable? Table(SpeciesWork work, string key)
    {
        var (incidences, pairs) = (0L, 0.0);
        using (var reader = work.Database.Query(
            "SELECT CAST(sum(species) AS BIGINT), sum(CAST(species AS DOUBLE) * species) FROM (SELECT count(*) AS species FROM incidence WHERE sample_key = ? GROUP BY visit)", work.Cancel, key))
        {
            if (reader.Read())
            {
                (incidences, pairs) = (reader.GetInt64OrNull(0) ?? 0, reader.GetDoubleOrNull(1) ?? 0);
            }
        }

        if (incidences == 0 || incidences > MostIncidences || pairs > MostPairs)
        {
            return null;
        }

        var (species, visits) = (new List<int>(), new List<int>());
        using var rows = work.Database.Query(
            "SELECT CAST(dense_rank() OVER (ORDER BY species) AS INTEGER) - 1, CAST(dense_rank() OVER (ORDER BY visit) AS INTEGER) - 1 FROM incidence WHERE sample_key = ?", work.Cancel, key);
        while (rows.Read())
        {
            species.Add(rows.GetInt32(0));
            visits.Add(rows.GetInt32(1));
        }

        return IncidenceTable.Of(species.ToArray(), visits.ToArray(), visits.Max() + 1);
    }

    private static IEnumerable<(string Key, List<long> Counts)> Grouped(DuckDbReader reader)
    {
        using (reader)
        {
            string? key = null;
            var counts = new List<long>();
            while (reader.Read())
            {
                var next = reader.GetString(0);
                if (key is not null && next != key)
                {
                    yield return (key, counts);
                    counts = [];
                }

                key = next;
                counts.Add(reader.GetInt64(1));
            }

            if (key is not null)
            {
                yield return (key, counts);
            }
        }
    }
}
