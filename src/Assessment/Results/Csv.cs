using System.Globalization;
using Hedgerow.Pages;

namespace Hedgerow.Assessment.Results;

/// <summary>Writes indicators.csv: a row an indicator and area, for spreadsheets (UTF-8 with a byte order mark, so that they show Chinese).</summary>
internal static class Csv
{
    private static readonly string[] Header =
        ["area", "unit_name", "id", "key", "name_en", "name_zh", "status", "value", "value_shown", "unit", "level", "score", "max", "standing", "reason_en", "reason_zh", "remedy_en", "remedy_zh"];

    /// <summary>Writes the table.</summary>
    public static byte[] Write(AssessmentResult result)
    {
        var table = new CsvTable(Header);
        Rows(table, "city", result.City.Name.En, result.Indicators);
        foreach (var unit in result.Units)
        {
            Rows(table, unit.Area.Id, unit.Area.Name, unit.Indicators);
        }

        return table.ToBytes();
    }

    private static void Rows(CsvTable table, string area, string name, IReadOnlyList<IndicatorResult> indicators)
    {
        foreach (var i in indicators)
        {
            var gap = i.Gap ?? i.Reading.Gap;
            table.Add(
                [
                    area, name, i.Indicator.Id, i.Indicator.Key, i.Indicator.Name.En, i.Indicator.Name.Zh, IndicatorJson.Status(i.Status),
                    Number(i.Reading.Value), Number((double?)i.Score?.Shown ?? i.Reading.Value), i.Indicator.Unit, i.Reading.Level?.Key ?? string.Empty,
                    i.Points?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, i.Indicator.MaxPoints.ToString(CultureInfo.InvariantCulture),
                    i.Indicator.Standing.ToString().ToLowerInvariant(),
                    gap?.Reason.En ?? string.Empty, gap?.Reason.Zh ?? string.Empty, gap?.Remedy.En ?? string.Empty, gap?.Remedy.Zh ?? string.Empty,
                ]);
        }
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;
}
