using System.Globalization;

namespace Hedgerow.Consultation.Forms;

/// <summary>What stands beside a question from the second round on, in words.</summary>
internal static class SurveyFeedbackText
{
    internal static LocalText? Of(ItemQuestion question, GroupAnswer? group, string? own, int round)
    {
        var lines = new List<(string En, string Zh)>();
        if (group is { Median: { } median, LowerQuartile: { } lower, UpperQuartile: { } upper })
        {
            lines.Add((
                Text($"Round {round}, {group.People} people: median {median:0.##}, middle half {lower:0.##} to {upper:0.##}."),
                Text($"第 {round} 轮，{group.People} 人：中位数 {median:0.##}，中间半数 {lower:0.##} 至 {upper:0.##}。")));
        }
        else if (group is { Shares.Count: > 0 })
        {
            lines.Add((
                Text($"Round {round}, {group.People} people: {string.Join(", ", group.Shares.Select(share => $"{Label(question, share.Key, "en")} {Percent(share.Value, group.People)}"))}."),
                Text($"第 {round} 轮，{group.People} 人：{string.Join("，", group.Shares.Select(share => $"{Label(question, share.Key, "zh")} {Percent(share.Value, group.People)}"))}。")));
        }
        else if (group is not null)
        {
            return null;
        }

        if (own is not null)
        {
            lines.Add((
                $"Your last answer: {string.Join(", ", own.Split(' ').Select(code => Label(question, code, "en")))}.",
                $"您上一轮的回答：{string.Join("、", own.Split(' ').Select(code => Label(question, code, "zh")))}。"));
        }

        return lines.Count == 0 ? null : LocalText.Of(string.Join(" ", lines.Select(line => line.En)), string.Concat(lines.Select(line => line.Zh)));
    }

    private static string Label(ItemQuestion question, string code, string language) => question.Choices.FirstOrDefault(choice => choice.Code == code) is { } choice
        ? choice.Label.ByLanguage.GetValueOrDefault(language) ?? choice.Label.For(language)
        : code;

    private static string Percent(int count, int people) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / people:0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
