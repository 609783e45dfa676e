using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Turns an answers.yaml into <see cref="Answers"/>, reporting everything that is wrong with it.</summary>
/// <param name="questions">The questions.</param>
/// <param name="paths">Resolves the files of evidence.</param>
/// <param name="log">Where mistakes are reported.</param>
internal sealed class AnswersReader(Questions questions, CityPaths paths, FindingLog log)
{
    public Answers Read(YamlFile file)
    {
        log.Add(file.Problems);
        if (!file.IsYaml || file.Root.IsEmpty)
        {
            return Answers.None;
        }

        if (!file.Root.IsMap)
        {
            log.Error("wrong-kind", file.Root.Line, FindingWords.Value(file.Root), new Wording("the key of a question on each line, such as `budget:`", "每行一个问题的键，例如 `budget:`"));
            return Answers.None;
        }

        ShapeCheck.Unknown(file.Root, [.. questions.All.Select(q => q.Key)], "unknown-question", log);
        var all = new List<Answer>();
        foreach (var question in questions.All)
        {
            var shape = AnswerKeys.Of(question);
            var ofThis = new List<Answer>();
            foreach (var item in file.Root[question.Key].Items)
            {
                ShapeCheck.Check(item, shape, log);
                if (item.IsMap && One(question, new Declared(item, shape)) is { } answer)
                {
                    if (ofThis.Exists(a => a.Year == answer.Year))
                    {
                        log.Error("duplicate-year", answer.Line, new Wording($"{question.Key}: two answers for the same year", $"{question.Key}：同一年份有两个答案"), new Wording("one answer a year, each with its `year:`", "每年一个答案，并各自注明 `year:`"));
                    }

                    ofThis.Add(answer);
                }
            }

            all.AddRange(ofThis);
        }

        return new Answers(all);
    }

    /// <summary>One answer; null where its questions stand unanswered.</summary>
    private Answer? One(Question question, Declared given)
    {
        var numbers = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in question.Fields)
        {
            if (field.IsNumber && given.Number(field.Key) is { } number)
            {
                numbers[field.Key] = number;
            }
            else if (!field.IsNumber && given.Text(field.Key) is { } text)
            {
                texts[field.Key] = text;
            }
        }

        QuestionLevel? level = null;
        IReadOnlyList<string> items = [];
        switch (question.Kind)
        {
            case QuestionKind.Ladder:
                var word = given.Text("level");
                level = question.Levels.FirstOrDefault(l => l.Key == word) ?? question.Levels.FirstOrDefault(l => FindingWords.Number(l.Number) == word);
                break;
            case QuestionKind.Count or QuestionKind.List:
                items = given.Texts("items");
                if (Count(question, given, items) is { } count)
                {
                    numbers["count"] = count;
                }

                break;
            case QuestionKind.Number when given.Number("value") is { } value:
                numbers["value"] = value;
                break;
            default:
                break;
        }

        NotAboveWhole(question, given, numbers);
        var evidence = Evidence(given);
        return numbers.Count == 0 && level is null ? null : new Answer(question.Key, numbers, level?.Number, items, given.Text("note"), given.Whole("year"), evidence, given.Line)
        {
            LevelKey = level?.Key,
            Texts = texts,
        };
    }

    private double? Count(Question question, Declared given, IReadOnlyList<string> items)
    {
        var count = given.Whole("count");
        if (count is not null && items.Count > 0 && count != items.Count)
        {
            log.Warn("count-differs", given.LineOf("count"), new Wording($"{question.Key}: count is {count}, but items lists {items.Count}", $"{question.Key}：count 为 {count}，而 items 列出 {items.Count} 项"), new Wording("the same number; the count is used", "两者一致；暂按 count 处理"));
        }

        return count ?? (items.Count > 0 ? items.Count : null);
    }

    private void NotAboveWhole(Question question, Declared given, SortedDictionary<string, double> numbers)
    {
        if (question.Ratio is { Times: 100 } ratio && numbers.TryGetValue(ratio.Of, out var some) && numbers.TryGetValue(ratio.To, out var all) && some > all)
        {
            var (s, a) = (FindingWords.Number(some), FindingWords.Number(all));
            log.Error(
                "percent-above-100",
                given.LineOf(ratio.Of),
                new Wording($"{question.Key}: {ratio.Of}: {s} is more than {ratio.To}: {a}, above 100 %", $"{question.Key}：{ratio.Of}：{s} 大于 {ratio.To}：{a}，超过 100%"),
                new Wording($"at most {a}, in the same unit", $"不超过 {a}，且单位相同"));
        }
    }

    private List<EvidenceItem> Evidence(Declared given)
    {
        var all = new List<EvidenceItem>();
        foreach (var part in given.Parts("evidence"))
        {
            var (file, link) = (part.Text("file"), part.Text("link"));
            if (file is not null && IsAddress(file))
            {
                (file, link) = (null, link ?? file);
            }
            else if (file is not null)
            {
                paths.Resolve(part["file"], "missing-evidence");
            }

            // A date or an office alone proves nothing.
            if (file is not null || link is not null)
            {
                all.Add(new EvidenceItem(file, link, part.Text("date"), part.Text("office"), part.Text("note")));
            }
            else if (part.Has("date") || part.Has("office") || part.Has("note"))
            {
                log.Warn("evidence-without-source", part.Line, new Wording("evidence without file or link", "证明材料缺少文件或网址"), new Wording("`file:` or `link:`; without one the answer counts as unevidenced", "`file:` 或 `link:`；缺少时该答案视为无证明材料"));
            }
        }

        return all;
    }

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);
}
