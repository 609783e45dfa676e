using System.Globalization;
using System.Text;

namespace Hedgerow.Consultation.Forms;

/// <summary>Writes questionnaire.yaml: standard questions by key, all others in full. The same questionnaire gives the same bytes.</summary>
internal sealed class QuestionnaireYamlWriter
{
    private readonly StringBuilder text = new();

    internal static string Write(Questionnaire questionnaire)
    {
        var writer = new QuestionnaireYamlWriter();
        writer.Whole(questionnaire);
        return writer.text.ToString();
    }

    private void Whole(Questionnaire questionnaire)
    {
        Line(0, $"id: {YamlText.Of(questionnaire.Id)}");
        Line(0, $"title: {Words(questionnaire.Title)}");
        Optional(0, "introduction", questionnaire.Introduction);
        Line(0, $"languages: [{string.Join(", ", questionnaire.Languages.Select(YamlText.Of))}]");
        if (questionnaire.Edition is { } edition)
        {
            Line(0, $"edition: {YamlText.Of(edition)}");
        }

        if (questionnaire.Plan is { } plan)
        {
            Line(0, $"plan: {YamlText.Of(plan)}");
        }

        Line(0, "sections:");
        foreach (var section in questionnaire.Sections)
        {
            Line(1, $"- id: {YamlText.Of(section.Id)}");
            Line(2, $"title: {Words(section.Title)}");
            Optional(2, "hint", section.Hint);
            Line(2, "items:");
            foreach (var item in section.Items)
            {
                Item(item);
            }
        }
    }

    private void Item(QuestionnaireItem item)
    {
        Line(3, $"- id: {YamlText.Of(item.Id)}");
        Line(4, $"name: {Words(item.Name)}");
        Optional(4, "hint", item.Hint);
        if (item.Since > 1)
        {
            Line(4, string.Create(CultureInfo.InvariantCulture, $"since: {item.Since}"));
        }

        if (item.Until is { } until)
        {
            Line(4, string.Create(CultureInfo.InvariantCulture, $"until: {until}"));
        }

        // Standard questions come first when a file is read: those that do not are written in full, in their place.
        var standard = item.Questions.TakeWhile(IsStandard).ToList();
        if (standard.Count > 0)
        {
            Line(4, $"ask: [{string.Join(", ", standard.Select(question => question.Key))}]");
        }

        if (item.Questions.Count > standard.Count)
        {
            Line(4, "questions:");
            foreach (var question in item.Questions.Skip(standard.Count))
            {
                Question(question);
            }
        }
    }

    private void Question(ItemQuestion question)
    {
        Line(5, $"- key: {YamlText.Of(question.Key)}");
        Line(6, $"kind: {QuestionnaireYamlReader.Word(question.Kind)}");
        Line(6, $"label: {Words(question.Label)}");
        Optional(6, "hint", question.Hint);
        if (question.Required)
        {
            Line(6, "required: true");
        }

        if (question.When is { Foreign: { } foreign })
        {
            Line(6, $"when: {YamlText.Quoted(foreign)}");
        }
        else if (question.When is { } when)
        {
            Line(6, $"when: [{string.Join(", ", when.All.Select(Clause))}]");
        }

        if (question.Least is { } least)
        {
            Line(6, $"least: {Number(least)}");
        }

        if (question.Most is { } most)
        {
            Line(6, $"most: {Number(most)}");
        }

        if (question.Choices.Count > 0)
        {
            Line(6, "choices:");
            foreach (var choice in question.Choices)
            {
                Line(7, $"- {{code: {YamlText.Of(choice.Code)}, label: {Words(choice.Label)}{(choice.Weight is { } weight ? $", weight: {Number(weight)}" : string.Empty)}}}");
            }
        }
    }

    internal static bool IsStandard(ItemQuestion question) => StandardQuestions.Keys.Contains(question.Key) && Same(question, StandardQuestions.Of(question.Key));

    internal static bool Same(ItemQuestion a, ItemQuestion b) =>
        (a with { Choices = [] }) == (b with { Choices = [] }) && a.Choices.SequenceEqual(b.Choices);

    private static string Clause(Clause clause) =>
        $"{{{(clause.Item is { } item ? $"item: {YamlText.Of(item)}, " : string.Empty)}question: {YamlText.Of(clause.Question)}, {(clause.Not ? "is_not" : "is")}: [{string.Join(", ", clause.Codes.Select(YamlText.Of))}]}}";

    private void Optional(int depth, string key, LocalText? words)
    {
        if (words is { IsEmpty: false })
        {
            Line(depth, $"{key}: {Words(words)}");
        }
    }

    private static string Words(LocalText words) => $"{{{string.Join(", ", words.ByLanguage.Select(pair => $"{pair.Key}: {YamlText.Quoted(pair.Value)}"))}}}";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private void Line(int depth, string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');
}
