using Hedgerow.Assessment.Results.Scorecard;
using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results;

/// <summary>The page that lists several results of one run.</summary>
internal static class IndexPage
{
    /// <summary>Composes the page.</summary>
    /// <param name="results">The results.</param>
    /// <param name="folderOf">The folder of each, relative to the page.</param>
    /// <param name="language">The language it opens in.</param>
    /// <returns>The page.</returns>
    public static string Compose(IReadOnlyList<AssessmentResult> results, Func<AssessmentResult, string> folderOf, string language)
    {
        var city = results[0].City;
        return PageShell.Compose(new Wording($"{city.Name.En}: assessments", $"{city.Name.Zh}：评估结果"), language, page =>
        {
            page.Raw("<div class=\"hero\"><h1>").Both(city.Name).Raw("</h1>");
            if (city.Fictional)
            {
                MadeUp.Banner(page);
            }

            page.Raw("</div><div class=\"panel pad\"><div class=\"wide\"><table><thead><tr><th scope=\"col\">").Both("Edition", "版本").Raw("</th><th scope=\"col\">").Both("Year", "年份")
                .Raw("</th><th scope=\"col\" class=\"n\">").Both("Points or value", "得分或指数").Raw("</th><th scope=\"col\" class=\"n\">").Both("Provisional", "暂定")
                .Raw("</th><th scope=\"col\" class=\"n\">").Both("Indicators scored", "已评分指标").Raw("</th></tr></thead><tbody>");
            foreach (var result in results)
            {
                var total = result.Total;
                page.Raw("<tr><th scope=\"row\"><a href=\"").Text(folderOf(result)).Raw("/scorecard.html\">").Both(result.Edition.Name).Raw($"</a></th><td class=\"num\">{result.Year}</td><td class=\"n\">");
                page.Text(total.Kind is TotalKind.Weighted ? (total.Value is { } v ? Figures.Show(v, 1) : "–") : $"{total.Score} / {total.Max}");
                page.Raw("</td><td class=\"n\">").Text(total.Kind is TotalKind.Weighted ? "–" : $"{total.ProvisionalScore} / {total.ProvisionalMax}");
                page.Raw($"</td><td class=\"n\">{total.ScoredCount} / {total.EditionCount}</td></tr>");
            }

            page.Raw("</tbody></table></div></div>");
        });
    }
}
