using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;
using Hedgerow.Species.Cells;
using Hedgerow.Species.Cubes;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>How a cube is made.</summary>
public sealed record CubeOptions
{
    /// <summary>The grid.</summary>
    public GridChoice Grid { get; init; } = new();

    /// <summary>Whether months are told apart, not years alone.</summary>
    public bool Months { get; init; }

    /// <summary>Records less sure of their place than this stay out, m; null for no limit.</summary>
    public double? MostUncertainty { get; init; }
}

/// <summary>An occurrence cube: species by cell by year, with the search for higher taxa beside it.</summary>
public static class CubeRun
{
    // Shares of memory: of DuckDB, of records held, of records being sorted and counted; the rest is the program's.
    private const double SqlShare = 0.4, RecordShare = 0.3, SortShare = 0.15;
    private const int BytesOfRecord = 16, BytesOfSorted = 64;

    private const string Where = "lon IS NOT NULL AND lat IS NOT NULL AND year IS NOT NULL";

    /// <summary>Counts.</summary>
    /// <param name="request">Which records.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables cube, cells, datasets; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, CubeOptions options, IProgress<LoadStep>? progress = null, CancellationToken cancel = default) =>
        SpeciesRuns.Run(request, "cube", ground: true, work => Make(work, options), progress, cancel);

