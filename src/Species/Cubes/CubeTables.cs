using System.Collections.Concurrent;
using Hedgerow.DuckDb;
using Hedgerow.Species.Cells;
using Hedgerow.Species.Tables;

namespace Hedgerow.Species.Cubes;

/// <summary>
/// Makes the tables of a cube: <c>cube_rows</c> in the order of time, cell and species, <c>cube_cells</c> with the cells by the order of their codes, <c>cube_species</c>.
/// The records were read and their places drawn on all threads; they are counted by sorting, a year or month at a time.
/// </summary>
internal static class CubeTables
{
    /// <summary>Texts of a species besides its name, in the order of the cube's columns.</summary>
    internal static readonly string[] HigherTexts = ["group", "kingdom", "phylum", "class", "order", "family", "genus", "taxon_key"];

    /// <summary>Makes the table of species; their codes are whole numbers from 1 without a gap.</summary>
    internal static void Species(SpeciesWork work) => Enumerations.Make(
        work.Database,
        "cube_species",
        """
        SELECT code, any_value(species) AS species, min("group") AS "group", min(kingdom) AS kingdom, min(phylum) AS phylum, min("class") AS "class", min("order") AS "order", min(family) AS family,
          min(genus) AS genus, max(taxon_key) AS taxon_key
        FROM taxa WHERE code IS NOT NULL GROUP BY code
        """,
        ["species", .. HigherTexts],
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
        records.Rank(ranks);
        var higher = HigherTaxaCodes.Read(work.Database);
        // Rows stay as they are added only where this is asked for.
        work.Database.Execute("SET preserve_insertion_order = true");
        work.Database.Execute($"CREATE TABLE cube_rows ({CubeWriter.Definition})");
        using var table = new CubeWriter(work.Database.Append("cube_rows", CubeWriter.Columns));
        // While the rows of one year are written, those that come next are counted.
        var counts = new ConcurrentBag<CubeCount>(Enumerable.Range(0, threads).Select(_ => new CubeCount(ranks.Length, records.Radii, higher, Math.Max(1, most / threads))));
        var ahead = new Queue<(CubeTime Time, Task<List<CubeRow[]>> Rows)>();
        void Write()
        {
            var (time, rows) = ahead.Dequeue();
            table.Add(time.Year, time.Month, rows.GetAwaiter().GetResult());
        }

        foreach (var time in records.Times())
        {
            if (ahead.Count == threads)
            {
                Write();
            }

            ahead.Enqueue((time, Task.Run(() => Counted(counts, time, table.Most, work.Cancel))));
        }

        while (ahead.Count > 0)
        {
            Write();
        }

        table.Close();
        return table.Added;
    }

    private static List<CubeRow[]> Counted(ConcurrentBag<CubeCount> counts, CubeTime time, int most, CancellationToken cancel)
    {
        var count = counts.TryTake(out var free) ? free : throw new InvalidOperationException("More years are counted than there are threads.");
        var (parts, part, filled) = (new List<CubeRow[]>(), new CubeRow[most], 0);
        count.Run(
            time,
            row =>
            {
                if (filled == most)
                {
                    parts.Add(part);
                    (part, filled) = (new CubeRow[most], 0);
                }

                part[filled++] = row;
            },
            cancel);
        parts.Add(part[..filled]);
        time.Clear();
        counts.Add(count);
        return parts;
    }
}
