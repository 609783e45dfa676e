using System.Text;
using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Consultation.Tests;

public sealed class QuestionnaireMistakesTests
{
    [Fact]
    public void All_mistakes_of_a_yaml_file_are_told_at_once_with_line_and_nearest_spelling()
    {
        const string Text = """
            id: "my survey"
            title: {en: Survey, zh: 问卷, fr: Enquête}
            langages: [en]
            languages: [en, zh]
            sections:
              - id: a
                title: {zh: 甲}
                items:
                  - id: "1"
                    name: One
                    ask: [desicion, importance]
                    questions:
                      - {key: why, kind: txt, label: Why}
                      - {key: why, kind: choice, label: Why, choices: [{code: x, label: X}]}
                      - {key: how, kind: scale, label: How, least: 5, most: 1, when: {question: importence, is: [a]}}
                  - id: "1"
                    name: Again
                    questions: [{key: n, kind: number, label: N, when: {item: "2", question: x, is: [a]}}]
            """;

        var read = QuestionnaireFile.Read(Encoding.UTF8.GetBytes(Text), "q.yaml");

        Assert.Null(read.Questionnaire);
        string[] expected =
        [
            "2 unknown-key ", "3 unknown-key languages", "16 duplicate-id ", "11 out-of-range decision", "13 out-of-range text", "15 scale ", "15 unknown-question importance",
            "18 unknown-item ", " id ", "14 few-choices ", "14 duplicate-id ", "6 missing-text ",
        ];
        Assert.Equal(expected.Order(), read.Findings.Select(finding => $"{finding.Line} {finding.Code} {finding.Nearest}").Order());
        Assert.All(read.Findings.Where(finding => finding.Code != "out-of-range"), finding => Assert.NotEqual(finding.Found.En, finding.Found.Zh));
    }

    [Theory]
    [InlineData("q.yaml", "a: [1", "not-yaml")]
    [InlineData("q.yaml", "", "missing-key missing-key no-language no-question")]
    [InlineData("q.csv", "", "empty")]
    [InlineData("q.csv", "id,section,item,qestion,kind\n", "missing-column unknown-column")]
    [InlineData("q.csv", "id,section,item,question,kind,label:en\nq,s,1,a,chioce,A\n", "missing-text missing-text no-question unknown-kind")]
    [InlineData("q.xlsx", "no workbook", "not-a-workbook")]
    public void A_broken_file_is_refused_and_never_thrown_at_people(string name, string text, string codes)
    {
        var read = QuestionnaireFile.Read(Encoding.UTF8.GetBytes(text), name);

        Assert.Null(read.Questionnaire);
        Assert.Equal(codes, string.Join(' ', read.Findings.Select(finding => finding.Code).Order()));
        Assert.All(read.Findings, finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void A_file_of_another_kind_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentException>(() => QuestionnaireFile.Read([], "q.docx"));
        Assert.Throws<ArgumentException>(() => QuestionnaireFile.Write(TestOffice.Small, "q"));
    }

    [Fact]
    public void Broken_bytes_never_throw()
    {
        var random = new Random(5);
        foreach (var ending in QuestionnaireFile.Endings)
        {
            var whole = QuestionnaireFile.Write(RoundTripTests.EveryKind, "q" + ending);
            for (var i = 0; i < 60; i++)
            {
                var bytes = (byte[])whole.Clone();
                for (var n = 0; n < 1 + (i % 5); n++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                QuestionnaireFile.Read(i % 7 == 0 ? bytes[..random.Next(bytes.Length)] : bytes, "q" + ending);
            }
        }
    }
}
