using System.Globalization;
using Hedgerow.Cities.Records.Keeping;
using Hedgerow.DuckDb;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Brings one file into the tables.</summary>
/// <param name="steps">Runs the statements.</param>
/// <param name="rules">The rules.</param>
/// <param name="request">What a record must be sure of.</param>
/// <param name="shared">What all files share.</param>
internal sealed class FileLoad(Steps steps, RuleSet rules, OccurrenceRequest request, FileLoad.Shared shared)
{
    // Below so many bytes thinking of a better plan takes longer than the worse one.
    private const int Small = 1 << 20;

    private readonly DistinctPlaces distinct = new(steps.Database);
    private readonly FirstSeen first = new(steps.Database);

    /// <summary>What all files share.</summary>
    /// <param name="Taxa">Names and groups.</param>
    /// <param name="Sensitive">Names whose places must not be shown.</param>
    /// <param name="Box">The box around the boundary in degrees, or null.</param>
    /// <param name="Sums">Sums of files.</param>
    internal sealed record Shared(Taxa Taxa, SensitiveTaxa Sensitive, Envelope? Box, FileSums Sums);

    /// <summary>Reads a file; null when it cannot serve, and the report says why.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="offset">Rows of the files before it.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="temp">For what is unpacked.</param>
    internal LoadedFile? Read(RecordsRef file, int number, long offset, FileReport report, TempFolder temp)
    {
        void Tell(long rows) => steps.Tell(new($"Checking the rows of {report.Name}", $"检查 {report.Name} 的各行"), offset + rows);
        var began = FileState.Of(file.Path);
        if (RecordSource.Open(file, new SourceReading(steps.Database, report, temp, steps.Cancel, Tell)) is not { } table)
        {
            return null;
        }

        var places = RecordColumns.Find(table, file.Columns, report);
        var crs = file.Crs ?? table.Wkt;
        if (!Understood(crs, report, out var degrees) || (report.Failed && !places.ContainsKey(DarwinCore.Latitude)))
        {
            return null;
        }

        try
        {
            return Read(file, number, offset, report, table, places, degrees ? null : crs, began);
        }
        catch (DuckDbException fault)
        {
            steps.Run($"DELETE FROM base WHERE file = {Text(number)}");
            if (Changed(file, began, report))
            {
                return null;
            }

            report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{report.Name} cannot be read: {fault.Message}", $"无法读取 {report.Name}：{fault.Message}"),
                new("a table with one header and a row a record", "应为一行表头、每行一条记录的表格"));
            return null;
        }
    }

    private LoadedFile? Read(RecordsRef file, int number, long offset, FileReport report, RecordTable table, Dictionary<string, int> places, string? crs, FileState began)
    {
        steps.Tell(new($"Reading species records: {report.Name}", $"读取物种记录：{report.Name}"), offset);
        var rejected = Rejects(table, number);
        var source = new SourceSql(table, places);
        var at = new FilePlace(number, offset, file, table, places, source.Rows(), crs) { CityYear = request.City?.Year, Box = shared.Box };
        var (inside, exchanged) = at.Projected ? Points.Make(steps, at.Typed, crs!, shared.Box) : (0L, 0L);
        steps.Tell(new($"Looking at the names in {report.Name}", $"核对 {report.Name} 中的名称"), offset);
        new DistinctTables(steps, rules, shared, first).Fill(source, number, file.Group is null ? null : Taxa.GroupKey(file.Group), table.DoublyEncoded);
        steps.Tell(new($"Cleaning {report.Name}", $"清洗 {report.Name}"), offset);
        // In the order of the file, so that nothing that is written later has to be sorted.
        distinct.Read(steps);
        InOrder(OccurrenceTables.Fill(rules, at, distinct), began.Length < Small ? ",common_subexpressions,expression_rewriter,statistics_propagation" : string.Empty);
        var rows = steps.Number($"SELECT count(*) FROM base WHERE file = {Text(number)}");
        if (SurveyTable.IsSurvey(t => places.ContainsKey(t) || table.Constants.ContainsKey(t) || table.Derived.ContainsKey(t)))
        {
            steps.Run(SurveySql.Fill(at));
        }

        FileFindings.OfRows(steps, rules, at, report, rows, inside, exchanged);
        if (Changed(file, began, report) || report.Failed)
        {
            steps.Run($"DELETE FROM base WHERE file = {Text(number)}");
            return null;
        }

        var input = FileHash.Reference("records", file, report.Name, file.Layer, shared.Sums.Of(file.Path));
        steps.Insert("files",
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"({number}, {Sql.Quote(report.Name)}, {Sql.Quote(input.Sha256)}, {rows + rejected.Count}, {rejected.Count}, {Quoted(file.Licence ?? table.Description?.Licence)}, {Quoted(table.Description?.Citation ?? table.Description?.Title)}, (SELECT string_agg(d, '; ' ORDER BY d) FROM (SELECT DISTINCT coalesce(datasetKey, datasetName) AS d FROM kinds_now WHERE coalesce(datasetKey, datasetName) IS NOT NULL ORDER BY d LIMIT 1000)))"),
        ]);
        return new LoadedFile(at, report, input, rows, rejected);
    }

    // What is read from a file that somebody writes to is no whole file.
    private static bool Changed(RecordsRef file, FileState began, FileReport report)
    {
        var changed = FileState.Of(file.Path) != began;
        if (changed)
        {
            report.InCity(
                Severity.Error,
                "changed-while-read",
                new($"{report.Name} was changed while it was read", $"{report.Name} 在读取过程中发生了变化"),
                new("a file that nobody writes to: wait until it is whole, and run again", "应为无人写入的文件：待其写完后重新运行"));
        }

        return changed;
    }

    private void InOrder(string sql, string unplanned)
    {
        steps.Run("SET preserve_insertion_order = true");
        steps.Run("SET enable_caching_operators = false");
        steps.Run($"SET disabled_optimizers = 'join_order,build_side_probe_side{unplanned}'");
        try
        {
            steps.Run(sql);
        }
        finally
        {
            steps.Run("SET disabled_optimizers = ''");
            steps.Run("SET enable_caching_operators = true");
            steps.Run("SET preserve_insertion_order = false");
        }
    }

    private (long Count, long? Line) Rejects(RecordTable table, int number)
    {
        if (table.Rejects is not { } query)
        {
            return (0, null);
        }

        steps.Run($"INSERT INTO rejects SELECT {Text(number)}, line, reason, left(text, 200) FROM ({query})");
        return steps.All($"SELECT count(*), min(line) FROM rejects WHERE file = {Text(number)}", r => (r.GetInt64(0), r.GetInt64OrNull(1)))[0];
    }

    private static bool Understood(string? crs, FileReport report, out bool degrees)
    {
        degrees = true;
        if (crs is null)
        {
            return true;
        }

        try
        {
            using var reference = SpatialReference.FromUserInput(crs);
            using var wgs84 = SpatialReference.FromUserInput("EPSG:4326");
            degrees = reference.IsSame(wgs84);
            return true;
        }
        catch (GdalException fault)
        {
            report.InCity(
                Severity.Error,
                "unknown-crs",
                new($"crs: {crs} is not understood: {fault.Message}", $"无法识别 crs: {crs}：{fault.Message}"),
                new("a reference system such as EPSG:25833", "应为坐标参照系，例如 EPSG:4490 或 EPSG:25833"));
            return false;
        }
    }

    private static string Quoted(string? text) => text is null ? "NULL" : Sql.Quote(text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
