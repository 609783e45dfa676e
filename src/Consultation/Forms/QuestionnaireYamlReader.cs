using Hedgerow.Yaml;

namespace Hedgerow.Consultation.Forms;

/// <summary>Reads questionnaire.yaml; every mistake is collected.</summary>
internal sealed class QuestionnaireYamlReader
{
    private static readonly Dictionary<string, QuestionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["choice"] = QuestionKind.Choice,
        ["choices"] = QuestionKind.Choices,
        ["scale"] = QuestionKind.Scale,
        ["number"] = QuestionKind.Number,
        ["rank"] = QuestionKind.Rank,
        ["text"] = QuestionKind.Text,
        ["note"] = QuestionKind.Note,
    };

    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private IReadOnlyList<string> languages = [];

    /// <summary>The words of the kinds.</summary>
    internal static IReadOnlyCollection<string> KindWords => Kinds.Keys;

    internal static QuestionKind Kind(string word) => Kinds[word];

    internal static string Word(QuestionKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    internal static QuestionnaireReading Read(byte[] bytes, string name)
    {
        var yaml = YamlFile.Parse(bytes, name);
        var findings = new FormFindings(name);
        Questionnaire? questionnaire = null;
        if (yaml.IsYaml)
        {
            var reader = new QuestionnaireYamlReader();
            questionnaire = reader.Whole(yaml.Root);
            QuestionnaireCheck.Of(questionnaire, findings, reader.lines);
        }

        findings.Add(yaml);
        return findings.Of(questionnaire);
    }

    private Questionnaire Whole(YamlItem root)
    {
        root.Knows("id", "title", "introduction", "languages", "edition", "plan", "sections");
        languages = [.. root["languages"].Items.Select(item => item.Text() ?? string.Empty).Where(language => language.Length > 0).Distinct(StringComparer.Ordinal)];
        var id = root["id"].RequiredText();
        return new Questionnaire
        {
            Id = id,
            Title = Required(root["title"]),
            Introduction = Optional(root["introduction"]),
            Languages = languages,
            Edition = root["edition"].Text(),
            Plan = root["plan"].Text(),
            Sections = [.. root["sections"].Items.Select(Section)],
        };
    }

    private QuestionnaireSection Section(YamlItem item)
    {
        item.Knows("id", "title", "hint", "items");
        var id = item["id"].RequiredText();
        lines["§" + id] = item.Line;
        return new QuestionnaireSection(id, Required(item["title"]), Optional(item["hint"]), [.. item["items"].Items.Select(Item)]);
    }

    private QuestionnaireItem Item(YamlItem item)
    {
        item.Knows("id", "name", "hint", "since", "until", "ask", "questions");
        var id = item["id"].RequiredText();
        lines[QuestionnaireCheck.Place(id)] = item.Line;
        var asked = item["ask"].Items
            .Select(one => (Item: one, Key: one.Word([.. StandardQuestions.Keys])))
            .Where(one => one.Key is not null)
            .Select(one =>
            {
                lines[QuestionnaireCheck.Place(id, one.Key!)] = one.Item.Line;
                return StandardQuestions.Of(one.Key!);
            });
        return new QuestionnaireItem(id, Required(item["name"]), [.. asked, .. item["questions"].Items.Select(question => Question(id, question))])
        {
            Hint = Optional(item["hint"]),
            Since = item["since"].WholeNumber(1, 99) ?? 1,
            Until = item["until"].WholeNumber(1, 99),
        };
    }

    private ItemQuestion Question(string id, YamlItem item)
    {
        item.Knows("key", "kind", "label", "hint", "required", "when", "choices", "least", "most");
        var key = item["key"].RequiredText();
        lines[QuestionnaireCheck.Place(id, key)] = item.Line;
        if (item["kind"].IsEmpty)
        {
            item["kind"].Refuse(YamlProblemKind.MissingKey, string.Join(", ", KindWords));
        }

        var kind = item["kind"].Word([.. KindWords]) is { } word ? Kinds[word] : QuestionKind.Text;
        var scale = kind == QuestionKind.Scale;
        return new ItemQuestion(key, kind, Required(item["label"]))
        {
            Hint = Optional(item["hint"]),
            Required = item["required"].Flag(),
            When = When(item["when"]),
            Choices = [.. item["choices"].Items.Select(Choice)],
            Least = item["least"].Number() ?? (scale ? 1 : null),
            Most = item["most"].Number() ?? (scale ? 5 : null),
        };
    }

    private Choice Choice(YamlItem item)
    {
        item.Knows("code", "label", "weight");
        return new Choice(item["code"].RequiredText(), Required(item["label"]), item["weight"].Number(0, 1000));
    }

    private static Condition? When(YamlItem item)
    {
        if (item.IsEmpty)
        {
            return null;
        }

        return item.IsText ? new Condition([], item.Text()) : new Condition([.. item.Items.Select(Clause)]);
    }

    private static Clause Clause(YamlItem item)
    {
        item.Knows("item", "question", "is", "is_not");
        var not = item["is"].IsEmpty && !item["is_not"].IsEmpty;
        var codes = item[not ? "is_not" : "is"];
        if (codes.IsEmpty)
        {
            codes.Refuse(YamlProblemKind.MissingKey, "codes of choices");
        }

        return new Clause(item["item"].Text(), item["question"].RequiredText(), [.. codes.Items.Select(code => code.Text() ?? string.Empty)], not);
    }

    private LocalText Required(YamlItem item)
    {
        if (item.IsEmpty)
        {
            item.Refuse(YamlProblemKind.MissingKey, "text");
        }

        // An absent text was reported: it must not be told twice.
        return Optional(item) ?? LocalText.In("en", "?");
    }

    private LocalText? Optional(YamlItem item)
    {
        if (item.IsEmpty)
        {
            return null;
        }

        if (item.IsText)
        {
            return LocalText.In(languages.Count > 0 ? languages[0] : "en", item.Text()!);
        }

        item.Knows([.. languages]);
        return new LocalText(item.Keys.Select(language => new KeyValuePair<string, string>(language, item[language].Text() ?? string.Empty)));
    }
}
