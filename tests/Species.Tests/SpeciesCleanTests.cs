using Hedgerow.Cities;
using Hedgerow.DuckDb;

namespace Hedgerow.Species.Tests;

public sealed class SpeciesCleanTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hedgerow clean ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Whatever_the_threads_kept_and_dropped_records_stand_in_the_order_of_their_file_with_the_same_bytes()
    {
        // More rows than a thread takes at once; every tenth repeats another under an identifier of its own, every hundredth has the very identifier of another.
        var path = Path.Combine(folder.FullName, "records.parquet");
        using var database = new DuckDbConnection();
        database.Open();
        database.Execute($"""
            COPY (SELECT CASE WHEN i % 100 = 99 THEN i - 50 ELSE i END AS "gbifID", i AS "individualCount", 'Parus ' || chr(97 + CAST(j % 20 AS INTEGER)) || 'us' AS species, 'Aves' AS class, 48 + (j % 997) / 1000.0 + 0.00013 AS "decimalLatitude",
                11 + (j % 991) / 1000.0 + 0.00017 AS "decimalLongitude", CAST(DATE '2001-01-01' + CAST(j % 6000 AS INTEGER) AS VARCHAR) AS "eventDate", 'Observer ' || (j % 300) AS "recordedBy", 'data ' || (j % 7) AS "datasetName"
              FROM (SELECT i, CASE WHEN i % 10 = 9 THEN i - 8 ELSE i END AS j FROM range(1, 300001) AS r(i)) ORDER BY i)
            TO {Sql.Quote(path)} (FORMAT parquet)
            """);

        List<byte[]> written = [];
        foreach (var threads in new[] { 1, 2, 3 })
        {
            using var result = SpeciesClean.Run(new SpeciesRequest { Records = new OccurrenceRequest { Files = [new RecordsRef(path, new Dictionary<string, string>(), null, null, 0)], Threads = threads } });
            var file = Path.Combine(folder.FullName, $"kept-{threads}.parquet");
            result.Write(file);
            written.Add(File.ReadAllBytes(file));
            var dropped = Read(result, "dropped");
            Assert.Equal(3000, dropped.Count);
            Assert.Equal(dropped.Order(), dropped);
        }

        Assert.Equal(written[0], written[1]);
        Assert.Equal(written[0], written[2]);
        using var read = database.Query($"SELECT count(*), count_if(individuals < before), count_if(contains(rules, 'repeated-observation')) FROM (SELECT individuals, rules, lag(individuals) OVER () AS before FROM read_parquet({Sql.Quote(Path.Combine(folder.FullName, "kept-1.parquet"))}))");
        Assert.True(read.Read());
        Assert.Equal(297000, read.GetInt64(0));
        Assert.Equal(0, read.GetInt64(1));
        Assert.True(read.GetInt64(2) > 20000, "records that repeat others are marked");
    }

    private static List<long> Read(SpeciesResult result, string name)
    {
        var table = result.Table(name);
        var place = table.Columns.ToList().FindIndex(column => column.Name == "individuals");
        return [.. result.Rows(table, 10000).Select(row => (long)row[place]!)];
    }
}
