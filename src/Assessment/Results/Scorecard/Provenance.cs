using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Pages;
using Hedgerow.Science.Index;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The end of the page: profile, findings, sources, licences and how the score was made.</summary>
internal static class Provenance
{
    /// <summary>Writes it.</summary>
    public static void Write(Html page, AssessmentResult result)
    {
        ProfileOf(page, result);
        Findings(page, result);
        page.Raw("<section aria-labelledby=\"h-sources\"><h2 id=\"h-sources\">").Both("Sources and licences", "数据来源与许可").Raw("</h2><div class=\"panel pad\"><div class=\"wide\"><table><thead><tr><th scope=\"col\">")
            .Both("Role", "用途").Raw("</th><th scope=\"col\">").Both("Source", "来源").Raw("</th><th scope=\"col\">").Both("Year", "年份").Raw("</th><th scope=\"col\">")
            .Both("Licence", "许可").Raw("</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        foreach (var input in result.Inputs)
        {
            page.Raw("<tr><td>").Text(input.Role).Raw("</td><td class=\"path\">").Text(input.Source ?? System.IO.Path.GetFileName(input.Path));
            if (input.Layer is { } layer)
            {
                page.Raw(" <span class=\"soft\">").Text(layer).Raw("</span>");
            }

            page.Raw("</td><td class=\"num\">").Text(input.Year?.ToString(CultureInfo.InvariantCulture) ?? "–").Raw("</td><td>").Text(input.Licence ?? "–")
                .Raw("</td><td class=\"hash\">").Text(input.Sha256[..Math.Min(12, input.Sha256.Length)]).Raw("</td></tr>");
        }

        page.Raw("</tbody></table></div></div></section><section aria-labelledby=\"h-how\"><h2 id=\"h-how\">").Both("How this was made", "评估方法").Raw("</h2><ul>");
        Line(page, $"Edition: {result.Edition.Name.En} [{result.Edition.Reference}].", $"版本：{result.Edition.Name.Zh} [{result.Edition.Reference}]。");
        if (result.Rounding is RoundingPolicy.HalfUpThenBand)
        {
            Line(page, "Values are rounded half up to the decimals that the bands are printed with, then looked up.", "数值先按评分区间的小数位四舍五入，再查找所属区间。");
        }
        else
        {
            Line(page, "Values meet the bands without rounding, at the cuts that the edition states.", "数值不取整，直接按版本给出的分界点判定区间。");
        }

        Line(page, "Official points come only from bands seen in a published source. Provisional points rest on bands remembered or inferred; they never enter the official total.", "正式分仅来自已在公开资料中查证的评分区间；暂定分依据记忆或推断的区间，绝不计入正式总分。");
        Line(page, "Not measured is not zero: such an indicator leaves both the score and its maximum.", "“未测算”不等于零：该指标既不计入得分，也不计入满分。");
        Line(page, $"Working grid: {result.Data.Canvas.CrsName}, cells of {Figures.Show(result.Data.CellSizeM)} m.", $"计算网格：{result.Data.Canvas.CrsName}，像元 {Figures.Show(result.Data.CellSizeM)} 米。");
        page.Raw("</ul></section>");
    }

    private static void ProfileOf(Html page, AssessmentResult result)
    {
        if (result.Profile is not { Fields.Count: > 0 } profile)
        {
            return;
        }

        page.Raw("<section aria-labelledby=\"h-profile\"><h2 id=\"h-profile\">").Both("Profile of the city (Part I)", "城市概况(第一部分)").Raw("</h2><div class=\"panel pad\"><table>");
        foreach (var field in profile.Fields)
        {
            page.Raw("<tr><th scope=\"row\">").Both(field.Name).Raw("</th><td>").Text(field.Value).Raw("</td></tr>");
        }

        page.Raw("</table></div></section>");
    }

    private static void Findings(Html page, AssessmentResult result)
    {
        var shown = result.Findings.Where(f => f.Severity is Severity.Warning).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        page.Raw("<section aria-labelledby=\"h-findings\"><h2 id=\"h-findings\">").Both("Noticed in the data", "数据中发现的问题").Raw("</h2><ul>");
        foreach (var finding in shown)
        {
            page.Raw("<li class=\"note warning\">").Both(finding.Found).Raw(" <span class=\"soft\">").Both("Expected: ", "应为：").Both(finding.Expected).Raw("</span></li>");
        }

        page.Raw("</ul></section>");
    }

    private static void Line(Html page, string en, string zh) => page.Raw("<li>").Both(en, zh).Raw("</li>");
}
