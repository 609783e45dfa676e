using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Finds the columns of a table of records and reports those that are missing.</summary>
internal static class RecordColumns
{
    /// <summary>Finds them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="given">What city.yaml says.</param>
    /// <param name="report">Receives what is wrong.</param>
    /// <returns>Term → place of its column.</returns>
    internal static Dictionary<string, int> Find(RecordTable table, IReadOnlyDictionary<string, string> given, FileReport report)
    {
        foreach (var (term, column) in given)
        {
            if (!DarwinCore.Known.Contains(term, StringComparer.OrdinalIgnoreCase))
            {
                report.InCity(
                    Severity.Error,
                    "unknown-term",
                    new($"columns: names '{term}', which is no term of Darwin Core", $"columns: 中的“{term}”不是 Darwin Core 术语"),
                    new("scientificName, decimalLatitude, decimalLongitude, eventDate, year, individualCount ...", "scientificName、decimalLatitude、decimalLongitude、eventDate、year、individualCount 等"),
                    Yaml.Spelling.Nearest(term, DarwinCore.Known));
            }

            MissingColumn(table.Columns, column, report);
        }

        var places = DarwinCore.Match(table.Columns, given);
        foreach (var (term, place) in table.Places)
        {
            if (!given.ContainsKey(term))
            {
                places[term] = place;
            }
        }

        bool Has(string term) => places.ContainsKey(term) || table.Constants.ContainsKey(term) || table.Derived.ContainsKey(term);
        if (!Has("species") && !Has("scientificName") && !Has("acceptedScientificName") && !Has("genus"))
        {
            Refuse(report, table, "no-species-column", new("no column with names of species", "没有物种名称列"), "scientificName");
        }

        if ((!Has(DarwinCore.Latitude) || !Has(DarwinCore.Longitude)) && SurveyTable.IsSurvey(Has))
        {
            report.InCity(
                Severity.Warning,
                "survey-without-places",
                new($"{report.Name} is a survey whose sites have no coordinates: it counts by site, and stands on no map", $"{report.Name} 是调查数据，但样地没有坐标：只能按样地统计，无法上图"),
                new($"columns with the coordinates of each site, or `columns: {{{DarwinCore.Latitude}: ..., {DarwinCore.Longitude}: ...}}`", $"应有各样地的坐标列，或写明 `columns: {{{DarwinCore.Latitude}: …, {DarwinCore.Longitude}: …}}`"));
        }
        else if (!Has(DarwinCore.Latitude) || !Has(DarwinCore.Longitude))
        {
            Refuse(report, table, "no-coordinate-columns", new("no pair of columns with coordinates", "没有成对的坐标列"), $"{DarwinCore.Latitude}: ..., {DarwinCore.Longitude}");
        }

        return places;
    }

    /// <summary>Reports a column that the city names and the file lacks.</summary>
    /// <param name="columns">Columns of the file.</param>
    /// <param name="column">The column named.</param>
    /// <param name="report">Receives it.</param>
    internal static void MissingColumn(IReadOnlyList<string> columns, string column, FileReport report)
    {
        if (DarwinCore.Place(columns, column) < 0)
        {
            report.InCity(
                Severity.Error,
                "no-such-column",
                new($"{report.Name} has no column '{column}'", $"{report.Name} 中没有“{column}”列"),
                new($"one of {Shown(columns)}", $"应为下列之一：{Shown(columns)}"),
                Yaml.Spelling.Nearest(column, columns));
        }
    }

    /// <summary>The columns in one line, the first thirty of them.</summary>
    /// <param name="columns">The columns.</param>
    internal static string Shown(IReadOnlyList<string> columns) => string.Join(", ", columns.Take(30).Select(c => c.Length > 60 ? c[..60] + "…" : c)) + (columns.Count > 30 ? " ..." : string.Empty);

    private static void Refuse(FileReport report, RecordTable table, string code, Wording what, string term) => report.InCity(
        Severity.Error,
        code,
        new($"{report.Name} has {what.En} among {Shown(table.Columns)}", $"{report.Name} 中{what.Zh}，现有列：{Shown(table.Columns)}"),
        new($"`columns: {{{term}: NAME OF THE COLUMN}}`", $"请写明 `columns: {{{term}: 列名}}`"));
}
