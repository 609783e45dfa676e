using Hedgerow.Cities.Declaration;
using Hedgerow.DuckDb;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Records;

/// <summary>Reads and cleans one file of records.</summary>
internal sealed class RecordReader(City city, RecordsRef file, FileReport report, RecordReader.Shared shared, CancellationToken cancel)
{
    /// <summary>What all files of a city share.</summary>
    /// <param name="Taxa">Names and groups.</param>
    /// <param name="Seen">Identities of the records read so far: a record that stands in two files counts once.</param>
    /// <param name="Sensitive">Names whose places must not be shown.</param>
    /// <param name="Box">The box around the boundary in degrees, or null.</param>
    internal sealed record Shared(Taxa Taxa, HashSet<string> Seen, SensitiveTaxa Sensitive, Envelope? Box);

    private readonly CleaningTally tally = new(report.Name);

    /// <summary>Reads the file; null when it cannot serve, and the report says why.</summary>
    internal RecordFile? Read()
    {
        using var temp = new TempFolder();
        using var database = new DuckDbConnection();
        database.Open();
        if (RecordSource.Open(file, database, report, temp, cancel) is not { } table)
        {
            return null;
        }

        var places = RecordColumns.Find(table, file.Columns, report);
        var crs = file.Crs ?? table.Wkt;
        if (!Understood(crs, out var degrees) || (report.Failed && !places.ContainsKey(DarwinCore.Latitude)))
        {
            return null;
        }

        try
        {
            database.Execute(CleaningSql.Typed(table, places, degrees), cancel);
            var rows = Layout(database, table);
            Coordinates(database, table, places, degrees ? null : crs, rows);
            Years(database);
            Count(database, rows);
            var records = Keep(database, table.DoublyEncoded);
            Conclude(places, rows, records);
            return report.Failed ? null : new RecordFile(
                FileHash.Reference("records", file, report.Name, file.Layer), degrees ? null : crs, records, rows, tally.Lines)
            {
                GeneraOnly = GeneraOnly(places),
            };
        }
        catch (DuckDbException fault)
        {
            report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{report.Name} cannot be read: {fault.Message}", $"无法读取 {report.Name}：{fault.Message}"),
                new("a table with one header and a row a record", "应为一行表头、每行一条记录的表格"));
            return null;
        }
    }

    private static bool GeneraOnly(Dictionary<string, int> places) =>
        !places.ContainsKey("species") && !places.ContainsKey("scientificName") && !places.ContainsKey("acceptedScientificName");

    private bool Understood(string? crs, out bool degrees)
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

    // Counts rows, and finds out whether a row's number tells its line.
    private int Layout(DuckDbConnection database, RecordTable table)
    {
        var rows = (int)Number(database, "SELECT count(*) FROM typed");
        if (table.HeaderLines is not { } header)
        {
            return rows;
        }

        var rejected = 0;
        int? first = null;
        using (var reader = database.Query("SELECT count(DISTINCT line), min(line) FROM reject_errors", cancel))
        {
            if (reader.Read())
            {
                rejected = (int)reader.GetInt64(0);
                first = reader.IsNull(1) ? null : (int)reader.GetInt64(1);
            }
        }

        if (rejected > 0)
        {
            report.InFile(
                Severity.Warning,
                "unreadable-rows",
                first,
                new($"{rejected} rows do not fit the {table.Columns.Count} columns and were left out", $"有 {rejected} 行与 {table.Columns.Count} 列不符，已略过"),
                new("as many fields in a row as in the header, and closed quotes", "每行字段数应与表头一致，引号应成对"));
            tally.Add(CleaningRules.Unreadable, rejected, dropped: true, first);
        }

        tally.RowsAreLines(rows + header == table.Lines ? header : null);
        return rows;
    }

    private void Coordinates(DuckDbConnection database, RecordTable table, Dictionary<string, int> places, string? crs, int rows)
    {
        List<double> xs = [];
        List<double> ys = [];
        using (var reader = database.Query("SELECT x, y FROM typed WHERE isfinite(x) AND isfinite(y) AND NOT (x = 0 AND y = 0)", cancel))
        {
            while (reader.ReadChunk())
            {
                xs.AddRange(reader.Doubles(0));
                ys.AddRange(reader.Doubles(1));
            }
        }

        if (shared.Box is not { } box || xs.Count == 0)
        {
            return;
        }

        var (inside, exchanged) = PlaceCheck.Count([.. xs], [.. ys], crs, box);
        var share = (double)inside / xs.Count;
        var shareExchanged = (double)exchanged / xs.Count;
        var (latitude, longitude) = (Column(table, places, DarwinCore.Latitude), Column(table, places, DarwinCore.Longitude));
        if (shareExchanged > 0.5 && share < 0.05)
        {
            report.InCity(
                Severity.Error,
                "swapped-coordinates",
                new(
                    $"{report.Name}: {Percent(share)} of {xs.Count} records lie near the boundary, and {Percent(shareExchanged)} when '{latitude}' and '{longitude}' change places",
                    $"{report.Name}：{xs.Count} 条记录中有 {Percent(share)} 位于边界附近；若将“{latitude}”与“{longitude}”对调则为 {Percent(shareExchanged)}"),
                new(
                    $"latitude and longitude in their own columns, or `columns: {{decimalLatitude: {longitude}, decimalLongitude: {latitude}}}`",
                    $"纬度与经度应各在其列，或写明 `columns: {{decimalLatitude: {longitude}, decimalLongitude: {latitude}}}`"));
        }
        else if (crs is null && xs.Where((x, i) => Math.Abs(x) > 180 || Math.Abs(ys[i]) > 90).Count() > rows / 2)
        {
            report.InCity(
                Severity.Error,
                "coordinates-not-degrees",
                new($"{report.Name}: coordinates such as {Shown(xs[0])}, {Shown(ys[0])} are not degrees", $"{report.Name}：坐标（如 {Shown(xs[0])}, {Shown(ys[0])}）不是经纬度"),
                new("`crs: EPSG:nnnn` beside the path", "请在路径旁写明 `crs: EPSG:nnnn`"));
        }
        else if (inside == 0)
        {
            report.InCity(
                Severity.Warning,
                "records-outside-boundary",
                new($"{report.Name}: none of {xs.Count} records lies near the boundary", $"{report.Name}：{xs.Count} 条记录均不在边界附近"),
                new("records of this city; is `crs:` right?", "应为本城市的记录，请检查 `crs:` 是否正确"));
        }
    }

    private void Years(DuckDbConnection database)
    {
        using var reader = database.Query(
            "SELECT count(*), min(n), any_value(\"year\" ORDER BY n) FROM typed WHERE \"year\" IS NOT NULL AND TRY_CAST(\"year\" AS DOUBLE) IS NULL", cancel);
        if (reader.Read() && reader.GetInt64(0) is > 0 and var count)
        {
            tally.AddRow(CleaningRules.YearText, (int)count, dropped: false, (int)reader.GetInt64(1));
            TextForNumber(tally.Line((int)reader.GetInt64(1)), (int)count, "year", reader.GetString(2), Severity.Warning);
        }
    }

    private void Count(DuckDbConnection database, int rows)
    {
        var texts = 0;
        using (var reader = database.Query(CleaningSql.Counts, cancel))
        {
            while (reader.Read())
            {
                var (rule, count) = (reader.GetString(0), (int)reader.GetInt64(1));
                tally.AddRow(rule, count, dropped: true, (int)reader.GetInt64(2));
                texts = rule == CleaningRules.CoordinateText ? count : texts;
            }
        }

        if (texts == 0)
        {
            return;
        }

        using var first = database.Query(
            "SELECT n, CASE WHEN decimalLatitude IS NOT NULL AND y IS NULL THEN decimalLatitude ELSE decimalLongitude END FROM typed " +
            "WHERE (decimalLatitude IS NOT NULL AND y IS NULL) OR (decimalLongitude IS NOT NULL AND x IS NULL) ORDER BY n LIMIT 1",
            cancel);
        if (first.Read())
        {
            TextForNumber(
                tally.Line((int)first.GetInt64(0)), texts, $"{DarwinCore.Latitude}, {DarwinCore.Longitude}", first.GetString(1), texts > rows / 2 ? Severity.Error : Severity.Warning);
        }
    }

    private List<FileRecord> Keep(DuckDbConnection database, bool repair)
    {
        List<FileRecord> kept = [];
        var fixedGroup = file.Group is null ? null : Taxa.GroupKey(file.Group);
        using var reader = database.Query(CleaningSql.Kept, cancel);
        while (reader.Read())
        {
            var row = (int)reader.GetInt64(0);
            if (Species(reader, row, repair) is not { } species)
            {
                continue;
            }

            if (!shared.Seen.Add(Identity(reader, species)))
            {
                tally.AddRow(CleaningRules.Duplicate, 1, dropped: true, row);
                continue;
            }

            var group = fixedGroup ?? shared.Taxa.Group(new HigherTaxa(
                reader.GetStringOrNull(4), reader.GetStringOrNull(5), reader.GetStringOrNull(6), reader.GetStringOrNull(7), reader.GetStringOrNull(8)));
            var count = (int)Math.Max(1, reader.GetInt64OrNull(12) ?? 1);
            kept.Add(new FileRecord(
                species, group, Year(reader.GetInt64OrNull(13), row), reader.GetDouble(9), reader.GetDouble(10), reader.GetDoubleOrNull(11), count, shared.Sensitive.Holds(species)));
        }

        return kept;
    }

    private string? Species(DuckDbReader reader, int row, bool repair)
    {
        var (species, genus) = (reader.GetStringOrNull(1), reader.GetStringOrNull(3));
        // Some tables give the epithet alone beside the genus.
        var written = species is not null && genus is not null && !species.Contains(' ', StringComparison.Ordinal) && char.IsLower(species[0])
            ? $"{genus} {species}" : species ?? reader.GetStringOrNull(2);
        if (written is not null && repair && DoubleEncoding.TryRepair(written, out var repaired))
        {
            tally.AddRow(CleaningRules.Repaired, 1, dropped: false, row);
            written = repaired;
        }

        var name = written is null ? null : shared.Taxa.Name(written);
        if (name is not { Counts: true })
        {
            tally.AddRow(CleaningRules.Rank, 1, dropped: true, row);
            return null;
        }

        if (name.Kind == NameKind.Vernacular)
        {
            tally.AddRow(CleaningRules.Vernacular, 1, dropped: false, row);
        }

        return name.Text;
    }

    private int? Year(long? year, int row)
    {
        year ??= file.Year;
        if (year is null)
        {
            tally.AddRow(CleaningRules.Undated, 1, dropped: false, row);
            return null;
        }

        if (year < CleaningRules.EarliestYear)
        {
            tally.AddRow(CleaningRules.Early, 1, dropped: false, row);
            return null;
        }

        if (year > city.Year)
        {
            tally.AddRow(CleaningRules.Later, 1, dropped: false, row);
        }

        return (int)Math.Min(year.Value, 9999);
    }

    // The same record: the same identifier; else the same species, date, place and observer; without a date, a row that is the same throughout.
    private static string Identity(DuckDbReader reader, string species)
    {
        if (reader.GetStringOrNull(16) is { } id)
        {
            return id;
        }

        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var place = string.Create(culture, $"{reader.GetDouble(9):R}|{reader.GetDouble(10):R}");
        return reader.GetStringOrNull(14) is { } date
            ? $"{species}|{date}|{place}|{reader.GetStringOrNull(15)}"
            : string.Create(culture, $"{species}|{place}|{reader.GetInt64(17)}");
    }

    private void Conclude(Dictionary<string, int> places, int rows, List<FileRecord> records)
    {
        if (tally.Find(CleaningRules.Duplicate) is { } duplicates)
        {
            report.InFile(
                Severity.Warning,
                "duplicate-records",
                duplicates.FirstLine,
                new($"{duplicates.Count} of {rows} records stand there already", $"{rows} 条记录中有 {duplicates.Count} 条重复"),
                new("each record once; the copies were left out", "每条记录应只出现一次；重复者已略过"));
        }

        var ungrouped = records.Count(r => r.Group == "other");
        if (file.Group is null && ungrouped > records.Count / 2 && !places.ContainsKey("class") && !places.ContainsKey("order") && !places.ContainsKey("family"))
        {
            report.InCity(
                Severity.Warning,
                "records-without-group",
                new($"{report.Name} does not tell the group of {ungrouped} of {records.Count} records", $"{report.Name} 未说明 {records.Count} 条记录中 {ungrouped} 条的类群"),
                new("columns class, order or family, or `group: birds` (or another) beside the path", "应有 class、order 或 family 列，或在路径旁写明 `group: birds` 等类群"));
        }

        if (records.Count == 0 && rows > 0 && GeneraOnly(places))
        {
            report.InCity(
                Severity.Warning,
                "records-genus-only",
                new($"{report.Name} names genera only: its {rows} records serve no species indicator", $"{report.Name} 仅鉴定到属：其 {rows} 条记录不能用于物种指标"),
                new("records named to species", "应为鉴定到种的记录"));
        }
        else if (records.Count == 0 && !report.Failed)
        {
            report.InCity(
                Severity.Warning,
                "no-usable-records",
                new($"{report.Name}: none of {rows} records is left after cleaning ({tally.Summary().En})", $"{report.Name}：{rows} 条记录清洗后无一可用（{tally.Summary().Zh}）"),
                new("records of species with coordinates", "应为带坐标、鉴定到种的记录"));
        }
    }

    private void TextForNumber(int? line, int count, string term, string example, Severity severity) => report.InFile(
        severity,
        "text-for-number",
        line,
        new($"{count} rows hold text where a number belongs ({term}), such as '{example}'", $"有 {count} 行在应为数字处（{term}）填写了文字，例如“{example}”"),
        new("a number with a decimal point, or an empty field", "应为带小数点的数字，或留空"));

    private static long Number(DuckDbConnection database, string sql)
    {
        using var reader = database.Query(sql);
        return reader.Read() ? reader.GetInt64(0) : 0;
    }

    private static string Column(RecordTable table, Dictionary<string, int> places, string term) =>
        places.TryGetValue(term, out var place) ? table.Columns[place] : term;

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    private static string Shown(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
