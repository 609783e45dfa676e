using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>Every item of the last round: votes, scales, and how they moved over the rounds.</summary>
internal static class ItemsSection
{
    public static void Write(Html page, ConsultationResult result)
    {
        page.Raw("<section aria-labelledby=\"h-items\"><h2 id=\"h-items\">").Both($"Items in round {result.Last.Round}", $"第 {result.Last.Round} 轮各项结果").Raw("</h2>");
        OverviewTable.Write(page, result);
        foreach (var section in result.Questionnaire.InRound(result.Last.Round).Sections)
        {
            var items = section.Items.Where(item => result.Last.Find(item.Id)!.Questions.Count > 0).ToList();
            if (items.Count == 0)
            {
                continue;
            }

            page.Raw("<h3 style=\"margin:1.6rem 0 .6rem\">").Both(section.Title.ToWording()).Raw("</h3><div class=\"indicators\">");
            items.ForEach(item => Item(page, result, item, result.Last.Find(item.Id)!));
            page.Raw("</div>");
        }

        page.Raw("</section>");
    }

    private static void Item(Html page, ConsultationResult result, QuestionnaireItem item, ItemResult found)
    {
        page.Raw("<article class=\"panel pad\" id=\"item-").Text(item.Id).Raw("\"><h4><span class=\"soft num\">").Text(item.Id).Raw("</span> ").Both(item.Name.ToWording()).Raw("</h4>");
        if (found.Questions.Any(question => question.Question == StandardQuestions.Decision || question.Kind == QuestionKind.Scale))
        {
            page.Raw("<p class=\"small\"><strong>").Both(ResultWords.Agreed(found.Agreed)).Raw("</strong>");
            if (found.Stable is not null)
            {
                page.Raw(" · ").Both(ResultWords.Stable(found.Stable));
            }

            page.Raw("</p>");
        }

        foreach (var question in found.Questions)
        {
            var asked = item.Questions.First(one => one.Key == question.Question);
            page.Raw("<section><p><strong>").Both(asked.Label.ToWording()).Raw("</strong> <span class=\"soft num\">")
                .Text(question.Figures.Missing(out var gap) ? $"n < {SurveyFeedback.LeastPeople}" : $"n = {question.Answered}").Raw("</span></p>");
            if (gap is not null)
            {
                page.Raw("<p class=\"small soft\">").Both(gap.Reason).Raw("</p></section>");
                continue;
            }

            Figures(page, result, item.Id, asked, question.Figures.Value);
            page.Raw("</section>");
        }

        page.Raw("</article>");
    }

    private static void Figures(Html page, ConsultationResult result, string item, ItemQuestion asked, QuestionFigures f)
    {
        switch (asked.Kind)
        {
            case QuestionKind.Choice:
            case QuestionKind.Choices:
                Choices(page, asked, f);
                break;
            case QuestionKind.Rank:
                Ranks(page, asked, f.Ranks!);
                break;
            default:
                Scale(page, result, item, asked, f);
                break;
        }

        if (f.Change is { } change)
        {
            page.Raw("<p class=\"small soft\">").Both($"since round {change.Since}: ", $"较第 {change.Since} 轮：");
            page.Both("distribution changed by ", "分布变化 ");
            RoundsTable.Cell(page, change.Distribution, share => ResultWords.Percent(share.Ratio));
            page.Both(", the same answer by ", "，答案不变 ");
            RoundsTable.Cell(page, change.SameAnswer, share => ResultWords.Percent(share.Ratio));
            if (change.Paired is not null)
            {
                page.Both(", signed ranks ", "，符号秩检验 ");
                RoundsTable.Cell(page, change.Paired, paired => ResultWords.Chance(paired.P));
            }

            page.Raw("</p>");
        }
    }

