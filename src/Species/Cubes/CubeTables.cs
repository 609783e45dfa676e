using System.Collections.Concurrent;
using Hedgerow.DuckDb;
using Hedgerow.Species.Cells;

namespace Hedgerow.Species.Cubes;

/// <summary>
/// Makes the tables of a cube: <c>cube_rows</c> in the order of time, cell and species, <c>cube_cells</c> with the cells by the order of their codes, <c>cube_species</c>.
/// SQL reads the records and draws their places on all threads; they are counted by sorting, a year or month at a time.
/// </summary>
internal static class CubeTables
{
    /// <summary>Makes the table of species.</summary>
    internal static void Species(SpeciesWork work) => work.Database.Execute(
        """
        CREATE TABLE cube_species AS
        SELECT code, any_value(species) AS species, min("group") AS "group", min(kingdom) AS kingdom, min(phylum) AS phylum, min("class") AS "class", min("order") AS "order", min(family) AS family,
          min(genus) AS genus, max(taxon_key) AS taxon_key
        FROM taxa WHERE code IS NOT NULL GROUP BY code
        """,
        work.Cancel);

    /// <summary>Names the cells and tells their ranks, by their numbers.</summary>
    internal static int[] Cells(SpeciesWork work, CellGrid grid, IReadOnlyList<long> cells)
    {
        var codes = new string[cells.Count];
        Parallel.For(0, codes.Length, number => codes[number] = grid.Code(cells[number]));
        var order = Enumerable.Range(0, codes.Length).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(codes[a], codes[b]) is var by && by != 0 ? by : cells[a].CompareTo(cells[b]));
        var ranks = new int[codes.Length];
        work.Database.Execute("CREATE TABLE cube_cells (cell INTEGER, cell_key BIGINT, code VARCHAR)");
        using var table = work.Database.Append("cube_cells", [DuckDbType.Integer, DuckDbType.BigInt, DuckDbType.Varchar]);
        for (var start = 0; start < order.Length; start += table.Most)
        {
            var some = Math.Min(table.Most, order.Length - start);
            for (var row = 0; row < some; row++)
            {
                var number = order[start + row];
                ranks[number] = start + row;
                table.Values<int>(0)[row] = start + row;
                table.Values<long>(1)[row] = cells[number];
                table.SetText(2, row, codes[number]);
            }

            table.Add(some);
        }

        table.Close();
        return ranks;
    }

    /// <summary>Counts the records into <c>cube_rows</c>.</summary>
    /// <returns>How many rows there are.</returns>
    internal static long Rows(SpeciesWork work, CubeRecords records, int[] ranks, int threads, long most)
    {
        var higher = HigherTaxaCodes.Read(work.Database);
        work.Database.Execute(
            "CREATE TABLE cube_rows (year INTEGER, month INTEGER, cell INTEGER, code INTEGER, records INTEGER, least_uncertainty DOUBLE, least_seconds INTEGER, observers INTEGER, "
            + "genus_records BIGINT, family_records BIGINT, class_records BIGINT, group_records BIGINT)");
        using var table = new CubeWriter(work.Database.Append("cube_rows", CubeWriter.Columns));
        // While the rows of one bucket are written, those that come next are counted.
        var counts = new ConcurrentBag<CubeCount>(Enumerable.Range(0, threads).Select(_ => new CubeCount(ranks, records.Radii, higher, Math.Max(1, most / threads))));
        var ahead = new Queue<(int Year, int? Month, Task<List<CubeRow>> Rows)>();
        void Write()
        {
            var (year, month, rows) = ahead.Dequeue();
            table.Add(year, month, rows.GetAwaiter().GetResult());
        }

        foreach (var (year, month, bucket) in records.Buckets)
        {
            if (ahead.Count == threads)
            {
                Write();
            }

            ahead.Enqueue((year, month, Task.Run(() => Counted(counts, bucket, work.Cancel))));
        }

        while (ahead.Count > 0)
        {
            Write();
        }

        table.Close();
        return table.Added;
    }

    private static List<CubeRow> Counted(ConcurrentBag<CubeCount> counts, RecordBucket bucket, CancellationToken cancel)
    {
        var count = counts.TryTake(out var free) ? free : throw new InvalidOperationException("More buckets are counted than there are threads.");
        var rows = new List<CubeRow>((int)Math.Min(bucket.Count, 1 << 20));
        count.Run(bucket, rows.Add, cancel);
        bucket.Clear();
        counts.Add(count);
        return rows;
    }
}
