using Hedgerow.DuckDb;
using Hedgerow.Species.Cells;
using Hedgerow.Species.Cubes;

namespace Hedgerow.Species.Tests.Cubes;

public sealed class CubeRecordsTests
{
    private const int Records = 260_000;

    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(4, 1_000_000)]
    [InlineData(4, 40_000)]
    public void Whatever_the_threads_and_the_memory_records_are_counted_as_SQL_counts_them(int threads, long most)
    {
        using var town = new Town("x\n");
        using var database = new DuckDbConnection(new DuckDbSettings { Threads = threads });
        database.Open();
        Tables(database);
        using var grid = new QuarterDegreeGrid(4);
        grid.Register(database);
        using var records = new CubeRecords(grid, town.Path(""), most, threads);
        records.Read(database, "1, id, NULL::VARCHAR, lon, lat, radius, code, year, month, exact, person, kind, hidden", "records", months: false, CancellationToken.None);

        var expected = Rows(database);
        var ranks = Ranks([.. records.Cells.Cells]);
        records.Rank(ranks.ByNumber);
        var found = new List<string>();
        var count = new CubeCount(ranks.ByNumber.Length, records.Radii, HigherTaxaCodes.Read(database), 30_000);
        foreach (var time in records.Times())
        {
            count.Run(time, row => found.Add(FormattableString.Invariant($"{time.Year}|{ranks.Keys[row.Cell]}|{row.Species}|{row.Records}|{row.Radius}|{row.Exact}|{row.Observers}|{row.Genus}")), CancellationToken.None);
        }

        Assert.Equal(Records, records.Count);
        Assert.Equal(Records / 100, records.Sensitive);
        Assert.Equal(expected, found);
    }

    private static void Tables(DuckDbConnection database)
    {
        database.Execute($"""
            CREATE TABLE records AS SELECT i AS id, 10 + CAST(hash(i) % 900 AS DOUBLE) / 100 AS lon, 50 + CAST(hash(i + 1) % 700 AS DOUBLE) / 100 AS lat, CAST(1 + hash(i) % 9 AS DOUBLE) * 700 AS radius,
              CAST(1 + hash(i + 2) % 30 AS INTEGER) AS code, CAST(2000 + hash(i + 3) % 4 AS INTEGER) AS year, NULL::INTEGER AS month, CAST(hash(i + 4) % 3 AS INTEGER) AS exact,
              CAST(1 + hash(i + 5) % 50 AS INTEGER) AS person, CAST(1 + i % 3 AS INTEGER) AS kind, CASE WHEN i % 100 = 0 THEN 1 ELSE 0 END AS hidden FROM range({Records}) AS numbers(i)
            """);
        // Observers of the same name are one, whichever file names them.
        database.Execute("CREATE TABLE persons AS SELECT CAST(i AS INTEGER) AS person, CASE WHEN i % 5 > 0 THEN 'observer ' || (i % 20) END AS observer FROM range(1, 51) AS numbers(i)");
        database.Execute("CREATE TABLE kinds AS SELECT CAST(i AS INTEGER) AS kind FROM range(1, 4) AS numbers(i)");
        database.Execute("CREATE TABLE cube_species AS SELECT CAST(i AS INTEGER) AS code, 'genus ' || (i % 7) AS genus, NULL AS family, NULL AS \"class\", NULL AS \"group\" FROM range(1, 31) AS numbers(i)");
    }

    private static List<string> Rows(DuckDbConnection database)
    {
        var rows = new List<string>();
        using var reader = database.Query($"""
            WITH placed AS (SELECT r.*, observer, genus, {CellGrid.Name}('gbif:' || id, lon, lat, radius) AS cell FROM records r JOIN persons USING (person) JOIN cube_species USING (code))
            SELECT year, cell, code, count(*), min(radius), max(exact), count(DISTINCT observer), CAST(sum(count(*)) OVER (PARTITION BY year, cell, genus) AS BIGINT)
            FROM placed GROUP BY year, cell, code, genus ORDER BY year, cell, code
            """);
        while (reader.Read())
        {
            rows.Add(FormattableString.Invariant($"{reader.GetInt32(0)}|{reader.GetInt64(1)}|{reader.GetInt32(2)}|{reader.GetInt64(3)}|{reader.GetDouble(4)}|{reader.GetInt64(5)}|{reader.GetInt64(6)}|{reader.GetInt64(7)}"));
        }

        return rows;
    }

    private static (int[] ByNumber, long[] Keys) Ranks(long[] cells)
    {
        var keys = cells.Order().ToArray();
        return ([.. cells.Select(cell => Array.BinarySearch(keys, cell))], keys);
    }
}
