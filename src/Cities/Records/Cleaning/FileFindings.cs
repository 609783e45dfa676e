using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>What is said of a file of records as a whole.</summary>
internal static class FileFindings
{
    /// <summary>What its rows say: where they lie, text where a number belongs.</summary>
    /// <param name="steps">Runs the queries.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="at">The file, whose rows stand in the tables.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="rows">Rows of the file.</param>
    /// <param name="inside">Points of a projected file in the box of the city.</param>
    /// <param name="exchanged">The same with x and y exchanged.</param>
    internal static void OfRows(Steps steps, RuleSet rules, FilePlace at, FileReport report, long rows, long inside, long exchanged)
    {
        Coordinates(steps, at, report, rows, inside, exchanged);
        Texts(steps, rules.Of("year-text"), at, report, "\"year\"", "year", _ => Severity.Warning);
        Texts(
            steps,
            rules.Of("coordinate-text"),
            at,
            report,
            "CASE WHEN decimalLatitude IS NOT NULL AND y IS NULL THEN decimalLatitude ELSE decimalLongitude END",
            $"{DarwinCore.Latitude}, {DarwinCore.Longitude}",
            count => count > rows / 2 ? Severity.Error : Severity.Warning);
    }

    private static void Coordinates(Steps steps, FilePlace at, FileReport report, long rows, long inside, long exchanged)
    {
        var (x, y) = at.Projected ? ("x", "y") : ("lon", "lat");
        var box = at.Box is { } b
            ? string.Create(CultureInfo.InvariantCulture, $"count(*) FILTER (lon BETWEEN {b.MinX:R} AND {b.MaxX:R} AND lat BETWEEN {b.MinY:R} AND {b.MaxY:R}), count(*) FILTER (lat BETWEEN {b.MinX:R} AND {b.MaxX:R} AND lon BETWEEN {b.MinY:R} AND {b.MaxY:R})")
            : "0, 0";
        var found = steps.All(
            $"SELECT count(*), count(*) FILTER (abs({x}) > 180 OR abs({y}) > 90), arg_min({x}, n), arg_min({y}, n), {box} FROM base WHERE file = {at.Number.ToString(CultureInfo.InvariantCulture)} AND isfinite({x}) AND isfinite({y}) AND NOT ({x} = 0 AND {y} = 0)",
            r => (Count: r.GetInt64(0), Beyond: r.GetInt64(1), X: r.GetDoubleOrNull(2), Y: r.GetDoubleOrNull(3), Inside: r.GetInt64(4), Exchanged: r.GetInt64(5)))[0];
        if (found.Count == 0)
        {
            return;
        }

        (inside, exchanged) = at.Projected ? (inside, exchanged) : (found.Inside, found.Exchanged);
        var share = (double)inside / found.Count;
        var shareExchanged = (double)exchanged / found.Count;
        var (latitude, longitude) = (Column(at, DarwinCore.Latitude), Column(at, DarwinCore.Longitude));
        if (at.Box is not null && shareExchanged > 0.5 && share < 0.05)
        {
            report.InCity(
                Severity.Error,
                "swapped-coordinates",
                new(
                    $"{report.Name}: {Percent(share)} of {found.Count} records lie near the boundary, and {Percent(shareExchanged)} when '{latitude}' and '{longitude}' change places",
                    $"{report.Name}：{found.Count} 条记录中有 {Percent(share)} 位于边界附近；若将“{latitude}”与“{longitude}”对调则为 {Percent(shareExchanged)}"),
                Exchange(latitude, longitude));
        }
        else if (!at.Projected && found.Beyond > rows / 2)
        {
            report.InCity(
                Severity.Error,
                "coordinates-not-degrees",
                new($"{report.Name}: coordinates such as {Shown(found.X!.Value)}, {Shown(found.Y!.Value)} are not degrees", $"{report.Name}：坐标（如 {Shown(found.X.Value)}, {Shown(found.Y.Value)}）不是经纬度"),
                new("`crs: EPSG:nnnn` beside the path", "请在路径旁写明 `crs: EPSG:nnnn`"));
        }
        else if (at.Box is not null && inside == 0)
        {
            report.InCity(
                Severity.Warning,
                "records-outside-boundary",
                new($"{report.Name}: none of {found.Count} records lies near the boundary", $"{report.Name}：{found.Count} 条记录均不在边界附近"),
                new("records of this city; is `crs:` right?", "应为本城市的记录，请检查 `crs:` 是否正确"));
        }
    }

