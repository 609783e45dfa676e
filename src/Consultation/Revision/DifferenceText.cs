using System.Globalization;
using System.Text;

namespace Hedgerow.Consultation.Revision;

/// <summary>Writes the difference of two editions for people.</summary>
internal static class DifferenceText
{
    private static readonly (IndicatorChangeKinds Kind, string En, string Zh)[] Parts =
    [
        (IndicatorChangeKinds.Dropped, "Dropped", "删除"),
        (IndicatorChangeKinds.Added, "Added", "新增"),
        (IndicatorChangeKinds.Renamed, "Renamed", "更名"),
        (IndicatorChangeKinds.Rebanded, "Re-banded", "调整评分"),
        (IndicatorChangeKinds.MeasuredOtherwise, "Measured otherwise", "调整测算方法"),
        (IndicatorChangeKinds.Described, "Described otherwise", "调整说明"),
    ];

    internal static string Write(EditionDifference difference, string language)
    {
        var zh = language == "zh";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {difference.From} → {difference.To}\n\n{difference.Summary.In(language)}\n");
        foreach (var group in difference.Indicators.GroupBy(one => Place(one.Change)).OrderBy(group => group.Key))
        {
            Part(text, group.Key < Parts.Length ? (zh ? Parts[group.Key].Zh : Parts[group.Key].En) : zh ? "保留" : "Kept", group, zh);
        }

        return text.ToString();
    }

    // Each indicator stands once, under the gravest of its changes; the others stand behind its name.
    private static int Place(IndicatorChangeKinds change)
    {
        var place = Array.FindIndex(Parts, part => change.HasFlag(part.Kind));
        return place < 0 ? Parts.Length : place;
    }

    private static string Others(IndicatorChangeKinds change, bool zh)
    {
        var others = Parts.Skip(Place(change) + 1).Where(part => change.HasFlag(part.Kind)).Select(part => zh ? part.Zh : part.En.ToLowerInvariant()).ToList();
        return others.Count == 0 ? string.Empty : zh ? $"（{string.Join("、", others)}）" : $" ({string.Join(", ", others)})";
    }

    private static void Part(StringBuilder text, string title, IEnumerable<IndicatorDifference> indicators, bool zh)
    {
        var language = zh ? "zh" : "en";
        var all = indicators.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
        foreach (var one in all)
        {
            var name = one.Was is not null && one.Becomes is not null && one.Was != one.Becomes
                ? $"{one.Was.In(language)} → {one.Becomes.In(language)}"
                : (one.Becomes ?? one.Was)!.In(language);
            text.Append(CultureInfo.InvariantCulture, $"- **{one.Id}** {Line(name)}{Others(one.Change, zh)}\n");
            foreach (var detail in one.Details)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {Line(detail.In(language))}\n");
            }

            if (one.Decision is { } decision)
            {
                Decision(text, decision, zh);
            }
        }
    }

    private static void Decision(StringBuilder text, RevisionDecision decision, bool zh)
    {
        if (decision.Votes.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {(zh ? "投票" : "votes")}{(zh ? "：" : ": ")}{Counts(StandardQuestions.Decision, decision.Votes, zh)}{(decision.Agreed ? (zh ? "（达成共识）" : " (agreed)") : string.Empty)}\n");
        }

        if (decision.Reasons.Any(pair => pair.Value > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {(zh ? "理由" : "reasons")}{(zh ? "：" : ": ")}{Counts(StandardQuestions.Reasons, [.. decision.Reasons.Where(pair => pair.Value > 0)], zh)}\n");
        }

        if (decision.Note.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {(zh ? "秘书处意见：" : "secretariat: ")}{Line(decision.Note)}\n");
        }
    }

    private static string Counts(string question, IReadOnlyList<KeyValuePair<string, int>> counts, bool zh)
    {
        var choices = StandardQuestions.Of(question).Choices;
        return string.Join(zh ? "、" : ", ", counts.Select(pair => string.Create(
            CultureInfo.InvariantCulture, $"{(choices.FirstOrDefault(choice => choice.Code == pair.Key) is { } choice ? choice.Label.For(zh ? "zh" : "en") : pair.Key)} {pair.Value}")));
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
