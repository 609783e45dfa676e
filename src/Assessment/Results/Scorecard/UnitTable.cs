using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The table of districts: a column for every indicator that was measured in at least one of them.</summary>
internal static class UnitTable
{
    /// <summary>Writes the table; nothing where the city has no units.</summary>
    public static void Write(Html page, AssessmentResult result)
    {
        if (result.Units.Count == 0)
        {
            return;
        }

        var shown = Enumerable.Range(0, result.Edition.Indicators.Count).Where(i => result.Units.Any(u => u.Indicators[i].Reading.Value is not null)).ToList();
        page.Raw("<section aria-labelledby=\"h-units\"><h2 id=\"h-units\">").Both("Districts", "分区").Raw("</h2><div class=\"panel pad\"><div class=\"wide\" tabindex=\"0\" role=\"region\" ")
            .Raw(Html.Aria(new Wording("Table of districts", "分区表"))).Raw("><table><caption>")
            .Both("The same measures, district by district. A dash is not measured, never zero; indicators.csv says why.", "同样的指标按分区计算。短横表示未测算，绝不等于零；原因见 indicators.csv。").Raw("</caption><thead><tr><th scope=\"col\">")
            .Both("District", "分区").Raw("</th><th scope=\"col\" class=\"n\">").Both("Area, km²", "面积(平方千米)").Raw("</th>");
        foreach (var index in shown)
        {
            var indicator = result.Edition.Indicators[index];
            page.Raw("<th scope=\"col\" class=\"n\">").Both(indicator.Name).Raw(", ").Both(UnitName.Of(indicator.Unit)).Raw("</th>");
        }

        page.Raw("</tr></thead><tbody>");
        foreach (var unit in result.Units)
        {
            page.Raw("<tr><th scope=\"row\">").Text(unit.Area.Name).Raw("</th><td class=\"n\">").Text(Figures.Show(unit.Area.PolygonAreaM2 / 1e6)).Raw("</td>");
            foreach (var index in shown)
            {
                Cell(page, unit.Indicators[index]);
            }

            page.Raw("</tr>");
        }

        page.Raw("</tbody></table></div></div></section>");
    }

    private static void Cell(Html page, IndicatorResult result)
    {
        page.Raw("<td class=\"n\">");
        if (result.Reading.Value is { } value)
        {
            page.Text(result.Score is { } score ? Figures.Show(score.Shown, score.ShownDecimals(result.Indicator.Bands!.Decimals)) : Figures.Show(value));
            if (result.Indicator.Unit == "%")
            {
                page.Raw($"<span class=\"cell\" aria-hidden=\"true\"><i style=\"width:{Math.Clamp(value, 0, 100):0.#}%\"></i></span>");
            }
        }
        else
        {
            page.Raw("<span class=\"soft\" ").Raw(Html.Aria(result.Gap?.Reason ?? result.Reading.Gap?.Reason ?? new Wording("not measured", "未测算"))).Raw(" role=\"img\">–</span>");
        }

        page.Raw("</td>");
    }
}
