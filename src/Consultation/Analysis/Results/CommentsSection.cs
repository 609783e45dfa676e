using Hedgerow.Pages;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>What people wrote, by item; in the order of the text, so that it says nothing about who wrote it.</summary>
internal static class CommentsSection
{
    public static void Write(Html page, ConsultationResult result)
    {
        var items = result.Questionnaire.Items.Where(item => result.Rounds.Any(round => round.Find(item.Id)?.Comments.Count > 0)).ToList();
        if (items.Count == 0)
        {
            return;
        }

        page.Raw("<section aria-labelledby=\"h-comments\"><h2 id=\"h-comments\">").Both("Comments", "意见与建议").Raw("</h2>");
        foreach (var item in items)
        {
            page.Raw("<details class=\"panel pad\"><summary><span class=\"soft num\">").Text(item.Id).Raw("</span> ").Both(item.Name.ToWording())
                .Raw($" <span class=\"soft\">({result.Rounds.Sum(round => round.Find(item.Id)?.Comments.Count ?? 0)})</span></summary><ul>");
            foreach (var round in result.Rounds)
            {
                foreach (var comment in round.Find(item.Id)?.Comments ?? [])
                {
                    page.Raw("<li><span class=\"small soft\">").Both($"round {round.Round}, ", $"第 {round.Round} 轮，").Both(item.Questions.First(question => question.Key == comment.Question).Label.ToWording()).Raw(":</span> ")
                        .Text(comment.Text).Raw("</li>");
                }
            }

            page.Raw("</ul></details>");
        }

        page.Raw("</section>");
    }
}
