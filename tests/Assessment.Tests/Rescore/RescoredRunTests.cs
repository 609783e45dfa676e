using Hedgerow.Assessment.Tests.RunMaps;
using Xunit;

namespace Hedgerow.Assessment.Tests.Rescore;

public sealed class RescoredRunTests(LiveCity city) : IClassFixture<LiveCity>
{
    private readonly StoredRun run = StoredRun.Read(ResultFolder.JsonOf(city.Results[0], new DateOnly(2026, 1, 2)));

    [Fact]
    public void By_its_own_rules_a_run_scores_as_it_did()
    {
        var again = RescoredRun.Of(run, Editions.Read("singapore-2021").Edition!);

        Assert.False(again.NeedsComputing);
        Assert.All(again.Indicators, one =>
        {
            Assert.Equal(RescoreOrigin.Stored, one.Origin);
            Assert.Equal(one.Was!.Score, one.Now!.Points);
            Assert.Equal(one.Was.Status == "not_measured", one.Now.Status == IndicatorStatus.NotMeasured);
            Assert.Equal(one.Was.Gap?.Reason, one.Now.Gap?.Reason);
        });
        Assert.Equal(
            (run.Total.Score, run.Total.Max, run.Total.ProvisionalScore, run.Total.ProvisionalMax, run.Total.ScoredCount),
            (again.Total.Score, again.Total.Max, again.Total.ProvisionalScore, again.Total.ProvisionalMax, again.Total.ScoredCount));
    }

    [Fact]
    public void A_draft_scores_by_its_own_bands_and_says_what_is_to_be_computed()
    {
        // Other bands for 1, another gap for 2, no 3, and a new one.
        var text = Editions.Text("singapore-2021")
            .Replace("bands: [[null, 0.9, 0], [1.0, 6.9, 1], [7.0, 13.9, 2], [14.0, 20.0, 3], [20.1, null, 4]]\n    cuts: [{at: 1, inclusive: true}, {at: 7, inclusive: true}, {at: 14, inclusive: true}, {at: 20, inclusive: true}]", "bands: [[null, 0.0, 0], [0.1, null, 7]]", StringComparison.Ordinal)
            .Replace("with: {bridge_m: 100, minimum_patch_ha: 0}", "with: {bridge_m: 60, minimum_patch_ha: 0}", StringComparison.Ordinal)
            .Replace("key: birds-in-built-up-areas", "key: birds-of-streets", StringComparison.Ordinal)
            .Replace("id: singapore-2021\n", "id: draft\nstatus: draft\nversion: 0.1\nbased_on: singapore-2021\n", StringComparison.Ordinal);
        var draft = Editions.Parse(text, "draft.yaml");
        Assert.Empty(draft.Findings);
        Assert.True(draft.Edition!.Draft);

        var rescored = RescoredRun.Of(run, draft.Edition);

        var first = rescored.Indicators.Single(one => one.Key == "natural-areas");
        Assert.Equal((RescoreOrigin.Stored, 7, 7), (first.Origin, first.Now!.Points, first.Now.Indicator.MaxPoints));
        var second = rescored.Indicators.Single(one => one.Key == "connectivity");
        Assert.Equal((RescoreOrigin.ToBeComputed, IndicatorStatus.NotMeasured), (second.Origin, second.Now!.Status));
        Assert.Contains("other parameters", second.Why!.En, StringComparison.Ordinal);
        // A new key is only a name: the same is measured.
        Assert.Equal("birds-in-built-up-areas", rescored.Indicators.Single(one => one.Key == "birds-of-streets").Was!.Key);
        Assert.True(rescored.NeedsComputing);
        Assert.Throws<ArgumentException>(() => rescored.With(run));
    }

    [Fact]
    public void A_run_of_the_draft_itself_needs_nothing_more()
    {
        var draft = Editions.Parse(Editions.Text("singapore-2021").Replace("id: singapore-2021\n", "id: draft\nstatus: draft\n", StringComparison.Ordinal), "draft.yaml").Edition!;

        // What a measure chose by itself, such as one of two ways to count restoration, is no other parameter.
        Assert.False(RescoredRun.Of(run with { Edition = "draft", EditionSha256 = draft.Sha256 }, draft).NeedsComputing);
    }

    [Fact]
    public void What_was_computed_meanwhile_fills_the_gaps()
    {
        var text = Editions.Text("singapore-2021").Replace("with: {bridge_m: 100, minimum_patch_ha: 0}", "with: {bridge_m: 60, minimum_patch_ha: 0}", StringComparison.Ordinal);
        var draft = Editions.Parse(text, "draft.yaml").Edition!;
        var rescored = RescoredRun.Of(run, draft);
        // As if a run of the draft had found 50 % for it.
        var fresh = run with { EditionSha256 = draft.Sha256, Indicators = [.. run.Indicators.Select(one => one.Id == "2" ? one with { Value = 50, Status = "scored" } : one)] };

        var whole = rescored.With(fresh);

        Assert.False(whole.NeedsComputing);
        Assert.Equal((RescoreOrigin.Computed, 2), (whole.Indicators[1].Origin, whole.Indicators[1].Now!.Points));
        Assert.Equal(whole.Indicators.Sum(one => one.Now!.Status == IndicatorStatus.Scored ? one.Now.Points : 0), whole.Total.Score);
    }

    [Fact]
    public void A_dropped_indicator_leaves_the_total()
    {
        var edition = Editions.Read("singapore-2021").Edition!;
        var rescored = RescoredRun.Of(run, edition with { Indicators = [.. edition.Indicators.Where(indicator => indicator.Id != "1")], Sha256 = "other" }, edition);

        var dropped = rescored.Indicators[^1];
        Assert.Equal((RescoreOrigin.Dropped, "natural-areas"), (dropped.Origin, dropped.Key));
        Assert.Null(dropped.Now);
        Assert.Equal(run.Total.Max - dropped.Was!.Max, rescored.Total.Max);
        Assert.Equal(run.Total.Score - dropped.Was.Score, rescored.Total.Score);
    }
}
