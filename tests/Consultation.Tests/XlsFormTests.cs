using Hedgerow.Cities;
using Hedgerow.Consultation.Forms;
using Xunit;

namespace Hedgerow.Consultation.Tests;

public sealed class XlsFormTests
{
    [Fact]
    public void A_form_of_another_program_is_read_and_what_has_no_place_is_named()
    {
        var bytes = XlsxSheets.Write(
        [
            ("survey",
            [
                ["type", "name", "label::English (en)", "label::Français (fr)", "hint::English (en)", "required", "relevant", "constraint", "parameters", "calculation"],
                ["start", "start", "", "", "", "", "", "", "", ""],
                ["begin group", "general", "General", "Général", "", "", "", "", "", ""],
                ["select_one yesno", "know", "Do you know it?", "Le connaissez-vous ?", "Be honest", "true", "", "", "", ""],
                ["text", "where", "Where from?", "D'où ?", "", "", "${know} = 'yes'", "", "", ""],
                ["select_multiple fruit", "likes", "Likes", "Goûts", "", "", "selected(${know}, 'yes') or selected(${know}, 'maybe')", "", "", ""],
                ["integer", "age", "Age", "Âge", "", "", "${likes} != 'apple' and ${know} = 'yes'", ". >= 18 and . <= 120", "", ""],
                ["range", "mood", "Mood", "Humeur", "", "", "count-selected(${likes}) > 2", "", "start=1 end=7 step=1", ""],
                ["date", "day", "Day", "Jour", "", "", "", "", "", ""],
                ["rank fruit", "order", "Order", "Ordre", "", "", "", "", "", ""],
                ["end group", "", "", "", "", "", "", "", "", ""],
                ["calculate", "sum", "", "", "", "", "", "", "", "1 + 1"],
                ["note", "bye", "Bye", "Au revoir", "", "", "", "", "", ""],
            ]),
            ("choices",
            [
                ["list_name", "name", "label::English (en)", "label::Français (fr)"],
                ["yesno", "yes", "Yes", "Oui"], ["yesno", "no", "No", "Non"], ["yesno", "maybe", "Maybe", "Peut-être"],
                ["fruit", "apple", "Apple", "Pomme"], ["fruit", "pear", "Pear", "Poire"],
            ]),
            ("settings", [["form_title", "form_id", "default_language"], ["My form", "my_form", "Français (fr)"]]),
        ]);

        var read = QuestionnaireFile.Read(bytes, "form.xlsx");

        Assert.Equal(["left-out 1", "left-out 2", "foreign-condition 8", "as-text 9", "left-out 12"], read.Findings.Select(finding => $"{finding.Code} {finding.Line}"));
        Assert.All(read.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
        var form = read.Questionnaire!;
        Assert.Equal(("my_form", "My form"), (form.Id, form.Title.For("fr")));
        Assert.Equal(["fr", "en"], form.Languages);
        Assert.Equal(["general", "questions"], form.Sections.Select(section => section.Id));
        Assert.Equal("Général", form.Sections[0].Title.For("fr"));
        var know = form.Find("know", "answer")!;
        Assert.Equal((QuestionKind.Choice, true, "Be honest", 3), (know.Kind, know.Required, know.Hint!.For("en"), know.Choices.Count));
        Assert.Equal(new Condition([new Clause("know", "answer", ["yes"])]), form.Find("where", "answer")!.When);
        Assert.Equal(new Condition([new Clause("know", "answer", ["yes", "maybe"])]), form.Find("likes", "answer")!.When);
        Assert.Equal(new Condition([new Clause("likes", "answer", ["apple"], Not: true), new Clause("know", "answer", ["yes"])]), form.Find("age", "answer")!.When);
        Assert.Equal((18.0, 120.0), (form.Find("age", "answer")!.Least, form.Find("age", "answer")!.Most));
        Assert.Equal((QuestionKind.Scale, 7.0, "count-selected(${likes}) > 2"), (form.Find("mood", "answer")!.Kind, form.Find("mood", "answer")!.Most, form.Find("mood", "answer")!.When!.Foreign));
        Assert.Equal(QuestionKind.Rank, form.Find("order", "answer")!.Kind);

        // What was not understood is kept as it was, here and when the form goes out again.
        var again = QuestionnaireFile.Read(QuestionnaireFile.Write(form, "again.xlsx"), "again.xlsx");
        Assert.Equal("count-selected(${likes}) > 2", again.Questionnaire!.Find("mood", "answer")!.When!.Foreign);
    }

    [Fact]
    public void All_mistakes_of_a_form_are_told_at_once()
    {
        var bytes = XlsxSheets.Write(
        [
            ("survey",
            [
                ["type", "name", "label"],
                ["selectone a", "q1", "One"],
                ["select_one b", "q2", "Two"],
                ["text", "q2", "Three"],
                ["text", "", "Four"],
                ["begin repeat", "r", "R"],
                ["end repeat", "", ""],
                ["begin group", "g", "G"],
            ]),
            ("choices", [["list_name", "name", "label"], ["a", "x", "X"], ["a", "y", "Y"]]),
        ]);

        var read = QuestionnaireFile.Read(bytes, "form.xlsx");

        Assert.Null(read.Questionnaire);
        Assert.Equal(
            ["duplicate-id 4", "missing-key 5", "open-group 8", "repeat 6", "repeat 7", "unknown-list 3", "unknown-type 2 select_one"],
            read.Findings.Where(finding => finding.Code != "duplicate-id" || finding.Found.En.StartsWith("the name", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Line} {finding.Nearest}".Trim()).Order());
    }
}
