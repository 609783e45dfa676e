using System.Runtime.CompilerServices;
using Hedgerow.Assessment;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Index;
using Hedgerow.Storage;
using Hedgerow.Workspace;
using Xunit;

namespace Hedgerow.Consultation.Tests;

/// <summary>
/// The whole way on a real city: San José's assessment, three rounds of simulated experts, decisions of a secretariat, a draft edition beside the old one, the assessment scored with it, a release.
/// </summary>
public sealed class WorkedConsultationTests
{
    [Fact]
    public void Three_rounds_of_simulated_experts_become_an_edition_and_say_what_it_changes_for_San_Jose()
    {
        using var office = new TestOffice(Dialect.Sqlite);
        var edition = Editions.Read("singapore-2021").Edition!;
        var consultation = office.Add(QuestionnaireTemplate.OfEdition(edition));
        var experts = new SimulatedExperts(office.Invite(consultation.Id, 24), seed: 2026);
        for (var round = 1; round <= 3; round++)
        {
            office.Register.OpenRound(Actor.Program, consultation.Id, office.InAWeek);
            experts.Answer(office.Room, absent: round);
            consultation = office.Register.CloseRound(Actor.Program, consultation.Id);
        }

        Assert.Equal([23, 22, 21], consultation.Rounds.Select(round => round.Responses!.Value));
        var responses = office.Register.Responses(consultation.Id);
        var result = ConsultationAnalysis.Of(consultation.Questionnaire, responses, new AnalysisOptions { Rule = consultation.Rule, Invited = consultation.Rounds.ToDictionary(round => round.Number, round => round.Invited), Simulated = true });
        Assert.True(result.Options.Simulated);
        Assert.Equal(22 / 24.0, result.Rounds[1].Returned.Value.Ratio, 12);
        Assert.True(result.Rounds[2].Items.Count(item => item.Agreed == true) > result.Rounds[0].Items.Count(item => item.Agreed == true));
        // The rounds are not linked: nobody's answers can be paired, and the distribution tells the change.
        Assert.Equal(66, responses.Select(response => response.Key).Distinct().Count());
        Assert.True(responses.All(response => response.Key.Length == 64));

        var proposed = RevisionProposal.Of(edition, [.. responses.Where(response => response.Round == 3)], consultation.Rule);
        var decided = EditionRevision.Read(File.ReadAllBytes(Path.Combine(Folder(), "decisions.yaml")), "decisions.yaml").Revision!;
        Assert.Equal(["14", "28"], proposed.Where(one => one.Dropped).Select(one => one.Indicator));
        Assert.Equal(["14", "28"], decided.Decisions.Where(one => one.Dropped).Select(one => one.Indicator));
        List<RevisionDecision> decisions =
        [
            .. decided.Decisions.Select(one => proposed.FirstOrDefault(said => said.Indicator == one.Indicator) is { } said ? one with { Votes = said.Votes, Reasons = said.Reasons, Agreed = said.Agreed, Remarks = said.Remarks } : one),
            .. proposed.Where(one => decided.Decisions.All(other => other.Indicator != one.Indicator)),
        ];
        var drafts = new EditionDrafts(office.Office, office.Clock);
        var change = drafts.Add(Actor.Program, consultation, Editions.Text("singapore-2021"), decided.Id, decided.Name, decisions);
        Assert.Empty(change.Findings);
        Assert.Equal("Compared with singapore-2021: 23 kept; 2 dropped (14, 28); 1 added (29); 1 renamed (11); 2 re-banded (1, 11); 1 measured otherwise (2).", change.Draft.Difference().Summary.En);

        var run = StoredRun.Read(File.ReadAllBytes(Path.Combine(Folder(), "assessment.json")));
        Assert.Equal((18, 20), (run.Total.Score, run.Total.Max));
        var city = RescoreTable.Of([run], change.Draft.Read().Edition!, edition).Runs.Single();
        Assert.Equal("San José (Greater Metropolitan Area), 2020: 18/20 (+ 0/0) → 7/8 (+ 7/8); 1 to be computed", RescoreTable.Summary(city).En);
        Assert.Equal(
            ["1 4 → 3 Provisional", "2 4 →  NotMeasured", "8 3 → 3 Scored", "10 4 → 4 Scored", "11 3 → 4 Provisional"],
            city.Rescored.Indicators.Where(one => one.Was?.Score is not null).Select(one => $"{one.Now!.Indicator.Id} {one.Was!.Score} → {one.Now.Points} {one.Now.Status}"));

        var released = drafts.Release(Actor.Program, change.Draft.Id, change.Draft.Revision, "2026.1", confirmed: ["1", "11"]);
        var final = RescoreTable.Of([run], released.Read().Edition!, edition).Runs.Single().Rescored;
        Assert.Equal((14, 16, 0, 0), (final.Total.Score, final.Total.Max, final.Total.ProvisionalScore, final.Total.ProvisionalMax));
        Assert.Equal(Standing.Official, released.Read().Edition!.Indicators[0].Standing);
        Assert.True(consultation.Rounds.Count == consultation.Rule.MostRounds);
        Assert.True(office.Register.Finish(Actor.Program, consultation.Id).Finished);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../Cities/san-jose/consultation"));
}
