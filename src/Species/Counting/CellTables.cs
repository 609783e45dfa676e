using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Inventory;
using Hedgerow.Science.Species.Richness;
using Hedgerow.Species.Cells;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species.Counting;

/// <summary>How well each cell of a grid is known, and in how many of the visited cells each species was found.</summary>
internal static class CellTables
{
    internal static void Make(SpeciesWork work, CellGrid grid, RichnessOptions options)
    {
        grid.Register(work.Database);
        work.Grid = grid;
        work.Database.Execute(
            $"""
            CREATE TABLE cell_incidence AS
            SELECT {CellGrid.Name}({RecordCells.Id}, lon, lat, {RecordCells.Radius}) AS cell, species, "group", visit, count(*) AS records
            FROM used WHERE placed AND visit IS NOT NULL GROUP BY ALL
            """,
            work.Cancel);
        Completeness(work, grid, options);
        Occupied(work);
    }

    private static void Completeness(SpeciesWork work, CellGrid grid, RichnessOptions options)
    {
        var sizes = new Dictionary<long, (long Visits, long Records)>();
        using (var reader = work.Database.Query("SELECT cell, count(DISTINCT visit), CAST(sum(records) AS BIGINT) FROM cell_incidence WHERE cell IS NOT NULL GROUP BY cell", work.Cancel))
        {
            while (reader.Read())
            {
                sizes[reader.GetInt64(0)] = (reader.GetInt64(1), reader.GetInt64(2));
            }
        }

        var counts = new SortedDictionary<long, List<long>>();
        using (var reader = work.Database.Query("SELECT cell, count(DISTINCT visit) FROM cell_incidence WHERE cell IS NOT NULL GROUP BY cell, species", work.Cancel))
        {
            while (reader.Read())
            {
                if (!counts.TryGetValue(reader.GetInt64(0), out var list))
                {
                    counts[reader.GetInt64(0)] = list = [];
                }

                list.Add(reader.GetInt64(1));
            }
        }

        work.Store.Fill(
            "cells", new Wording("How well each cell is known", "各网格的调查完整度"),
            [
                Text("cell", "cell", "网格"), Whole("cell_key", "cell key", "网格键", shown: false), Whole("records", "records", "记录数"), Whole("visits", "visits", "调查次数"), Whole("species", "species", "物种数"),
                Number("coverage", "coverage", "覆盖度"), Number("slope", "new species a visit", "每次新增物种"), Number("found_share", "found of those estimated", "已发现比例"), Flag("well_surveyed", "well surveyed", "调查充分"),
            ],
            counts.OrderBy(one => grid.Code(one.Key), StringComparer.Ordinal).Select(one =>
            {
                var found = SpeciesFrequencies.OfIncidence(one.Value, sizes[one.Key].Visits);
                var known = InventoryCompleteness.Of(found, options.LeastUnits);
                return new object?[]
                {
                    grid.Code(one.Key), one.Key, sizes[one.Key].Records, found.Size, found.Species, known.Coverage.Missing(out _) ? null : known.Coverage.Value.Ratio, known.Slope, known.FoundShare.Ratio, known.WellKnown,
                };
            }),
            ResultShape.Cell);
        work.Note("grid", $"Cells: {grid.Label}. A record lies in the cell of a point drawn in its circle of uncertainty (1000 m where unknown), seeded from its identifier.", $"网格：{grid.Label}。记录按其不确定性圆内随机点（以记录标识为种子，未知时半径取 1000 米）归入网格。");
    }

    private static void Occupied(SpeciesWork work)
    {
        var rows = new List<object?[]>();
        using (var reader = work.Database.Query(
            """
            WITH visited AS (SELECT "group", count(DISTINCT cell) AS cells FROM cell_incidence GROUP BY 1)
            SELECT i.species, i."group", count(DISTINCT i.cell), any_value(v.cells) FROM cell_incidence i JOIN visited v USING ("group") WHERE i.cell IS NOT NULL GROUP BY 1, 2 ORDER BY 2, 1
            """,
            work.Cancel))
        {
            while (reader.Read())
            {
                var (occupied, visited) = (reader.GetInt64(2), reader.GetInt64(3));
                var share = Occupancy.Of(occupied, visited, work.Request.Confidence).Value;
                rows.Add([reader.GetString(0), reader.GetString(1), occupied, visited, share.Value, share.Low, share.High]);
            }
        }

        work.Store.Fill(
            "occupancy", new Wording("Naive occupancy: cells with the species of the cells visited for its group", "朴素占有率：该类群受访网格中发现该物种的比例"),
            [
                Text("species", "species", "物种"), Text("group", "group", "类群"), Whole("cells", "cells", "占有网格"), Whole("cells_visited", "visited", "受访网格"), Number("occupancy", "occupancy", "占有率"),
                Number("low", "low", "下限"), Number("high", "high", "上限"),
            ],
            rows);
    }
}
