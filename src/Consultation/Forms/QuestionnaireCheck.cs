using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>What must hold for every questionnaire, whatever file it came from.</summary>
internal sealed class QuestionnaireCheck(Questionnaire questionnaire, FormFindings findings, IReadOnlyDictionary<string, int> lines)
{
    private const int LongestId = 64;

    /// <summary>Names a place in the table of lines.</summary>
    internal static string Place(string item, string question = "") => question.Length == 0 ? item : $"{item}/{question}";

    internal static void Of(Questionnaire questionnaire, FormFindings findings, IReadOnlyDictionary<string, int> lines) =>
        new QuestionnaireCheck(questionnaire, findings, lines).All();

    private void All()
    {
        Name(questionnaire.Id, null);
        Languages();
        Duplicates(questionnaire.Sections.Select(section => ("§" + section.Id, section.Id)));
        Duplicates(questionnaire.Items.Select(item => (Place(item.Id), item.Id)));
        if (!questionnaire.Items.Any(item => item.Questions.Any(question => question.Kind != QuestionKind.Note)))
        {
            findings.Error("no-question", null, new("the questionnaire asks nothing", "问卷没有任何问题"), new("at least one section with one item that is asked something", "至少一个部分，其中至少一项有问题"));
        }

        foreach (var section in questionnaire.Sections)
        {
            Name(section.Id, Line("§" + section.Id));
            Said(section.Title, Line("§" + section.Id), section.Id);
        }

        foreach (var item in questionnaire.Items)
        {
            Name(item.Id, Line(Place(item.Id)));
            Said(item.Name, Line(Place(item.Id)), item.Id);
            Duplicates(item.Questions.Select(question => (Place(item.Id, question.Key), question.Key)));
            foreach (var question in item.Questions)
            {
                Question(item, question, Line(Place(item.Id, question.Key)) ?? Line(Place(item.Id)));
            }
        }
    }

    private void Languages()
    {
        if (questionnaire.Languages.Count == 0)
        {
            findings.Error("no-language", null, new("no language is named", "未指定语言"), new("languages: [en, zh]", "languages: [en, zh]"));
        }

        foreach (var language in questionnaire.Languages.Where(language => language.Length is < 2 or > 20 || !language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')))
        {
            findings.Error("language", null, new($"'{language}' is no language code", $"“{language}”不是语言代码"), new("a code such as en, zh, pt-BR", "如 en、zh、pt-BR 等代码"));
        }
    }

    private void Question(QuestionnaireItem item, ItemQuestion question, int? line)
    {
        Name(question.Key, line);
        Said(question.Label, line, $"{item.Id}/{question.Key}");
        var chosen = question.Kind is QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Rank;
        if (chosen && question.Choices.Count < 2)
        {
            findings.Error("few-choices", line, new($"{item.Id}/{question.Key} offers {question.Choices.Count} choice(s)", $"{item.Id}/{question.Key} 只有 {question.Choices.Count} 个选项"), new("at least two choices", "至少两个选项"));
        }

        foreach (var code in question.Choices.GroupBy(choice => choice.Code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.Error("duplicate-id", line, new($"{item.Id}/{question.Key}: the code '{code.Key}' stands twice", $"{item.Id}/{question.Key}：选项代码“{code.Key}”重复"), new("a code of its own for each choice", "每个选项使用不同的代码"));
        }

        foreach (var choice in question.Choices)
        {
            Name(choice.Code, line);
            Said(choice.Label, line, $"{item.Id}/{question.Key}/{choice.Code}");
        }

        Range(item, question, line);
        foreach (var clause in question.When?.All ?? [])
        {
            Clause(item, question, clause, line);
        }
    }

    private void Range(QuestionnaireItem item, ItemQuestion question, int? line)
    {
        if (question.Kind == QuestionKind.Scale && !(question.Least is { } least && question.Most is { } most && least < most && least == Math.Floor(least) && most == Math.Floor(most) && most - least <= 20))
        {
            findings.Error("scale", line, new($"{item.Id}/{question.Key}: the scale goes from {question.Least} to {question.Most}", $"{item.Id}/{question.Key}：量表范围为 {question.Least} 至 {question.Most}"), new("whole numbers, such as least: 1 and most: 5, at most 21 steps", "整数，如 least: 1、most: 5，最多 21 级"));
        }

        if (question.Kind == QuestionKind.Number && question.Least > question.Most)
        {
            findings.Error("range", line, new($"{item.Id}/{question.Key}: least {question.Least} is above most {question.Most}", $"{item.Id}/{question.Key}：下限 {question.Least} 大于上限 {question.Most}"), new("least below most", "下限小于上限"));
        }
    }

    private void Clause(QuestionnaireItem item, ItemQuestion question, Clause clause, int? line)
    {
        var other = clause.Item is null ? item : questionnaire.Find(clause.Item);
        if (other is null)
        {
            findings.Unknown("unknown-item", line, new Wording($"item in the condition of {item.Id}/{question.Key}", $"项目（见 {item.Id}/{question.Key} 的条件）"), clause.Item!, [.. questionnaire.Items.Select(one => one.Id)]);
            return;
        }

        var asked = other.Questions.FirstOrDefault(one => one.Key == clause.Question);
        if (asked is null)
        {
            findings.Unknown("unknown-question", line, new Wording($"question in the condition of {item.Id}/{question.Key}", $"问题（见 {item.Id}/{question.Key} 的条件）"), clause.Question, [.. other.Questions.Select(one => one.Key)]);
            return;
        }

        foreach (var code in clause.Codes.Where(code => asked.Choices.Count > 0 && asked.Choices.All(choice => choice.Code != code)))
        {
            findings.Unknown("unknown-choice", line, new Wording($"choice in the condition of {item.Id}/{question.Key}", $"选项（见 {item.Id}/{question.Key} 的条件）"), code, [.. asked.Choices.Select(choice => choice.Code)]);
        }
    }

    // Ids become names in other forms: letters, digits, dots, hyphens and single underscores pass through all of them.
    private void Name(string id, int? line)
    {
        if (id.Length == 0)
        {
            // Said where it was read.
            return;
        }

        if (id.Length > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') || id.Contains("__", StringComparison.Ordinal) || id[0] is '_' or '-' or '.' || id[^1] == '_')
        {
            findings.Error("id", line, new($"'{id}' cannot be an id", $"“{id}”不能用作编号"), new($"1 to {LongestId} letters a to z, digits, dots, hyphens and single underscores, beginning with a letter or digit", $"1 至 {LongestId} 个英文字母、数字、点、连字符或单个下划线，以字母或数字开头"));
        }
    }

    private void Said(LocalText text, int? line, string place)
    {
        if (questionnaire.Languages.Count > 0 && !text.ByLanguage.ContainsKey(questionnaire.Languages[0]) && !text.ByLanguage.ContainsKey("en"))
        {
            findings.Error("missing-text", line, new($"{place} has no text in {questionnaire.Languages[0]}", $"{place} 缺少 {questionnaire.Languages[0]} 文本"), new("a text in the questionnaire's first language", "以问卷首选语言填写的文本"));
        }
    }

    private void Duplicates(IEnumerable<(string Place, string Id)> ids)
    {
        foreach (var twice in ids.Where(one => one.Id.Length > 0).GroupBy(one => one.Place, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.Error("duplicate-id", Line(twice.Key), new($"the id '{twice.First().Id}' was used before", $"编号“{twice.First().Id}”已使用过"), new("an id of its own", "不重复的编号"));
        }
    }

    private int? Line(string place) => lines.TryGetValue(place, out var line) ? line : null;
}
