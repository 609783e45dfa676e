using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Reads <c>editions/questions.yaml</c>. The file is ours: a mistake in it is a fault of the program's data.</summary>
internal static class QuestionsFile
{
    public static Questions Read(YamlFile file)
    {
        var list = file.Root.Knows("questions")["questions"].Items;
        List<Question> all = [.. list.Select(One)];
        foreach (var (question, item) in all.Zip(list).Where(p => all.Count(q => q.Key == p.First.Key) > 1))
        {
            item["key"].Refuse(YamlProblemKind.DuplicateKey, "each question once", question.Key);
        }

        return file.Problems.Count == 0
            ? new Questions(all)
            : throw new InvalidDataException(string.Join(Environment.NewLine, file.Problems.Select(p => $"{file.Path}:{p.Line}: {p.Place}: {p.Found}; expected {p.Expected}")));
    }

    private static Question One(YamlItem item)
    {
        item.Knows("key", "kind", "text", "help", "unit", "ratio", "fields", "levels");
        var kind = item["kind"].Word("ladder", "count", "list", "ratio", "number") switch
        {
            "ladder" => QuestionKind.Ladder,
            "count" => QuestionKind.Count,
            "list" => QuestionKind.List,
            "ratio" => QuestionKind.Ratio,
            _ => QuestionKind.Number,
        };
        return new Question(
            item["key"].RequiredText(),
            Text(item["text"]),
            item["help"].IsEmpty ? null : Text(item["help"]),
            kind,
            [.. item["fields"].Items.Select(Field)],
            [.. item["levels"].Items.Select((l, i) => new QuestionLevel(i, l.Knows("key", "text")["key"].RequiredText(), Text(l["text"])))])
        {
            Unit = item["unit"].Text(),
            Ratio = item["ratio"].IsEmpty ? null : Ratio(item["ratio"].Knows("of", "to", "times")),
        };
    }

    private static QuestionField Field(YamlItem item)
    {
        item.Knows("key", "kind", "minimum", "maximum", "unit", "text");
        return new QuestionField(
            item["key"].RequiredText(),
            Text(item["text"]),
            item["kind"].Word("number", "text") != "text",
            item["minimum"].Number() ?? double.NegativeInfinity,
            item["maximum"].Number() ?? double.PositiveInfinity)
        {
            Unit = item["unit"].Text(),
        };
    }

    private static QuestionRatio Ratio(YamlItem item) => new(item["of"].RequiredText(), item["to"].RequiredText(), item["times"].Number() ?? 1);

    private static Wording Text(YamlItem item) => new(item["en"].RequiredText(), item["zh"].RequiredText());
}
