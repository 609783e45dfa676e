using System.Text;
using Xunit;
using static Hedgerow.Consultation.Tests.Analysis.Answers;

namespace Hedgerow.Consultation.Tests.Analysis;

public sealed class ResponseFileTests
{
    [Fact]
    public void Responses_come_back_as_they_were_whatever_stands_in_a_comment()
    {
        ResponseSet[] responses =
        [
            Person(1, "a", "1/decision=keep", "1/comment=one, \"two\"\r\nthree; 四"), Person(1, "b", "1/importance=3", "1/comment==1+1"), Person(2, "a", "1/comment='quoted", "2/comment=\"\""), Person(2, "=b", "2/comment=-"),
        ];

        var read = ResponseFile.Read(ResponseFile.Write(responses), "r.csv", Asking(Judged("1"), Judged("2")));

        Assert.Empty(read.Findings);
        Assert.Equal(Lines(responses), Lines(read.Responses));
    }

    [Fact]
    public void Every_mistake_is_told_with_its_row_and_column_in_both_languages()
    {
        var read = Read("""
            round,respondent,item,question,value
            1,a,1,decision,kep
            0,a,1,decision,keep
            1,,1,decision,keep
            1,b,9,decision,keep
            1,b,1,importence,5
            1,b,1,importance,9

            1,b,1,decision,drop
            1,b,1,decision,keep
            1,c,1,comment,"two
            lines"
            x,c,1,decision,keep
            """);

        Assert.Equal(
            [
                "r.csv:2 unknown-choice value keep", "r.csv:3 round round ", "r.csv:4 respondent respondent ", "r.csv:5 unknown-item item ", "r.csv:6 unknown-question question importance", "r.csv:7 not-a-number value ",
                "r.csv:10 two-answers question ", "r.csv:13 round round ",
            ],
            read.Findings.Select(finding => $"{finding.Place} {finding.Code} {finding.Found.En.Split(' ')[1].TrimEnd(':')} {(finding.Code == "unknown-item" ? "" : finding.Nearest)}"));
        Assert.All(read.Findings, finding => Assert.Contains(" 列：", finding.Found.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_of_a_person_need_not_stand_together_and_columns_may_stand_in_any_order()
    {
        var read = Read("value;question;item;respondent;round\r\nkeep;decision;1;a;1\r\n5;importance;1;b;1\r\n4;importance;1;a;1\r\n;comment;1;c;1\r\n");

        Assert.Empty(read.Findings);
        Assert.Equal(["1 a 1/decision=keep 1/importance=4", "1 b 1/importance=5"], Lines(read.Responses));
    }

    [Fact]
    public void An_answer_that_stands_twice_far_apart_is_found()
    {
        var read = Read("round,respondent,item,question,value\n1,a,1,decision,keep\n1,b,1,decision,keep\n1,a,1,decision,keep\n");

        Assert.Equal("two-answers", Assert.Single(read.Findings).Code);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("round,item,question,value\n", "missing-column")]
    [InlineData("round,respondent,item,question,value,name\n", "unknown-column")]
    [InlineData("round,respondent,item,question,value,value\n", "duplicate-column")]
    public void A_table_of_other_columns_is_refused(string text, string code) => Assert.Contains(Read(text).Findings, finding => finding.Code == code);

    [Fact]
    public void A_file_that_is_not_UTF8_is_refused() =>
        Assert.Equal("not-utf8", Assert.Single(ResponseFile.Read([0x72, 0xC3, 0x28], "r.csv", Asking(Judged("1"))).Findings).Code);

    [Fact]
    public void Random_tables_come_back_as_they_were()
    {
        var random = new Random(31);
        string[] pieces = ["a", ",", ";", "\"", "\n", "\r\n", "=", "'", " ", "文"];
        for (var run = 0; run < 400; run++)
        {
            ResponseSet[] responses =
            [
                .. Enumerable.Range(0, random.Next(1, 5)).Select(at => Person(1, $"k{at}", $"1/comment=x{string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]))}", "2/decision=drop")),
            ];

            var read = ResponseFile.Read(ResponseFile.Write(responses), "r.csv", Asking(Judged("1"), Judged("2")));

            Assert.Empty(read.Findings);
            Assert.Equal(Lines(responses), Lines(read.Responses));
        }
    }

    private static ResponsesReading Read(string text) => ResponseFile.Read(Encoding.UTF8.GetBytes(text), "r.csv", Asking(Judged("1"), Judged("2")));

    private static IEnumerable<string> Lines(IEnumerable<ResponseSet> responses) =>
        responses.Select(set => $"{set.Round} {set.Key} {string.Join(' ', set.Answers.Select(answer => $"{answer.Item}/{answer.Question}={answer.Value}"))}").Order(StringComparer.Ordinal);
}
