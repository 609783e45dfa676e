using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Consultation.Forms;
using Hedgerow.Science.Index;

namespace Hedgerow.Consultation.Revision;

/// <summary>Writes what a draft changes for whom.</summary>
internal static class RescoreCsv
{
    internal static byte[] Write(RescoreTable table)
    {
        var csv = new CsvWriter();
        csv.Add("city", "city_zh", "year", "indicator", "key", "name", "name_zh", "old_score", "old_max", "old_status", "new_score", "new_max", "new_status", "origin", "why", "why_zh");
        foreach (var city in table.Runs)
        {
            string[] place = [city.City.En, city.City.Zh, city.Year.ToString(CultureInfo.InvariantCulture)];
            foreach (var one in city.Rescored.Indicators)
            {
                csv.Add(
                [
                    .. place, one.Now?.Indicator.Id ?? one.Was!.Id, one.Key, one.Name.En, one.Name.Zh,
                    Number(one.Was?.Weighted?.Contribution ?? one.Was?.Score), Number(one.Was?.Max), one.Was?.Status ?? string.Empty,
                    Number((double?)one.Now?.Weighted?.Contribution ?? one.Now?.Points), Number(one.Now?.Indicator.MaxPoints), Status(one), Origin(one.Origin), one.Why?.En ?? string.Empty, one.Why?.Zh ?? string.Empty,
                ]);
            }

            var (was, now) = (city.Rescored.Run.Total, city.Rescored.Total);
            csv.Add(
            [
                .. place, "total", "total", "Total", "总分", Number(was.Value ?? was.Score), Number(was.Max), "official", Number((double?)now.Value ?? now.Score), Number(now.Max), "official", string.Empty, string.Empty, string.Empty,
            ]);
            csv.Add(
            [
                .. place, "total", "total_provisional", "Total, provisional", "暂定总分", Number(was.ProvisionalScore), Number(was.ProvisionalMax), "provisional", Number(now.ProvisionalScore), Number(now.ProvisionalMax), "provisional",
                string.Empty, string.Empty, string.Empty,
            ]);
        }

        return csv.ToBytes();
    }

    internal static string Shown(StoredTotal total) => total.Kind == "weighted"
        ? Number(total.Value) is { Length: > 0 } value ? value : "–"
        : string.Create(CultureInfo.InvariantCulture, $"{total.Score ?? 0}/{total.Max ?? 0} (+ {total.ProvisionalScore ?? 0}/{total.ProvisionalMax ?? 0})");

    internal static string Shown(Total total) => total.Kind == TotalKind.Weighted
        ? Number((double?)total.Value) is { Length: > 0 } value ? value : "–"
        : string.Create(CultureInfo.InvariantCulture, $"{total.Score ?? 0}/{total.Max ?? 0} (+ {total.ProvisionalScore ?? 0}/{total.ProvisionalMax ?? 0})");

    private static string Status(RescoredIndicator one) => one.Now?.Status switch
    {
        null => string.Empty,
        IndicatorStatus.Scored => "scored",
        IndicatorStatus.Provisional => "provisional",
        IndicatorStatus.Unevidenced => "unevidenced",
        _ => "not_measured",
    };

    private static string Origin(RescoreOrigin origin) => origin switch
    {
        RescoreOrigin.Stored => "stored",
        RescoreOrigin.ToBeComputed => "to_be_computed",
        RescoreOrigin.Computed => "computed",
        _ => "dropped",
    };

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? string.Empty;
}
