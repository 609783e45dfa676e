using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>How much of an area a layer knows: below 99 % a warning, below 90 % a gap unless the city accepts it.</summary>
internal static class AreaCoverage
{
    private const double WarningPercent = 99;
    private const double LeastPercent = 90;

    /// <summary>Coverage in percent: valid cells × cell area / polygon area, at most 100.</summary>
    public static double Percent(AssessedArea area, long validCells, double cellAreaM2) =>
        area.PolygonAreaM2 <= 0 ? 0 : Math.Min(100, 100 * validCells * cellAreaM2 / area.PolygonAreaM2);

    /// <summary>Judges a coverage: a gap where too little is known, else null; a warning goes on the trail.</summary>
    public static Gap? Judge(City city, AssessedArea area, Wording layer, double percent, Trail trail)
    {
        var shown = percent.ToString("0.0", CultureInfo.InvariantCulture);
        if (percent < LeastPercent && !city.AcceptNoData)
        {
            return new Gap(
                new Wording(
                    $"{layer.En}: the data reach only {shown} % of {area.Name}; at least 90 % is needed.",
                    $"{layer.Zh}：数据仅覆盖{area.Name}的 {shown} %，至少需要 90 %。"),
                new Wording(
                    "Add a layer that reaches the whole area, or, if the rest does not matter, set `accept_no_data: true` in city.yaml: the value then holds for the covered part only.",
                    "请补充能覆盖全域的图层；若未覆盖部分无关紧要，可在 city.yaml 中设置 `accept_no_data: true`，此时数值仅代表已覆盖部分。"));
        }

        if (percent < WarningPercent)
        {
            trail.Warn(
                "coverage",
                $"{layer.En}: the data reach {shown} % of {area.Name}; the value holds for that part.",
                $"{layer.Zh}：数据覆盖{area.Name}的 {shown} %，数值仅代表该部分。");
        }

        return null;
    }
}
