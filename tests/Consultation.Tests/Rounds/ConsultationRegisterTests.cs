using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;
using Xunit;

namespace Hedgerow.Consultation.Tests.Rounds;

public sealed class ConsultationRegisterTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public void After_the_first_round_items_may_be_added_or_ended_and_nothing_else_changes(Dialect dialect)
    {
        using var office = new TestOffice(dialect);
        var consultation = office.Add();
        consultation = office.Register.Change(Actor.Program, consultation.Id, consultation.Revision, title: new Wording("Review 2026", "2026 年评议"), rule: consultation.Rule with { Share = 0.8 });
        Assert.Equal(WorkspaceProblem.Conflict, Refused(() => office.Register.Change(Actor.Program, consultation.Id, 1)));
        office.Invite(consultation.Id, 2);
        consultation = office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.Change(Actor.Program, consultation.Id, 2, Added(since: 2))));
        consultation = office.Register.CloseRound(Actor.Program, consultation.Id);

        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.Change(Actor.Program, consultation.Id, 2, rule: consultation.Rule with { Share = 0.6 })));
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.Change(Actor.Program, consultation.Id, 2, Added(since: 1))));
        var changed = office.Register.Change(Actor.Program, consultation.Id, 2, Added(since: 2));

        Assert.Equal(["1", "2"], changed.Questionnaire.InRound(1).Items.Select(item => item.Id));
        Assert.Equal(["2", "3"], changed.Questionnaire.InRound(2).Items.Select(item => item.Id));
        Assert.Equal(0.8, changed.Rule.Share);
        Assert.Equal("2026 年评议", changed.Title.Zh);
    }

    [Fact]
    public void Rounds_follow_each_other_as_the_rule_allows()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var consultation = office.Add();
        consultation = office.Register.Change(Actor.Program, consultation.Id, 1, rule: consultation.Rule with { MostRounds = 1 });
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek.AddDays(-8))));
        office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek)));
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.Finish(Actor.Program, consultation.Id)));
        Assert.Equal(office.InAWeek.AddDays(3), office.Register.Extend(Actor.Program, consultation.Id, office.InAWeek.AddDays(3)).Open!.ClosesOn);
        office.Register.CloseRound(Actor.Program, consultation.Id);
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek)));
        Assert.True(office.Register.Finish(Actor.Program, consultation.Id).Finished);
        Assert.Equal([consultation.Id], office.Register.OfCity(office.City.Id).Select(one => one.Id));
        Assert.Empty(office.Register.OfOrganisation("none"));
    }

    [Fact]
    public void A_rule_that_says_nothing_is_refused()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        Assert.Equal(WorkspaceProblem.Refused, Refused(() => office.Register.Add(Actor.Program, new NewConsultation(new("A", "甲"), TestOffice.Small) { CityId = office.City.Id, Rule = new ConsensusRule { LeastAnswers = 3 } })));
        Assert.Throws<ArgumentException>(() => office.Register.Add(Actor.Program, new NewConsultation(new("A", "甲"), TestOffice.Small)));
        var broken = TestOffice.Small with { Sections = [TestOffice.Small.Sections[0] with { Items = [TestOffice.Small.Sections[0].Items[0], TestOffice.Small.Sections[0].Items[0]] }] };
        Assert.Contains("used before", Assert.Throws<WorkspaceException>(() => office.Register.Add(Actor.Program, new NewConsultation(new("A", "甲"), broken) { CityId = office.City.Id })).Said.En, StringComparison.Ordinal);
    }

    private static Questionnaire Added(int since) => TestOffice.Small with
    {
        Sections =
        [
            TestOffice.Small.Sections[0] with
            {
                Items =
                [
                    TestOffice.Small.Sections[0].Items[0] with { Until = 1 },
                    TestOffice.Small.Sections[0].Items[1],
                    new QuestionnaireItem("3", LocalText.Of("Soil", "土壤"), [StandardQuestions.Of("decision")]) { Since = since },
                ],
            },
        ],
    };

    private static WorkspaceProblem Refused(Action act) => Assert.Throws<WorkspaceException>(act).Problem;
}
