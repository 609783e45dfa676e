using Hedgerow.Pages;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>By which rules it was counted.</summary>
internal static class MethodsSection
{
    public static void Write(Html page, ConsultationResult result)
    {
        var rule = result.Options.Rule;
        page.Raw("<section aria-labelledby=\"h-method\"><h2 id=\"h-method\">").Both("How it was counted", "统计方法").Raw("</h2><ul>");
        Line(page, new(
            FormattableString.Invariant($"An item is agreed where one decision has {100 * rule.Share:0.#} % or more of those who answered; where no decision is asked, where every scale has an interquartile range of {rule.LargestInterquartileRange} or less and a coefficient of variation of {rule.LargestVariation} or less. At least {rule.LeastAnswers} answers. A tie is never broken."),
            FormattableString.Invariant($"意见一致：某一处理意见占作答者的 {100 * rule.Share:0.#} % 及以上；未设处理意见的条目，各量表的四分位距不大于 {rule.LargestInterquartileRange} 且变异系数不大于 {rule.LargestVariation}。至少 {rule.LeastAnswers} 人作答。票数相同时不作取舍。")));
        Line(page, new(
            $"Answers are stable where the distribution changed by less than {ResultWords.Percent(DistributionChange.Stable)} and the median by less than one category since the round before. At most {rule.MostRounds} rounds.",
            $"意见稳定：与上一轮相比，分布变化小于 {ResultWords.Percent(DistributionChange.Stable)}，且中位数变化小于一个等级。最多 {rule.MostRounds} 轮。"));
        var type = QuantileTypes.NameOf(result.Options.Quartiles);
        Line(page, new($"Quartiles: {type.En}. Standard deviations with n − 1. Kendall's W is corrected for ties and counts only those who rated every item. Content validity: exact binomial critical values, one-tailed 0.05.", $"四分位数：{type.Zh}。标准差以 n − 1 计。肯德尔 W 作结修正，仅计入对全部条目评分者。内容效度采用二项分布精确临界值，单侧 0.05。"));
        Line(page, new(
            $"What fewer than {SurveyFeedback.LeastPeople} people answered is not broken down. A dash is a figure that is not defined; its reason stands in consultation.json. Comments stand in the order of their text, which says nothing about who wrote them.",
            $"作答人数少于 {SurveyFeedback.LeastPeople} 人的题目不予分项显示。“–”表示无定义，原因见 consultation.json。意见按文字排序，与作答者无关。"));
        page.Raw("</ul></section>");
    }

    private static void Line(Html page, Wording text) => page.Raw("<li>").Both(text).Raw("</li>");
}
