using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>One indicator of the page: value, band and points in a line; how it was made below, to be opened.</summary>
internal static class IndicatorCard
{
    /// <summary>Writes the indicator.</summary>
    public static void Write(Html page, IndicatorResult result)
    {
        var (indicator, reading) = (result.Indicator, result.Reading);
        page.Raw($"<details class=\"indicator\" id=\"i{indicator.Id}\"><summary><span class=\"id\">").Text(indicator.Id).Raw("</span><h3>").Both(indicator.Name).Raw("</h3>");
        page.Raw("<span class=\"value\">");
        Value(page, result);
        page.Raw("</span>");
        if (indicator.Bands is { } bands)
        {
            BandStrip.Write(page, bands, result.Score);
        }
        else
        {
            page.Raw("<span class=\"noband small soft\">");
            Level(page, result);
            page.Raw("</span>");
        }

        Badge(page, result);
        page.Raw("</summary><div class=\"details\"><section><p>").Both(indicator.Explanation).Raw("</p>");
        if ((result.Gap ?? reading.Gap) is { } gap)
        {
            Heading(page, "Why it is missing", "缺失原因");
            page.Raw("<p>").Both(gap.Reason).Raw("</p>");
            Heading(page, "What would mend it", "如何补齐");
            page.Raw("<p>").Both(gap.Remedy).Raw("</p>");
        }

        if (result.Score is { } score)
        {
            NextBand(page, indicator, score);
        }

        if (reading.Notes.Count > 0)
        {
            Heading(page, "To be read with it", "解读提示");
            page.Raw("<ul>");
            foreach (var note in reading.Notes)
            {
                page.Raw(note.Severity == Severity.Note ? "<li class=\"note\">" : "<li class=\"note warning\">").Both(note.Text).Raw("</li>");
            }

            page.Raw("</ul>");
        }

        if (reading.Survey is { } survey)
        {
            SurveyFigure.Write(page, survey);
        }

        page.Raw("</section><section>");
        Made(page, result);
        page.Raw("</section></div></details>");
    }

    /// <summary>Writes the value with its unit, and the value of the baseline year where there is one.</summary>
    public static void Value(Html page, IndicatorResult result)
    {
        if (result.Reading.Value is { } value)
        {
            page.Text(result.Score is { } score ? Figures.Show(score.Shown, score.ShownDecimals(result.Indicator.Bands!.Decimals)) : Figures.Show(value)).Raw(" <small>").Both(UnitName.Of(result.Indicator.Unit)).Raw("</small>");
            if (result.Trend is { } trend)
            {
                var arrow = value > trend.Value ? "▲" : value < trend.Value ? "▼" : "=";
                page.Raw("<span class=\"trend\">").Text($"{arrow} {trend.Year.ToString(CultureInfo.InvariantCulture)}: {Figures.Show(trend.Value)}").Raw("</span>");
            }
        }
        else if (result.Reading.Gap is null)
        {
            page.Text("✓");
        }
        else
        {
            page.Raw("<span class=\"soft\">–</span>");
        }
    }

    private static void Badge(Html page, IndicatorResult result)
    {
        var points = result.Points is { } p ? $"{p} / {result.Indicator.MaxPoints}" : "–";
        var (css, name) = result.Status switch
        {
            IndicatorStatus.Scored => ("official", new Wording("points", "得分")),
            IndicatorStatus.Provisional => ("provisional", new Wording("provisional", "暂定")),
            IndicatorStatus.Unevidenced => ("unevidenced", new Wording("no evidence", "缺少佐证")),
            _ => ("none", new Wording("not measured", "未测算")),
        };
        page.Raw($"<span class=\"badge {css}\">").Text(points).Raw("<small>").Both(name).Raw("</small></span>");
    }

    private static void NextBand(Html page, Indicator indicator, BandScore score)
    {
        var unit = indicator.Unit == "%" ? new Wording("percentage points", "个百分点") : UnitName.Of(indicator.Unit);
        Heading(page, "Where it stands", "所处位置");
        page.Raw("<p>");
        if (score.Better is { } better)
        {
            var (distance, points) = (Figures.Show((double)better.Distance), better.Points);
            page.Both(
                $"{distance} {unit.En} from the next better band ({points} points).",
                $"距更高一档({points} 分)还差 {distance} {unit.Zh}。");
        }
        else
        {
            page.Both("In the best band.", "已处于最高档。");
        }

        if (score.Worse is { } worse)
        {
            var (distance, points) = (Figures.Show((double)worse.Distance), worse.Points);
            page.Both($" {distance} {unit.En} above the edge to {points} points.", $" 高出低一档({points} 分)边界 {distance} {unit.Zh}。");
        }

        page.Raw("</p>");
    }

    private static void Level(Html page, IndicatorResult result)
    {
        if (result.Reading.Level is { } level)
        {
            page.Both(level.Text);
        }
    }

    private static void Made(Html page, IndicatorResult result)
    {
        var (card, reading) = (result.Card, result.Reading);
        Heading(page, "Formula", "公式");
        page.Raw("<p>").Both(card.Formula).Raw("</p>");
        if (reading.Interval is { } interval)
        {
            page.Raw("<p>").Text($"{Figures.Show(interval.Low)} – {Figures.Show(interval.High)}: ").Both(interval.Meaning).Raw("</p>");
        }

        if (reading.Parts.Count > 0)
        {
            Heading(page, "Numbers behind it", "相关数值");
            page.Raw("<table>");
            foreach (var part in reading.Parts.Where(p => p.Value is not IEnumerable<IDictionary<string, object?>>))
            {
                page.Raw("<tr><th scope=\"row\">").Both(part.Name).Raw("</th><td class=\"n\">").Text(Figures.Show(part.Value)).Raw(" ").Both(UnitName.Of(part.Unit)).Raw("</td></tr>");
            }

            page.Raw("</table>");
            CriticalLinks.Write(page, reading);
        }

        if (reading.Parameters.Count > 0)
        {
            Heading(page, "Parameters", "参数");
            page.Raw("<p><code>").Text(string.Join(", ", reading.Parameters.Select(p => $"{p.Key}: {Figures.Show(p.Value)}"))).Raw("</code></p>");
        }

        if (reading.Inputs.Count > 0)
        {
            Heading(page, "Made from", "数据来源");
            page.Raw("<ul class=\"small\">");
            foreach (var input in reading.Inputs)
            {
                page.Raw("<li class=\"path\">").Text(string.Join(" · ", new[] { input.Role, input.Source ?? System.IO.Path.GetFileName(input.Path), input.Layer, input.Year?.ToString(CultureInfo.InvariantCulture), input.Licence }.Where(t => !string.IsNullOrEmpty(t)))).Raw("</li>");
            }

            page.Raw("</ul>");
        }

        page.Raw("<p class=\"small soft\"><code>").Text(card.Key).Raw("</code> · ").Text($"[{card.Source}] · {card.ScienceFile}").Raw("</p>");
    }

    private static void Heading(Html page, string en, string zh) => page.Raw("<h4>").Both(en, zh).Raw("</h4>");
}
