using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis;

/// <summary>Fewer than five are not broken down.</summary>
internal static class Shown
{
    public static bool Enough(int people) => people >= SurveyFeedback.LeastPeople;

    public static Gap TooFew { get; } = new(
        new Wording($"Not shown, because fewer than {Least} people answered: figures of so few would tell who said what.", $"不予显示：作答人数少于 {LeastZh} 人，分项结果可能暴露个人意见。"),
        new Wording("Wait for more answers.", "请等待更多作答。"));

    /// <summary>For what counts only those who rated every item.</summary>
    public static Gap TooFewWhole { get; } = new(
        new Wording($"Not shown, because fewer than {Least} people rated every item.", $"不予显示：对全部条目均评分的人数少于 {LeastZh} 人。"),
        new Wording("Ask for the missing ratings; Krippendorff's alpha takes them as they are.", "请补齐缺失的评分；Krippendorff α 可直接处理缺失。"));

    private static string Least => SurveyFeedback.LeastPeople == 5 ? "five" : SurveyFeedback.LeastPeople.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string LeastZh => SurveyFeedback.LeastPeople.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
