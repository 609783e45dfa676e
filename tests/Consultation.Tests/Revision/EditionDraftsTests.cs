using Hedgerow.Assessment;
using Hedgerow.Databases;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;
using Xunit;

namespace Hedgerow.Consultation.Tests.Revision;

public sealed class EditionDraftsTests
{
    private const string New = """
        - id: "29"
          key: night
          name: {en: Dark nights, zh: 黑夜}
          explanation: {en: How dark., zh: 夜间黑暗程度。}
          component: governance
          measure: answers.count
          with: {question: partners}
          unit: count
          decimals: 0
          bands: [[null, 0, 0], [1, null, 4]]
          standing: provisional
          confidence: inferred
        """;

    private static readonly Wording Name = new("Greenville Index", "绿城指数");

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void A_draft_stands_beside_the_edition_and_says_what_changed(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var drafts = new EditionDrafts(office.Office, office.Clock);
        var change = drafts.Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", Name, Decisions);

        Assert.Empty(change.Findings);
        var difference = change.Draft.Difference();
        Assert.Equal(
            ["1 Renamed, Rebanded", "2 MeasuredOtherwise", "3 Dropped", "29 Added"],
            difference.Indicators.Where(one => one.Change != IndicatorChangeKinds.Kept).Select(one => $"{one.Id} {one.Change}"));
        Assert.Equal("Compared with singapore-2021: 25 kept; 1 dropped (3); 1 added (29); 1 renamed (1); 1 re-banded (1); 1 measured otherwise (2).", difference.Summary.En);
        var text = difference.ToText("en");
        Assert.Contains("- **1** Proportion of natural areas → Share of nature (re-banded)\n", text, StringComparison.Ordinal);
        Assert.Contains("votes: Keep as it is 1, Drop 8, Change the name 0, Change the setting 1 (agreed)", text, StringComparison.Ordinal);
        Assert.Contains("秘书处意见：数据不足", difference.ToText("zh"), StringComparison.Ordinal);

        // What was re-banded is published nowhere yet.
        var edition = change.Draft.Read().Edition!;
        Assert.True(edition.Draft);
        Assert.Equal("Greenville Index (draft)", edition.Name.En);
        Assert.Equal(Standing.Provisional, edition.Indicators.Single(one => one.Id == "1").Standing);
        Assert.Equal(7, edition.Indicators.Single(one => one.Id == "1").MaxPoints);
        Assert.Equal(Standing.Official, edition.Indicators.Single(one => one.Id == "8").Standing);

        // All that was not decided stays as it stands in the file, remarks too.
        Assert.Contains("# bands     [least, greatest, points]", change.Draft.Yaml, StringComparison.Ordinal);
        Assert.Equal(Editions.Text("singapore-2021").Split('\n').Count(line => line.Contains("measure:", StringComparison.Ordinal)), change.Draft.Yaml.Split('\n').Count(line => line.Contains("measure:", StringComparison.Ordinal)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void A_released_edition_never_changes(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var drafts = new EditionDrafts(office.Office, office.Clock);
        var draft = drafts.Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", Name, Decisions).Draft;

        var released = drafts.Release(Actor.Program, draft.Id, draft.Revision, "2026.1", confirmed: ["1"]);

        var edition = released.Read().Edition!;
        Assert.Equal(("2026.1", "singapore-2021", false, "Greenville Index"), (edition.Version, edition.BasedOn, edition.Draft, edition.Name.En));
        Assert.Equal("Greenville Index, version 2026.1 (2026). Revision of singapore-2021 by expert consultation.", edition.Citation!.En);
        Assert.Equal(("2026.1", "2026-05-01"), (Assert.Single(edition.Changes).Version, edition.Changes[0].Date));
        Assert.Equal(Standing.Official, edition.Indicators.Single(one => one.Id == "1").Standing);
        Assert.Equal(Standing.Provisional, edition.Indicators.Single(one => one.Id == "2").Standing);

        Assert.Equal(WorkspaceProblem.Refused, Refused(() => drafts.Write(Actor.Program, draft.Id, released.Revision, draft.Yaml)));
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => drafts.Decide(Actor.Program, draft.Id, released.Revision, [])));
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => drafts.Discard(Actor.Program, draft.Id, released.Revision)));
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => drafts.Release(Actor.Program, draft.Id, released.Revision, "2")));
        Assert.ThrowsAny<Exception>(() => office.Office.Database.Write(work => work.Run($"update consult_edition set yaml = 'x' where id = {draft.Id}")));
        Assert.ThrowsAny<Exception>(() => office.Office.Database.Write(work => work.Run($"delete from consult_edition where id = {draft.Id}")));
        Assert.Equal(released.Yaml, drafts.Find(draft.Id)!.Yaml);
        Assert.Equal([released.Id], drafts.All(releasedOnly: true).Select(one => one.Id));
        Assert.NotNull(drafts.Named("greenville-2026"));

        // The next revision begins with the released text, and carries its changelog on.
        var next = drafts.Add(Actor.Program, office.Add(), released.Yaml, "greenville-2027", Name, [new("29") { Dropped = true }]).Draft;
        var second = drafts.Release(Actor.Program, next.Id, next.Revision, "2027.1").Read().Edition!;
        Assert.Equal(["2027.1", "2026.1"], second.Changes.Select(change => change.Version));
        Assert.Equal("greenville-2026", second.BasedOn);
    }

    [Fact]
    public void The_secretariat_edits_decisions_and_text_and_hears_of_every_mistake()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var drafts = new EditionDrafts(office.Office, office.Clock);
        var draft = drafts.Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", Name, Decisions).Draft;

        draft = drafts.Decide(Actor.Program, draft.Id, draft.Revision, [new("3") { Dropped = true }]).Draft;
        Assert.Equal(["3"], draft.Difference().Indicators.Where(one => one.Change != IndicatorChangeKinds.Kept).Select(one => one.Id));
        Assert.Equal(WorkspaceProblem.Conflict, Refused(() => drafts.Write(Actor.Program, draft.Id, 1, draft.Yaml)));

        var wrong = drafts.Write(Actor.Program, draft.Id, draft.Revision, draft.Yaml.Replace("id: greenville-2026", "id: other", StringComparison.Ordinal));
        Assert.Equal(["draft-key"], wrong.Findings.Select(finding => finding.Code));
        var broken = drafts.Decide(Actor.Program, draft.Id, draft.Revision, [new("1") { Setting = "bands: [[null, 5, 0], [4, null, 1]]\nmeasure: landscape.natural_shar" }, new("2") { Setting = "unit: {a: 1}" }]);
        Assert.False(broken.Kept);
        Assert.Equal(["unknown-measure", "bands", "wrong-kind"], broken.Findings.Select(finding => finding.Code));
        Assert.Equal(draft.Yaml, drafts.Find(draft.Id)!.Yaml);
        Assert.Contains("is no part of a setting", Assert.Throws<WorkspaceException>(() => drafts.Decide(Actor.Program, draft.Id, draft.Revision, [new("1") { Setting = "standing: official" }])).Message, StringComparison.Ordinal);
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => drafts.Decide(Actor.Program, draft.Id, draft.Revision, [new("77") { Dropped = true }])));
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => drafts.Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "singapore-2014", Name, [])));
        Assert.Equal(WorkspaceProblem.Conflict, Refused(() => drafts.Add(Actor.Program, office.Add(), Editions.Text("singapore-2021"), "greenville-2026", Name, [])));

        var kept = drafts.Write(Actor.Program, draft.Id, draft.Revision, draft.Yaml.Replace("# Singapore", "# The Singapore", StringComparison.Ordinal));
        Assert.True(kept.Kept);
        drafts.Discard(Actor.Program, draft.Id, kept.Draft.Revision);
        Assert.Null(drafts.Find(draft.Id));
    }

    [Theory]
    [InlineData("singapore-2021")]
    [InlineData("singapore-2014")]
    [InlineData("hj623-2011")]
    public void Nothing_decided_changes_nothing(string id)
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var draft = new EditionDrafts(office.Office, office.Clock).Add(Actor.Program, office.Add(), Editions.Text(id), "same-again", Name, []).Draft;

        Assert.All(draft.Difference().Indicators, one => Assert.Equal(IndicatorChangeKinds.Kept, one.Change));
        var (old, young) = (Editions.Text(id).TrimEnd().Split('\n'), draft.Yaml.TrimEnd().Split('\n'));
        Assert.Equal(old.Length + 2, young.Length);
        Assert.Equal(2, old.Except(young).Count());
    }

    private static RevisionDecision[] Decisions =>
    [
        new("1") { Name = new("Share of nature", "自然比例"), Setting = "decimals: 1\nbands: [[null, 0.0, 0], [0.1, null, 7]]" },
        new("2") { Setting = "with: {bridge_m: 60, minimum_patch_ha: 0}" },
        new("3") { Dropped = true, Agreed = true, Note = "数据不足", Votes = [new("keep", 1), new("drop", 8), new("change_name", 0), new("change_setting", 1)], Reasons = [new("data", 7), new("other", 0)] },
        new("29") { Added = New },
    ];

    private static WorkspaceProblem Refused(Action act) => Assert.Throws<WorkspaceException>(act).Problem;
}