    internal static void Make(SpeciesWork work, CubeOptions options)
    {
        if (options.MostUncertainty is <= 0)
        {
            throw work.Wrong("out-of-range", FormattableString.Invariant($"{options.MostUncertainty} m"), new Wording("an uncertainty above 0 m", "不确定性应大于 0 米"));
        }

        work.Choose();
        var grid = Grids.Of(work, options.Grid);
        work.Grid = grid;
        var where = options.MostUncertainty is { } most ? string.Create(CultureInfo.InvariantCulture, $"{Where} AND {RecordCells.Radius} <= {most:R}") : Where;
        var memory = work.Request.Records.MemoryGiB * (1L << 30);
        var threads = work.Request.Records.Threads ?? Environment.ProcessorCount;
        var folder = Directory.CreateDirectory(Path.Combine(work.Occurrences!.TempPath, "cube")).FullName;
        // What DuckDB holds, the records in memory and the bucket that is being sorted share what is given.
        work.Database.Execute(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{work.Request.Records.MemoryGiB * 1024 * SqlShare:F0}MiB'"));
        using var records = new CubeRecords(grid, folder, (long)(memory * RecordShare / BytesOfRecord), threads);
        records.Read(work.Database, Values, $"{From(work)} WHERE {where}", options.Months, work.Cancel);
        CubeTables.Species(work);
        var ranks = CubeTables.Cells(work, grid, records.Cells.Cells);
        var rows = CubeTables.Rows(work, records, ranks, threads, (long)(memory * SortShare / BytesOfSorted));
        Table(work, options.Months, rows);
        work.Store.Query(
            "cells", new Wording("Cells", "网格"),
            [Text("cell", "cell", "网格"), Whole("cell_key", "cell key", "网格键", shown: false), Whole("records", "records", "记录数"), Whole("species", "species", "物种数"), Whole("first_year", "first", "首次"), Whole("last_year", "last", "末次")],
            """
            SELECT c.code, c.cell_key, r.records, r.species, r.first, r.last
            FROM (SELECT cell, sum(records) AS records, count(*) AS species, min(first) AS first, max(last) AS last
              FROM (SELECT cell, code, sum(records) AS records, min(year) AS first, max(year) AS last FROM cube_rows GROUP BY cell, code) GROUP BY cell) r JOIN cube_cells c USING (cell)
            """,
            "cell", work.Cancel, ResultShape.Cell);
        work.Database.Execute("CREATE TABLE cube_kinds (kind INTEGER, records BIGINT)");
        Insert(work.Database, "cube_kinds", 2, records.Kinds.Select(one => new object?[] { one.Kind, one.Records }));
        work.CreditTallied("(SELECT kind_file AS file, kind, records FROM cube_kinds JOIN kinds USING (kind))");
        Remarks(work, grid, records);
    }

    private static string Values { get; } = $"""
        CAST(id_kind AS INTEGER), id_number, id_text, {Outgoing.Longitude}, {Outgoing.Latitude}, CAST(greatest({RecordCells.Radius}, {Outgoing.LeastRadius}) AS DOUBLE), code, year, CAST(month AS INTEGER),
          CASE WHEN day IS NOT NULL THEN 2 WHEN month IS NOT NULL THEN 1 ELSE 0 END, person, kind, CAST(sensitive AS INTEGER)
        """;

    // A record without an identifier is told from others by what it says, which needs its texts.
    private static string From(SpeciesWork work) => work.Number("SELECT count(*) FROM base WHERE id_kind = 0") > 0
        ? $"(SELECT u.* REPLACE (CASE WHEN id_kind = 0 THEN {RecordCells.Nameless} ELSE id_text END AS id_text) FROM {SpeciesWork.Coded} u JOIN species USING (code) JOIN persons USING (person))" : SpeciesWork.Coded;

    private static void Table(SpeciesWork work, bool months, long rows) => work.Store.InOrder(
        "cube", new Wording("Occurrence cube", "物种分布数据立方体"),
        [
            Whole("year", "year", "年份"), .. months ? [Whole("month", "month", "月份")] : Array.Empty<ResultColumn>(), Text("cell", "cell", "网格"), Text("species", "species", "物种"), Whole("records", "records", "记录数"),
            Number("least_uncertainty_m", "least uncertainty m", "最小不确定性 m", shown: false), Whole("least_seconds", "least time span s", "最短时间跨度 s", shown: false), Whole("observers", "observers", "观察者数", shown: false),
            Whole("genus_records", "of the genus", "同属"), Whole("family_records", "of the family", "同科"), Whole("class_records", "of the class", "同纲"), Whole("group_records", "of the group", "同类群"),
            Text("group", "group", "类群", shown: false), Text("kingdom", "kingdom", "界", shown: false), Text("phylum", "phylum", "门", shown: false), Text("class", "class", "纲", shown: false), Text("order", "order", "目", shown: false),
            Text("family", "family", "科", shown: false), Text("genus", "genus", "属", shown: false), Text("taxon_key", "taxon key", "分类单元键", shown: false),
        ],
        // Cells and species are looked up by their place in a list: a join would let go of the order of rows, or of all threads but one.
        // Effort: all records of the higher taxa in the same cell and time, whatever the species.
        $"""
        SELECT year, {(months ? "month, " : string.Empty)}cell_codes[cell + 1], species_of[code], records, least_uncertainty, least_seconds, observers, genus_records, family_records, class_records, group_records,
          {string.Join(", ", CubeTables.HigherTexts.Select(text => $"{Sql.Name($"{text}_of")}[code]"))}
        FROM cube_rows, (SELECT list(code ORDER BY cell) AS cell_codes FROM cube_cells),
          (SELECT {string.Join(", ", CubeTables.HigherTexts.Prepend("species").Select(text => $"list({Sql.Name(text)} ORDER BY code) AS {Sql.Name($"{text}_of")}"))} FROM cube_species)
        """,
        rows);

    private static void Remarks(SpeciesWork work, CellGrid grid, CubeRecords records)
    {
        work.Note(
            "grid",
            $"Cells: {grid.Label}. Each record lies in the cell of a point drawn in its circle of uncertainty (1000 m where unknown), seeded from its identifier: the same on every machine.",
            $"网格：{grid.Label}。每条记录按其不确定性圆内的随机点（未知时半径取 1000 米）归入网格，随机种子取自记录标识，各机器结果一致。");
        if (grid.Metres is null)
        {
            work.Note("cell-area", "Cells in degrees shrink towards the poles: densities need the area of each cell.", "经纬度网格的面积向两极递减：计算密度时须使用各网格面积。");
        }

        if (work.Number($"SELECT CAST(coalesce(sum(records), 0) AS BIGINT) FROM {SpeciesWork.Tallies}") - records.Count is var left && left > 0)
        {
            work.Note("left-out", FormattableString.Invariant($"{left} records without a place, a year or the accuracy asked for are not in the cube."), FormattableString.Invariant($"{left} 条记录缺少坐标、年份或未达到精度要求，未计入。"));
        }

        if (records.OffGrid is var off && off > 0)
        {
            work.Note("off-grid", FormattableString.Invariant($"{off} records lie off this grid."), FormattableString.Invariant($"{off} 条记录不在该网格范围内。"));
        }

        Outgoing.NoteSensitive(work, records.Sensitive);
    }
}