    private static void Choices(Html page, ItemQuestion asked, QuestionFigures f)
    {
        Wording[] names = [.. asked.Choices.Select(choice => choice.Label.ToWording())];
        if (asked.Kind == QuestionKind.Choice)
        {
            Plots.Shares(page, f.Counts, names);
        }

        page.Raw("<ul class=\"key\">");
        var all = Math.Max(1, f.Vote?.Count ?? 0);
        for (var at = 0; at < f.Counts.Count; at++)
        {
            page.Raw($"<li><i style=\"background:{Plots.Colour(at)}\"></i>").Both(names[at]).Raw(" <span class=\"num\">").Text(f.Vote is null ? $"{f.Counts[at].Value}" : $"{f.Counts[at].Value} ({ResultWords.Percent(f.Counts[at].Value / (double)all)})").Raw("</span></li>");
        }

        page.Raw("</ul>");
        if (f.Vote is not null && asked.Key == StandardQuestions.Decision)
        {
            page.Raw("<p class=\"small\">").Both(ResultWords.Of(f.Vote.Verdict));
            if (f.Validity is { } validity)
            {
                page.Raw(" · CVR ").Text(ResultWords.Number(validity.Ratio)).Both(", critical ", "，临界值 ");
                RoundsTable.Cell(page, validity.Critical, critical => ResultWords.Number(critical.Ratio));
            }

            page.Raw("</p>");
        }
    }

    private static void Ranks(Html page, ItemQuestion asked, RankFigures ranks)
    {
        page.Raw("<ol>");
        foreach (var (code, mean) in ranks.MeanRanks.OrderBy(rank => rank.Value))
        {
            page.Raw("<li>").Both(asked.Choices.First(choice => choice.Code == code).Label.ToWording()).Both(", mean rank ", "，平均秩 ").Text(ResultWords.Number(mean)).Raw("</li>");
        }

        page.Raw("</ol><p class=\"small\">Kendall W ");
        RoundsTable.Cell(page, ranks.Concordance, w => $"{ResultWords.Number(w.W)}, {ResultWords.Chance(w.ChiSquareP)}");
        page.Raw("</p>");
    }

    private static void Scale(Html page, ConsultationResult result, string item, ItemQuestion asked, QuestionFigures f)
    {
        var scale = f.Scale!;
        if (f.Counts.Count > 0)
        {
            Plots.Steps(page, scale, f.Counts);
        }

        List<(int, ScaleFigures)> rounds = [.. from round in result.Rounds
                                               let figures = round.Find(item)?.Find(asked.Key)?.Figures
                                               where figures is not null && !figures.Missing(out _)
                                               select (round.Round, figures.Value.Scale!)];
        if (rounds.Count > 1)
        {
            page.Raw(" ");
            Plots.Rounds(page, asked, rounds);
        }

        page.Raw("<p class=\"small num\">").Both(
            FormattableString.Invariant($"median {scale.Quartiles.Median:0.##} (quartiles {scale.Quartiles.Lower:0.##} to {scale.Quartiles.Upper:0.##}), mean {scale.Spread.Mean:0.00}"),
            FormattableString.Invariant($"中位数 {scale.Quartiles.Median:0.##}(四分位数 {scale.Quartiles.Lower:0.##} 至 {scale.Quartiles.Upper:0.##})，均值 {scale.Spread.Mean:0.00}"));
        page.Both(", deviation ", "，标准差 ");
        RoundsTable.Cell(page, scale.Spread.Deviation, ResultWords.Number);
        page.Both(", variation ", "，变异系数 ");
        RoundsTable.Cell(page, scale.Spread.Variation, ResultWords.Number);
        if (scale.FullMark is { } full && scale.Consent is { } consent)
        {
            page.Both(
                $", full marks {ResultWords.Percent(full.Ratio)}, {ResultWords.Number(scale.ConsentFrom!.Value)} or more {ResultWords.Percent(consent.Ratio)}",
                $"，满分率 {ResultWords.Percent(full.Ratio)}，{ResultWords.Number(scale.ConsentFrom!.Value)} 分及以上 {ResultWords.Percent(consent.Ratio)}");
        }

        page.Raw("</p>");
    }
}
