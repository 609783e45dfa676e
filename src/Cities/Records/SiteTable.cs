using System.Globalization;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Brings the sites of a survey, which stand in a file of their own, to its rows: coordinates, effort, area and whatever else the rows do not say themselves.</summary>
internal static class SiteTable
{
    private const string Key = "locationID";

    /// <summary>The survey with the columns of its sites; null where the sites cannot serve, and the report says why.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="file">What city.yaml says of it.</param>
    /// <param name="sites">Its sites.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Join(RecordTable survey, RecordsRef file, SitesRef sites, SourceReading reading)
    {
        if (Read(sites, file, reading) is not var (columns, rows, wkt))
        {
            return null;
        }

        var (theirs, ours) = (DarwinCore.Match(columns, sites.Columns), DarwinCore.Match(survey.Columns, file.Columns));
        if (wkt is not null)
        {
            (theirs[DarwinCore.Longitude], theirs[DarwinCore.Latitude]) = (columns.Count - 2, columns.Count - 1);
        }

        if (!theirs.TryGetValue(Key, out var key) || !ours.TryGetValue(Key, out var place))
        {
            var (name, has) = theirs.ContainsKey(Key) ? (reading.Report.Name, survey.Columns) : (Path.GetFileName(sites.Path), columns);
            reading.Report.InCity(
                Severity.Error,
                "no-site-column",
                new($"{name} has no column that tells the site among {RecordColumns.Shown(has)}", $"{name} 中没有样地列，现有列：{RecordColumns.Shown(has)}"),
                new("site, plot, transect ..., or `columns: {locationID: NAME OF THE COLUMN}`", "应有样地列，或写明 `columns: {locationID: 列名}`"));
            return null;
        }

        // What a row says itself comes first.
        var added = theirs.Where(t => !ours.ContainsKey(t.Key)).OrderBy(t => t.Value).ToList();
        var distinct = rows.Where(r => r[key].Trim().Length > 0).GroupBy(r => r[key].Trim(), StringComparer.Ordinal).ToList();
        Tell(distinct.Where(g => g.Count() > 1).Select(g => g.Key).ToList(), sites, reading);
        var table = $"sites_{Guid.NewGuid():N}";
        reading.Database.Execute($"CREATE TEMP TABLE {table} (site VARCHAR{string.Concat(added.Select((_, i) => $", s{i.ToString(CultureInfo.InvariantCulture)} VARCHAR"))})");
        foreach (var some in distinct.Select(g => $"({Sql.Quote(g.Key)}{string.Concat(added.Select(a => $", {Sql.Quote(g.First()[a.Value])}"))})").Chunk(1000))
        {
            reading.Database.Execute($"INSERT INTO {table} VALUES {string.Join(", ", some)}");
        }

        var from = Archives.ArchiveText.WithLines(survey);
        Unknown(table, from, place, reading);
        var old = string.Join(", ", survey.Columns.Select((_, i) => $"r.c{i.ToString(CultureInfo.InvariantCulture)}"));
        var brought = string.Concat(added.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", s.s{i} AS c{survey.Columns.Count + i}")));
        return survey with
        {
            Sql = $"(SELECT {old}{brought}, r.line FROM {from} r LEFT JOIN {table} s ON trim(r.c{place.ToString(CultureInfo.InvariantCulture)}) = s.site)",
            // The name of a column of effort, area or cover tells its unit; others are called by their term.
            Columns = [.. survey.Columns, .. added.Select(a => a.Key is "samplingEffort" or "sampleSizeValue" or "organismQuantity" ? columns[a.Value] : a.Key)],
            Line = "line",
            RowNumber = "row_number() OVER ()",
            Wkt = wkt is { Length: > 0 } ? wkt : survey.Wkt,
        };
    }

    private static (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Wkt)? Read(SitesRef sites, RecordsRef file, SourceReading reading)
    {
        if (RecordSource.Kind(sites.Path, reading.Report) is not { } kind)
        {
            return null;
        }

        if (kind == FileKind.Vector)
        {
            var named = new RecordsRef(sites.Path, sites.Columns, file.Crs, null, sites.Line) { Layer = sites.Layer, Encoding = sites.Encoding };
            return VectorTable.Open(named, reading.Report, reading.Temp, sites: true) is { } table ? (table.Columns, All(reading.Database, table), table.Wkt ?? string.Empty) : null;
        }

        if (TextTable.Rows(sites.Path, sites.Encoding, reading.Report, reading.Temp, reading.Cancel) is not { Rows.Count: > 0 } text)
        {
            return null;
        }

        var columns = text.Rows[0].Fields;
        return (columns, [.. text.Rows.Skip(1).Select(r => (IReadOnlyList<string>)[.. r.Fields, .. Enumerable.Repeat(string.Empty, Math.Max(0, columns.Count - r.Fields.Count))])], null);
    }

    private static List<IReadOnlyList<string>> All(DuckDbConnection database, RecordTable table)
    {
        List<IReadOnlyList<string>> all = [];
        using var reader = database.Query($"SELECT {string.Join(", ", table.Columns.Select((_, i) => $"c{i.ToString(CultureInfo.InvariantCulture)}"))} FROM {table.Sql}");
        while (reader.Read())
        {
            all.Add([.. table.Columns.Select((_, i) => reader.GetStringOrNull(i) ?? string.Empty)]);
        }

        return all;
    }

    private static void Tell(List<string> twice, SitesRef sites, SourceReading reading)
    {
        if (twice.Count > 0)
        {
            var name = Path.GetFileName(sites.Path);
            reading.Report.InCity(
                Severity.Warning,
                "repeated-sites",
                new($"{name} names {twice.Count} sites more than once, such as {twice[0]}: the first line of each counts", $"{name} 中有 {twice.Count} 个样地重复，例如 {twice[0]}：以各自的首行为准"),
                new("a line a site", "每个样地应只有一行"));
        }
    }

    private static void Unknown(string table, string from, int place, SourceReading reading)
    {
        using var reader = reading.Database.Query(
            $"SELECT count(DISTINCT site), min(site) FROM (SELECT trim(c{place.ToString(CultureInfo.InvariantCulture)}) AS site FROM {from}) r ANTI JOIN {table} USING (site) WHERE site <> ''");
        if (reader.Read() && reader.GetInt64(0) is var count && count > 0)
        {
            var example = reader.GetString(1);
            reading.Report.InCity(
                Severity.Warning,
                "unknown-sites",
                new($"{count} sites of {reading.Report.Name} stand in no line of its sites, such as {example}", $"{reading.Report.Name} 中有 {count} 个样地不在样地表内，例如 {example}"),
                new("a line for every site, written alike in both files", "样地表应包含每个样地，且两个文件写法一致"));
        }
    }
}
