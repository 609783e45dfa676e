using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The scorecard: one self-contained page that opens offline, in two languages, for somebody who is not an ecologist.</summary>
internal static class ScorecardPage
{
    /// <summary>Composes the page.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="language">The language it opens in: "en" or "zh".</param>
    /// <param name="software">Name and version of the program.</param>
    /// <returns>The page, UTF-8 text.</returns>
    public static string Compose(AssessmentResult result, string language, string software)
    {
        var title = new Wording($"{result.City.Name.En} – {result.Edition.Name.En}, {result.Year}", $"{result.City.Name.Zh}：{result.Edition.Name.Zh}，{result.Year} 年");
        return PageShell.Compose(title, language, page => Main(page, result), page => page.Raw("<p>").Both(
            $"Made by {software}. All numbers of this page stand in assessment.json beside it.",
            $"由 {software} 生成。本页全部数值均见同目录的 assessment.json。").Raw("</p>"));
    }

    private static void Main(Html page, AssessmentResult result)
    {
        Hero(page, result);
        Contents(page, result);
        page.Raw("<section aria-labelledby=\"h-components\"><h2 id=\"h-components\">").Both("The three parts of the score", "得分构成").Raw("</h2>");
        Components(page, result);
        page.Raw("</section><section aria-labelledby=\"h-maps\"><h2 id=\"h-maps\">").Both("Where nature is", "自然在哪里").Raw("</h2>");
        Maps.Write(page, result);
        page.Raw("</section><section aria-labelledby=\"h-indicators\"><h2 id=\"h-indicators\">").Both("Every indicator", "各项指标").Raw("</h2><p class=\"soft\">")
            .Both("Open a line to see how its number was made. The mark shows where the value stands between the bands of 0 to 4 points.", "点击任一行可查看数值的由来。标记表示该值在 0 至 4 分评分区间中的位置。").Raw("</p>");
        Indicators(page, result);
        page.Raw("</section>");
        Gaps(page, result);
        UnitTable.Write(page, result);
        Provenance.Write(page, result);
    }

    private static void Hero(Html page, AssessmentResult result)
    {
        page.Raw("<div class=\"hero\"><h1>").Both(result.City.Name).Raw("</h1><p class=\"edition\">").Both(result.Edition.Name).Raw($" · {result.Year}");
        if (result.Baseline is { } baseline)
        {
            page.Both($" · compared with {baseline}", $" · 基准年 {baseline}");
        }

        page.Raw("</p>");
        if (result.City.Fictional)
        {
            MadeUp.Banner(page);
        }

        page.Raw("<p class=\"sentence\">").Both(Sentences.Meaning(result)).Raw("</p>");
        if (result.Total.Kind is TotalKind.Points)
        {
            PointsBar.Write(page, result.Total.Score ?? 0, result.Total.Max ?? 0, result.Total.ProvisionalScore ?? 0, result.Total.ProvisionalMax ?? 0, (int)result.Total.EditionMax);
            PointsBar.WriteKey(page);
        }

        page.Raw("<ul class=\"figures\">");
        foreach (var (value, name) in Sentences.Headlines(result))
        {
            page.Raw("<li><b class=\"num\">").Text(value).Raw("</b><span class=\"small soft\">").Both(name).Raw("</span></li>");
        }

        page.Raw("</ul></div>");
    }

    private static void Contents(Html page, AssessmentResult result)
    {
        page.Raw("<nav class=\"toc\" ").Raw(Html.Aria(new Wording("On this page", "本页内容"))).Raw(">");
        Link(page, "h-components", "Parts", "构成");
        Link(page, "h-maps", "Maps", "地图");
        Link(page, "h-indicators", "Indicators", "指标");
        Link(page, "h-gaps", "Gaps", "缺口");
        if (result.Units.Count > 0)
        {
            Link(page, "h-units", "Districts", "分区");
        }

        Link(page, "h-sources", "Sources", "来源");
        page.Raw("</nav>");
    }

    private static void Link(Html page, string id, string en, string zh) => page.Raw($"<a href=\"#{id}\">").Both(en, zh).Raw("</a>");

    private static void Components(Html page, AssessmentResult result)
    {
        page.Raw("<div class=\"components\">");
        foreach (var part in result.Components)
        {
            var whole = result.Indicators.Where(i => i.Indicator.Component == part.Component.Id).Sum(i => i.Indicator.MaxPoints);
            page.Raw("<div class=\"component\"><h3>").Both(part.Component.Name).Raw("</h3>");
            var (score, max, maybe, maybeMax) = (part.Total.Score ?? 0, part.Total.Max ?? 0, part.Total.ProvisionalScore ?? 0, part.Total.ProvisionalMax ?? 0);
            if (max > 0)
            {
                page.Raw($"<span class=\"points num\">{score} <small>/ {max} ").Both("confirmed points", "正式分").Raw("</small></span>");
            }
            else
            {
                page.Raw("<span class=\"soft\">").Both("No band of this part is confirmed yet.", "本部分尚无经证实的评分区间。").Raw("</span>");
            }

            PointsBar.Write(page, score, max, maybe, maybeMax, whole);
            page.Raw("<p class=\"small soft\">").Both(
                $"{maybe} of {maybeMax} provisional; {whole - max - maybeMax} of {whole} points not measured.",
                $"暂定 {maybe}/{maybeMax}；满分 {whole} 中 {whole - max - maybeMax} 分未测算。").Raw("</p></div>");
        }

        page.Raw("</div>");
    }

    private static void Indicators(Html page, AssessmentResult result)
    {
        foreach (var component in result.Edition.Components)
        {
            var members = result.Indicators.Where(i => i.Indicator.Component == component.Id).ToList();
            if (members.Count == 0)
            {
                continue;
            }

            page.Raw("<h3 style=\"margin:1.4rem 0 .6rem\">").Both(component.Name).Raw("</h3><div class=\"indicators\">");
            foreach (var member in members)
            {
                IndicatorCard.Write(page, member);
            }

            page.Raw("</div>");
        }
    }

    private static void Gaps(Html page, AssessmentResult result)
    {
        var gaps = result.Indicators.Where(i => i.Status is IndicatorStatus.NotMeasured or IndicatorStatus.Unevidenced).ToList();
        page.Raw("<section aria-labelledby=\"h-gaps\"><h2 id=\"h-gaps\">").Both($"Gaps, and how to close them ({gaps.Count})", $"缺口与补齐办法({gaps.Count})").Raw("</h2><ul class=\"gaps\">");
        foreach (var (indicator, reading, status, whole) in gaps.Select(g => (g.Indicator, g.Reading, g.Status, g.Gap)))
        {
            page.Raw($"<li><b class=\"num\">{indicator.Id}</b><b>").Both(indicator.Name).Raw("</b>");
            if (status is IndicatorStatus.Unevidenced)
            {
                page.Raw("<br>").Both("Answered, but without evidence: it counts in no total.", "已作答，但无佐证材料，不计入任何总分。")
                    .Raw(" <span class=\"remedy\">").Both("Add a file or link under `evidence:` in answers.yaml.", "请在 answers.yaml 的 `evidence:` 下补充文件或链接。").Raw("</span>");
            }
            else if ((reading.Gap ?? whole) is { } gap)
            {
                page.Raw("<br>").Both(gap.Reason).Raw(" <span class=\"remedy\">").Both(gap.Remedy).Raw("</span>");
            }

            page.Raw("</li>");
        }

        page.Raw("</ul></section>");
    }
}
