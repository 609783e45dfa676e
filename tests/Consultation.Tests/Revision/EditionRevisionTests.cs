using System.Text;
using Hedgerow.Assessment;
using Xunit;

namespace Hedgerow.Consultation.Tests.Revision;

public sealed class EditionRevisionTests
{
    private static readonly EditionRevision Revision = new("singapore-2021", "greenville-2026", new("Greenville \"Index\"", "绿城指数"),
    [
        new("1") { Name = new("Share of nature", "自然比例"), Setting = "decimals: 1\nbands: [[null, 0.0, 0], [0.1, null, 7]]", Votes = [new("keep", 3), new("change_setting", 5)], Reasons = [new("data", 2)] },
        new("2") { Dropped = true, Agreed = true, Remarks = ["= too: \"hard\"", "多余"], Note = "Later\nagain" },
        new("3"),
        new("29") { Added = "key: night\nname: {en: Night, zh: 夜}\nexplanation:\n  en: Dark\n  zh: 暗\ncomponent: governance\nmeasure: answers.count\nwith: {question: partners}\nunit: n\nbands: [[null, 0, 0], [1, null, 4]]\nstanding: provisional\nconfidence: inferred" },
    ]);

    [Fact]
    public void Decisions_come_back_from_their_file_and_make_the_same_draft()
    {
        var bytes = Revision.ToYaml();

        var read = EditionRevision.Read(bytes, "decisions.yaml");

        Assert.Empty(read.Findings);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(read.Revision!.ToYaml()));
        var (yaml, findings) = read.Revision.Draft(Editions.Text("singapore-2021"), "decisions.yaml");
        Assert.Empty(findings);
        Assert.Equal(Revision.Draft(Editions.Text("singapore-2021"), "decisions.yaml").Yaml, yaml);
        var draft = Editions.Parse(yaml!, "draft.yaml").Edition!;
        Assert.Equal(("Greenville \"Index\" (draft)", "绿城指数（草案）", true), (draft.Name.En, draft.Name.Zh, draft.Draft));
        Assert.Equal(["1", "3", "4"], draft.Indicators.Take(3).Select(indicator => indicator.Id));
        Assert.Equal(("29", "night", "暗"), (draft.Indicators[^1].Id, draft.Indicators[^1].Key, draft.Indicators[^1].Explanation.Zh));
    }

    [Fact]
    public void All_mistakes_of_decisions_are_told_at_once()
    {
        const string Text = """
            edition: singapore-2021
            id: a-b
            name: {en: A}
            decisions:
              - {indicator: "1", decide: dropp}
              - {indicator: "1", vote: {keep: 1}}
              - {indicator: "2", votes: {kep: 1, drop: many}}
            """;

        var read = EditionRevision.Read(Encoding.UTF8.GetBytes(Text), "decisions.yaml");

        Assert.Null(read.Revision);
        Assert.Equal(
            ["3 missing-key ", "5 out-of-range drop", "6 duplicate-id ", "6 unknown-key votes", "7 unknown-key keep", "7 wrong-kind "],
            read.Findings.Select(finding => $"{finding.Line} {finding.Code} {finding.Nearest}").Order());
    }

    [Fact]
    public void A_decision_about_nothing_is_told_and_no_draft_made()
    {
        var (yaml, findings) = (Revision with { Decisions = [new("77") { Dropped = true }] }).Draft(Editions.Text("singapore-2021"), "decisions.yaml");

        Assert.Null(yaml);
        Assert.Equal("decision", Assert.Single(findings).Code);
    }
}
