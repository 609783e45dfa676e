using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Species.Cells;
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
        grid.Register(work.Database);
        work.Grid = grid;
        var where = options.MostUncertainty is { } most ? string.Create(CultureInfo.InvariantCulture, $"{Where} AND {RecordCells.Radius} <= {most:R}") : Where;
        var month = options.Months ? "month" : "CAST(NULL AS INTEGER)";
        work.Database.Execute(
            $"""
            CREATE TABLE cube AS
            SELECT year, {month} AS month, {CellGrid.Name}({RecordCells.Id}, {Outgoing.Longitude}, {Outgoing.Latitude}, greatest({RecordCells.Radius}, {Outgoing.LeastRadius})) AS cell, species,
              any_value(taxon_key) AS taxon_key, any_value("group") AS "group", any_value(kingdom) AS kingdom, any_value(phylum) AS phylum, any_value("class") AS "class", any_value("order") AS "order",
              any_value(family) AS family, any_value(genus) AS genus, count(*) AS records, min(greatest({RecordCells.Radius}, {Outgoing.LeastRadius})) AS least_uncertainty,
              min(CASE WHEN day IS NOT NULL THEN 86400 WHEN month IS NOT NULL THEN 2678400 ELSE 31622400 END) AS least_seconds, count(DISTINCT observer) AS observers
            FROM used WHERE {where} GROUP BY ALL
            """,
            work.Cancel);
        Table(work, options.Months);
        work.Store.Query(
            "cells", new Wording("Cells", "网格"),
            [Text("cell", "cell", "网格"), Whole("cell_key", "cell key", "网格键", shown: false), Whole("records", "records", "记录数"), Whole("species", "species", "物种数"), Whole("first_year", "first", "首次"), Whole("last_year", "last", "末次")],
            "SELECT hedgerow_cell_code(cell), cell, sum(records), count(DISTINCT species), min(year), max(year) FROM cube WHERE cell IS NOT NULL GROUP BY cell", "cell", work.Cancel, ResultShape.Cell);
        work.Credit($"(SELECT file, dataset, licence FROM used WHERE {where})");
        Remarks(work, grid, where);
    }

    private static void Table(SpeciesWork work, bool months)
    {
        // Effort: all records of the higher taxa in the same cell and time, whatever the species.
        string Effort(string taxon) => $"CASE WHEN {taxon} IS NOT NULL THEN sum(records) OVER (PARTITION BY year, month, cell, {taxon}) END";
        work.Store.Query(
            "cube", new Wording("Occurrence cube", "物种分布数据立方体"),
            [
                Whole("year", "year", "年份"), .. months ? [Whole("month", "month", "月份")] : Array.Empty<ResultColumn>(), Text("cell", "cell", "网格"), Text("species", "species", "物种"), Whole("records", "records", "记录数"),
                Number("least_uncertainty_m", "least uncertainty m", "最小不确定性 m", shown: false), Whole("least_seconds", "least time span s", "最短时间跨度 s", shown: false), Whole("observers", "observers", "观察者数", shown: false),
                Whole("genus_records", "of the genus", "同属"), Whole("family_records", "of the family", "同科"), Whole("class_records", "of the class", "同纲"), Whole("group_records", "of the group", "同类群"),
                Text("group", "group", "类群", shown: false), Text("kingdom", "kingdom", "界", shown: false), Text("phylum", "phylum", "门", shown: false), Text("class", "class", "纲", shown: false), Text("order", "order", "目", shown: false),
                Text("family", "family", "科", shown: false), Text("genus", "genus", "属", shown: false), Text("taxon_key", "taxon key", "分类单元键", shown: false),
            ],
            $"""
            SELECT year, {(months ? "month, " : string.Empty)}hedgerow_cell_code(cell), species, records, least_uncertainty, least_seconds, observers,
              {Effort("genus")}, {Effort("family")}, {Effort("\"class\"")}, {Effort("\"group\"")}, "group", kingdom, phylum, "class", "order", family, genus, taxon_key
            FROM cube WHERE cell IS NOT NULL
            """,
            months ? "year, month, cell, species" : "year, cell, species", work.Cancel);
    }

    private static void Remarks(SpeciesWork work, CellGrid grid, string where)
    {
        work.Note(
            "grid",
            $"Cells: {grid.Label}. Each record lies in the cell of a point drawn in its circle of uncertainty (1000 m where unknown), seeded from its identifier: the same on every machine.",
            $"网格：{grid.Label}。每条记录按其不确定性圆内的随机点（未知时半径取 1000 米）归入网格，随机种子取自记录标识，各机器结果一致。");
        if (grid.Metres is null)
        {
            work.Note("cell-area", "Cells in degrees shrink towards the poles: densities need the area of each cell.", "经纬度网格的面积向两极递减：计算密度时须使用各网格面积。");
        }

        if (work.Number($"SELECT count(*) FROM used WHERE NOT coalesce({where}, false)") is var left && left > 0)
        {
            work.Note("left-out", FormattableString.Invariant($"{left} records without a place, a year or the accuracy asked for are not in the cube."), FormattableString.Invariant($"{left} 条记录缺少坐标、年份或未达到精度要求，未计入。"));
        }

        if (work.Number("SELECT CAST(coalesce(sum(records), 0) AS BIGINT) FROM cube WHERE cell IS NULL") is var off && off > 0)
        {
            work.Note("off-grid", FormattableString.Invariant($"{off} records lie off this grid."), FormattableString.Invariant($"{off} 条记录不在该网格范围内。"));
        }

        Outgoing.NoteSensitive(work, $"used WHERE {where}");
    }
}
