using System.Globalization;

namespace Hedgerow.Consultation.Forms;

/// <summary>
/// Writes an XLSForm. Sections and items are groups, every question stands on its own row: grids are plain select_one questions in a group, because blocks of a vendor's own are lost in standard files.
/// </summary>
internal sealed class XlsFormWriter
{
    /// <summary>Key of the note that shows the hint of an item or section: no id begins with a dot.</summary>
    internal const string HintKey = ".hint";

    internal const string Title = "q_title";
    internal const string Introduction = "q_introduction";

    private readonly Questionnaire questionnaire;
    private readonly List<IReadOnlyList<string>> survey = [];
    private readonly List<(string Name, string Key, IReadOnlyList<Choice> Choices)> lists = [];

    private XlsFormWriter(Questionnaire questionnaire) => this.questionnaire = questionnaire;

    internal static byte[] Write(Questionnaire questionnaire) => new XlsFormWriter(questionnaire).Whole();

    /// <summary>A language as XLSForm names it: <c>English (en)</c>.</summary>
    internal static string Language(string code) => code switch
    {
        "en" => "English (en)",
        "zh" => "中文 (zh)",
        _ => $"{code} ({code})",
    };

    private byte[] Whole()
    {
        survey.Add(["type", "name", .. Headers("label"), .. Headers("hint"), "required", "relevant", "constraint", "since", "until"]);
        Row("note", Title, questionnaire.Title);
        if (questionnaire.Introduction is { } introduction)
        {
            Row("note", Introduction, introduction);
        }

        foreach (var section in questionnaire.Sections)
        {
            Row("begin_group", FormName.OfSection(section.Id), section.Title);
            if (section.Hint is { } hint)
            {
                Row("note", FormName.OfSection(section.Id) + "__" + HintKey, hint);
            }

            foreach (var item in section.Items)
            {
                Item(item);
            }

            Row("end_group", FormName.OfSection(section.Id), null);
        }

        var choices = new List<IReadOnlyList<string>> { (IReadOnlyList<string>)["list_name", "name", .. Headers("label"), "weight"] };
        choices.AddRange(lists.SelectMany(list => list.Choices.Select(choice =>
            (IReadOnlyList<string>)[list.Name, choice.Code, .. Texts(choice.Label), choice.Weight?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty])));
        return XlsxSheets.Write(
        [
            ("survey", survey),
            ("choices", choices),
            ("settings",
            [
                ["form_title", "form_id", "default_language", "edition", "plan"],
                [questionnaire.Title.For(questionnaire.Languages[0]), questionnaire.Id, Language(questionnaire.Languages[0]), questionnaire.Edition ?? string.Empty, questionnaire.Plan ?? string.Empty],
            ]),
        ]);
    }

    private void Item(QuestionnaireItem item)
    {
        Row("begin_group", FormName.OfItem(item.Id), item.Name, since: item.Since > 1 ? item.Since.ToString(CultureInfo.InvariantCulture) : string.Empty, until: item.Until?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        if (item.Hint is { } hint)
        {
            Row("note", FormName.Of(item.Id, HintKey), hint);
        }

        foreach (var question in item.Questions)
        {
            Row(
                Type(question),
                FormName.Of(item.Id, question.Key),
                question.Label,
                question.Hint,
                question.Required ? "yes" : string.Empty,
                question.When is { } when ? RelevantText.Write(item.Id, when) : string.Empty,
                question.Kind == QuestionKind.Number ? Constraint(question) : string.Empty);
        }

        Row("end_group", FormName.OfItem(item.Id), null);
    }

    private string Type(ItemQuestion question) => question.Kind switch
    {
        QuestionKind.Choice => "select_one " + ListOf(question.Key, question.Choices),
        QuestionKind.Choices => "select_multiple " + ListOf(question.Key, question.Choices),
        QuestionKind.Rank => "rank " + ListOf(question.Key, question.Choices),
        QuestionKind.Scale => "select_one " + ListOf(string.Create(CultureInfo.InvariantCulture, $"scale_{question.Least}_{question.Most}"), Steps(question)),
        QuestionKind.Number => "decimal",
        QuestionKind.Text => "text",
        _ => "note",
    };

    private List<Choice> Steps(ItemQuestion question) =>
    [
        .. Enumerable.Range((int)question.Least!.Value, (int)(question.Most!.Value - question.Least.Value) + 1)
            .Select(step => step.ToString(CultureInfo.InvariantCulture))
            .Select(step => new Choice(step, new LocalText(questionnaire.Languages.Select(language => new KeyValuePair<string, string>(language, step))))),
    ];

    private string ListOf(string key, IReadOnlyList<Choice> choices)
    {
        if (lists.Find(list => list.Key == key && list.Choices.SequenceEqual(choices)) is { Name: { } known })
        {
            return known;
        }

        var same = lists.Count(list => list.Key == key);
        var name = same == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}__{same + 1}");
        lists.Add((name, key, choices));
        return name;
    }

    private static string Constraint(ItemQuestion question) => string.Join(" and ", new[]
    {
        question.Least is { } least ? string.Create(CultureInfo.InvariantCulture, $". >= {least}") : null,
        question.Most is { } most ? string.Create(CultureInfo.InvariantCulture, $". <= {most}") : null,
    }.OfType<string>());

    private void Row(string type, string name, LocalText? label, LocalText? hint = null, string required = "", string relevant = "", string constraint = "", string since = "", string until = "") =>
        survey.Add([type, name, .. Texts(label), .. Texts(hint), required, relevant, constraint, since, until]);

    private IEnumerable<string> Headers(string column) => questionnaire.Languages.Select(language => $"{column}::{Language(language)}");

    private IEnumerable<string> Texts(LocalText? text) => questionnaire.Languages.Select(language => text?.ByLanguage.GetValueOrDefault(language) ?? string.Empty);
}
