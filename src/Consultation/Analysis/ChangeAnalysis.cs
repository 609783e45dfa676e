using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis;

/// <summary>What changed in a question since the round before.</summary>
internal static class ChangeAnalysis
{
    private static readonly Gap NotLinked = new(
        new Wording("Not defined, because fewer than five people answered both rounds under the same key.", "无定义：两轮使用同一编号作答的人数不足 5 人。"),
        new Wording("Link the rounds when the consultation is made, and say so to the experts beforehand.", "请在建立咨询时选择关联各轮答卷，并事先告知专家。"));

    /// <summary>Null where the round before did not ask it, or fewer than five answered it in one of both.</summary>
    public static QuestionChange? Of(ItemQuestion question, string item, AnswerTable now, AnswerTable before, IReadOnlyList<(int Before, int Now)> both, QuantileType type)
    {
        if (before.Column(item, question.Key) is not { } earlier || now.Column(item, question.Key) is not { } later || question.Kind is QuestionKind.Text or QuestionKind.Note or QuestionKind.Rank
            || !Shown.Enough(earlier.Count(answer => answer is not null)) || !Shown.Enough(later.Count(answer => answer is not null)))
        {
            return null;
        }

        var pairs = both.Where(pair => earlier[pair.Before] is not null && later[pair.Now] is not null).ToList();
        var kept = Shown.Enough(pairs.Count) ? (Found<Share>)Share.FromRatio(pairs.Count(pair => Same(question, earlier[pair.Before]!, later[pair.Now]!)) / (double)pairs.Count) : NotLinked;
        var distribution = Distribution(question, before.Counts(question, earlier), now.Counts(question, later));
        if (!ScaleSteps.IsNumeric(question))
        {
            return new QuestionChange(before.Round, distribution, null, null, kept, distribution.Missing(out _) ? null : distribution.Value.Ratio < DistributionChange.Stable);
        }

        var step = Quartiles.Of(now.Numbers(later), type).Value.Median - Quartiles.Of(before.Numbers(earlier), type).Value.Median;
        var paired = Shown.Enough(pairs.Count)
            ? PairedChange.Of(pairs.Select(pair => ScaleSteps.Number(earlier[pair.Before]!)).ToArray(), pairs.Select(pair => ScaleSteps.Number(later[pair.Now]!)).ToArray())
            : NotLinked;
        return new QuestionChange(before.Round, distribution, step, paired, kept, distribution.Missing(out _) ? null : StopDecision.IsStable(distribution.Value, step));
    }

    private static Found<Share> Distribution(ItemQuestion question, IReadOnlyList<KeyValuePair<string, int>> before, IReadOnlyList<KeyValuePair<string, int>> now) =>
        question.Kind is QuestionKind.Choice or QuestionKind.Scale && before.Count > 0
            ? DistributionChange.Of([.. before.Select(count => count.Value)], [.. now.Select(count => count.Value)])
            : new Gap(
                new Wording("Not defined, because the question has no categories of which a person chooses one.", "无定义：该题不是从若干类别中单选。"), new Wording("Read the change of the median.", "请参考中位数的变化。"));

    private static bool Same(ItemQuestion question, string earlier, string later) =>
        ScaleSteps.IsNumeric(question) ? ScaleSteps.Number(earlier) == ScaleSteps.Number(later)
        : earlier == later || (question.Kind == QuestionKind.Choices && earlier.Split(' ').Order(StringComparer.Ordinal).SequenceEqual(later.Split(' ').Order(StringComparer.Ordinal)));
}
