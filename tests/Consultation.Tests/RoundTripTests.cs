using System.Text;
using Hedgerow.Assessment;
using Xunit;

namespace Hedgerow.Consultation.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string> Endings => [.. QuestionnaireFile.Endings];

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_template_comes_back_as_it_was(string ending) => Held(QuestionnaireTemplate.OfEdition(Editions.Read("singapore-2021").Edition!), ending);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Every_kind_of_question_comes_back_as_it_was(string ending) => Held(EveryKind, ending);

    internal static Questionnaire EveryKind => new()
    {
        Id = "every-kind",
        Title = LocalText.Of("All: \"kinds\"", "各种题型"),
        Introduction = LocalText.Of("Line one\nline two, with = and ; and \\", "引言"),
        Languages = ["zh", "en"],
        Plan = "plan-2030",
        Sections =
        [
            new("a", LocalText.Of("=First", "甲"), LocalText.Of("-hint", "提示"),
            [
                new("1", LocalText.Of("One", "一"), [StandardQuestions.Of("decision"), StandardQuestions.Of("new_name"), StandardQuestions.Of("reasons")]) { Hint = LocalText.Of("Hint", "说明"), Since = 2, Until = 3 },
                new("T1.2", LocalText.Of("Two", "二"),
                [
                    new("rank", QuestionKind.Rank, LocalText.Of("Order", "排序")) { Choices = [new("x", LocalText.Of("X", "叉")), new("y", LocalText.Of("Y", "歪"))] },
                    new("size", QuestionKind.Number, LocalText.Of("Size", "大小")) { Least = -2.5, Most = 100, Required = true, Hint = LocalText.Of("ha", "公顷") },
                    new("scale", QuestionKind.Scale, LocalText.Of("Scale", "量表")) { Least = -2, Most = 2 },
                    new("why", QuestionKind.Text, LocalText.Of("Why?", "为何？")) { When = new([new Clause("1", "decision", ["drop"]), new Clause("1", "reasons", ["data", "other"], Not: true)]) },
                    new("more", QuestionKind.Note, LocalText.Of("A <b>remark</b>", "备注")),
                ]),
            ]),
            new("b", LocalText.Of("You", "您"), null, [StandardQuestions.Authority()]),
        ],
    };

    private static void Held(Questionnaire questionnaire, string ending)
    {
        var bytes = QuestionnaireFile.Write(questionnaire, "q" + ending);

        var read = QuestionnaireFile.Read(bytes, "q" + ending);

        Assert.Empty(read.Findings.Select(finding => $"{finding.Place} {finding.Found}"));
        Assert.Equal(Yaml(questionnaire), Yaml(read.Questionnaire!));
    }

    private static string Yaml(Questionnaire questionnaire) => Encoding.UTF8.GetString(QuestionnaireFile.Write(questionnaire, "q.yaml"));
}
