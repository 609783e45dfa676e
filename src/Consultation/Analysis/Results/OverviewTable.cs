using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>All items of the last round, a row each.</summary>
internal static class OverviewTable
{
    public static void Write(Html page, ConsultationResult result)
    {
        var asked = result.Questionnaire.InRound(result.Last.Round).Items.ToDictionary(item => item.Id);
        string[] scales = [.. result.Last.Across.Where(across => across.Kind == QuestionKind.Scale).Select(across => across.Question).Distinct()];
        var decided = result.Last.Items.Any(item => item.Find(StandardQuestions.Decision) is not null);
        if (!decided && scales.Length == 0)
        {
            return;
        }

        page.Raw("<div class=\"panel pad wide\" style=\"max-height:none\"><table><caption>").Both("Median in brackets: lower and upper quartile.", "中位数，括号内为上下四分位数。").Raw("</caption><thead><tr><th scope=\"col\">").Both("item", "条目").Raw("</th>");
        Heading(page, decided ? [new("decision", "处理意见")] : []);
        foreach (var scale in scales)
        {
            Heading(page, [Label(asked.Values, scale)]);
        }

        Heading(page, [new("agreed", "一致性"), new("stable", "稳定性")]);
        page.Raw("</tr></thead><tbody>");
        foreach (var item in result.Last.Items.Where(item => item.Find(StandardQuestions.Decision) is not null || scales.Any(scale => item.Find(scale) is not null)))
        {
            page.Raw("<tr><th scope=\"row\"><a href=\"#item-").Text(item.Item).Raw("\">").Text(item.Item).Raw("</a> ").Both(asked[item.Item].Name.ToWording()).Raw("</th>");
            if (decided)
            {
                page.Raw("<td>");
                Decision(page, asked[item.Item], item.Find(StandardQuestions.Decision));
                page.Raw("</td>");
            }

            foreach (var scale in scales)
            {
                page.Raw("<td class=\"num\">").Text(item.Find(scale) is { } found && !found.Figures.Missing(out _) ? Middle(found.Figures.Value.Scale!) : "–").Raw("</td>");
            }

            page.Raw("<td style=\"white-space:nowrap\">").Both(ResultWords.Agreed(item.Agreed)).Raw("</td><td style=\"white-space:nowrap\">").Both(ResultWords.Stable(item.Stable)).Raw("</td></tr>");
        }

        page.Raw("</tbody></table></div>");
    }

    private static void Decision(Html page, QuestionnaireItem item, QuestionResult? decision)
    {
        if (decision is null || decision.Figures.Missing(out _) || decision.Figures.Value.Vote is not { } vote)
        {
            page.Text("–");
            return;
        }

        var choices = item.Questions.First(question => question.Key == StandardQuestions.Decision).Choices;
        for (var at = 0; at < vote.Leading.Count; at++)
        {
            page.Raw(at == 0 ? "" : " = ").Both(choices[vote.Leading[at]].Label.ToWording());
        }

        page.Raw(" ").Text(ResultWords.Percent(vote.Shares[vote.Leading[0]].Ratio));
    }

    private static Wording Label(IEnumerable<QuestionnaireItem> items, string scale) => items.SelectMany(item => item.Questions).First(question => question.Key == scale).Label.ToWording();

    private static string Middle(ScaleFigures scale) => FormattableString.Invariant($"{scale.Quartiles.Median:0.##} [{scale.Quartiles.Lower:0.##}, {scale.Quartiles.Upper:0.##}]");

    private static void Heading(Html page, IEnumerable<Wording> headings)
    {
        foreach (var heading in headings)
        {
            page.Raw("<th scope=\"col\">").Both(heading).Raw("</th>");
        }
    }
}
