using System.Text;
using Xunit;

namespace Hedgerow.Consultation.Tests;

public sealed class ResponseFileTests
{
    private static readonly string[] Beginnings = ["", "=", "+", "-", "@", "'", "''=", "\t", "'=", "\"", ",", ";", " ", "=1+1", "-5", "'-5", "+1", "-a", "\n", "=cmd|' /C calc'!A0"];

    [Fact]
    public void Texts_of_any_kind_come_back_as_they_were_and_none_is_a_formula()
    {
        var random = new Random(11);
        List<ResponseSet> responses =
        [
            .. Enumerable.Range(1, 40).Select(n => new ResponseSet(1 + (n % 3), $"key{n:000}",
            [
                new("1", "decision", "keep"), new("1", "importance", "3"),
                new("1", "comment", Beginnings[n % Beginnings.Length] + string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "a,;\"\n\r'=中😀 "[random.Next(9)])) + "z"),
            ])),
        ];

        var bytes = ResponseFile.Write(responses);
        var read = ResponseFile.Read(bytes, "r.csv", TestOffice.Small);

        Assert.Empty(read.Findings);
        Assert.Equal(
            responses.OrderBy(one => one.Round).ThenBy(one => one.Key, StringComparer.Ordinal).Select(Text),
            read.Responses.Select(Text));
        Assert.All(Encoding.UTF8.GetString(bytes).Split("\r\n"), line => Assert.DoesNotMatch(@"^\d,key\d+,1,comment,""?[=+@\t-]", line));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_with_their_rows()
    {
        const string Text = """
            round;respondent;item;question;value
            1;a;1;decision;kep
            1;a;1;importance;6
            one;a;1;decision;keep
            1;;1;decision;keep
            1;a;3;decision;keep
            1;a;1;desicion;keep
            1;a;2;decision;keep
            1;a;2;decision;drop
            1;b;2;importance;2.5
            1;b;2;reasons;data dta
            1;b;1;comment;
            """;

        var read = ResponseFile.Read(Encoding.UTF8.GetBytes(Text), "r.csv", TestOffice.Small);

        Assert.Equal(
            ["2 unknown-choice keep", "3 not-a-number ", "4 round ", "5 respondent ", "6 unknown-item ", "7 unknown-question decision", "9 two-answers ", "10 not-a-number ", "11 unknown-choice data"],
            read.Findings.Select(finding => $"{finding.Line} {finding.Code} {finding.Nearest}"));
    }

    [Theory]
    [InlineData("rank", "y x", null)]
    [InlineData("rank", "x", "rank")]
    [InlineData("rank", "x x", "rank")]
    [InlineData("rank", "x z", "unknown-choice")]
    [InlineData("size", "-2.5", null)]
    [InlineData("size", "-2.6", "not-a-number")]
    [InlineData("size", "NaN", "not-a-number")]
    [InlineData("scale", "-2", null)]
    [InlineData("scale", "1.0", null)]
    [InlineData("scale", "1.5", "not-a-number")]
    [InlineData("more", "x", "not-asked")]
    [InlineData("why", "anything", null)]
    public void Each_kind_holds_its_answers(string question, string value, string? code)
    {
        var problems = ResponseFile.Check(RoundTripTests.EveryKind, new ResponseSet(1, "k", [new("T1.2", question, value)]), whole: false);

        Assert.Equal(code is null ? [] : [code], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void What_is_not_asked_in_a_round_is_unknown_and_a_condition_frees_from_answering()
    {
        var kinds = RoundTripTests.EveryKind;
        Assert.Equal("unknown-item", Assert.Single(ResponseFile.Check(kinds, new ResponseSet(1, "k", [new("1", "decision", "keep")]), whole: false)).Code);
        var missing = ResponseFile.Check(kinds, new ResponseSet(2, "k", []), whole: true);
        Assert.Equal(["1/decision", "T1.2/size"], missing.Select(problem => $"{problem.Item}/{problem.Question}"));
        var asked = kinds with { Sections = [kinds.Sections[0] with { Items = [kinds.Sections[0].Items[0], new("9", LocalText.Of("N", "九"), [new("x", QuestionKind.Text, LocalText.Of("X", "叉")) { Required = true, When = new([new Clause("1", "decision", ["drop"])]) }])] }] };
        Assert.Empty(ResponseFile.Check(asked, new ResponseSet(2, "k", [new("1", "decision", "keep")]), whole: true));
        Assert.Equal("missing-answer", Assert.Single(ResponseFile.Check(asked, new ResponseSet(2, "k", [new("1", "decision", "drop")]), whole: true)).Code);
    }

    private static string Text(ResponseSet set) => $"{set.Round} {set.Key} {string.Join('|', set.Answers.Select(answer => $"{answer.Item}/{answer.Question}={answer.Value}"))}";
}