    private static void Texts(Steps steps, string? bit, FilePlace at, FileReport report, string text, string term, Func<long, Severity> severity)
    {
        if (bit is null)
        {
            return;
        }

        var (count, first, line) = steps.All(
            $"SELECT count(*), min(n), min(line) FROM base WHERE file = {at.Number.ToString(CultureInfo.InvariantCulture)} AND (bits & {bit}) <> 0", r => (r.GetInt64(0), r.GetInt64OrNull(1), r.GetInt64OrNull(2)))[0];
        if (first is not { } row)
        {
            return;
        }

        var example = steps.All($"SELECT {text} FROM ({at.Typed}) WHERE n = {(row - at.Offset).ToString(CultureInfo.InvariantCulture)}", r => r.GetString(0))[0];
        report.InFile(
            severity(count),
            "text-for-number",
            (int?)line,
            new($"{count} rows hold text where a number belongs ({term}), such as '{example}'", $"有 {count} 行在应为数字处（{term}）填写了文字，例如“{example}”"),
            new("a number with a decimal point, or an empty field", "应为带小数点的数字，或留空"));
    }

    /// <summary>What the cleaning of all files says of one of them.</summary>
    /// <param name="steps">Runs the queries.</param>
    /// <param name="file">The file.</param>
    /// <param name="lines">Its lines of the cleaning table.</param>
    /// <param name="kept">Rows kept.</param>
    internal static void OfCleaning(Steps steps, LoadedFile file, IReadOnlyList<CleaningLine> lines, long kept)
    {
        var (report, rows, at) = (file.Report, file.Rows, file.Place);
        if (lines.FirstOrDefault(l => l.Rule == "duplicate") is { } duplicates)
        {
            report.InFile(
                Severity.Warning,
                "duplicate-records",
                duplicates.FirstLine,
                new($"{duplicates.Count} of {rows} records stand there already", $"{rows} 条记录中有 {duplicates.Count} 条重复"),
                new("each record once; the copies were left out", "每条记录应只出现一次；重复者已略过"));
        }

        if (at.File.Group is null && !at.Places.ContainsKey("class") && !at.Places.ContainsKey("order") && !at.Places.ContainsKey("family"))
        {
            var ungrouped = steps.Number($"SELECT count(*) FROM occurrences WHERE kept AND \"group\" = 'other' AND file = {at.Number.ToString(CultureInfo.InvariantCulture)}");
            if (ungrouped > kept / 2)
            {
                report.InCity(
                    Severity.Warning,
                    "records-without-group",
                    new($"{report.Name} does not tell the group of {ungrouped} of {kept} records", $"{report.Name} 未说明 {kept} 条记录中 {ungrouped} 条的类群"),
                    new("columns class, order or family, or `group: birds` (or another) beside the path", "应有 class、order 或 family 列，或在路径旁写明 `group: birds` 等类群"));
            }
        }

        if (kept == 0 && rows > 0 && at.GeneraOnly)
        {
            report.InCity(
                Severity.Warning,
                "records-genus-only",
                new($"{report.Name} names genera only: its {rows} records serve no species indicator", $"{report.Name} 仅鉴定到属：其 {rows} 条记录不能用于物种指标"),
                new("records named to species", "应为鉴定到种的记录"));
        }
        else if (kept == 0 && !report.Failed)
        {
            var summary = CleaningTable.Summary(lines);
            report.InCity(
                Severity.Warning,
                "no-usable-records",
                rows == 0 && summary.En.Length == 0
                    ? new($"{report.Name} has a header and no rows", $"{report.Name} 只有表头，没有数据行")
                    : new($"{report.Name}: none of {rows} records is left after cleaning ({summary.En})", $"{report.Name}：{rows} 条记录清洗后无一可用（{summary.Zh}）"),
                new("records of species with coordinates", "应为带坐标、鉴定到种的记录"));
        }
    }

    private static Wording Exchange(string latitude, string longitude) => new(
        $"latitude and longitude in their own columns, or `columns: {{decimalLatitude: {longitude}, decimalLongitude: {latitude}}}`",
        $"纬度与经度应各在其列，或写明 `columns: {{decimalLatitude: {longitude}, decimalLongitude: {latitude}}}`");

    private static string Column(FilePlace at, string term) => at.Places.TryGetValue(term, out var place) ? at.Table.Columns[place] : term;

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    private static string Shown(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
