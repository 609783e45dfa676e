using Hedgerow.Assessment;

namespace Hedgerow.Planning.Tests;

/// <summary>The index gives a plan its findings, baselines, histories and progress; a scenario gives it an action.</summary>
public sealed class PlanIndexTests
{
    private static readonly StoredRun Now = Runs.Of(2024, Runs.Birds, Runs.Aliens(8), Runs.Canopy(15), Runs.Ladder(0));
    private static readonly StoredRun Before = Runs.Of(2020, Runs.Aliens(6), Runs.Canopy(16), Runs.Ladder(0));

    [Fact]
    public void Gaps_low_scores_and_declines_propose_findings()
    {
        var findings = PlanIndex.Findings(new Plan { Findings = [new PlanFinding { Code = "F2", Title = new("taken") }] }, Now, [Before]);

        Assert.Equal(
            [("F1", FindingKind.Gap, "index/3"), ("F3", FindingKind.Decline, "index/9"), ("F4", FindingKind.LowScore, "index/11"), ("F5", FindingKind.Decline, "index/11"), ("F6", FindingKind.LowScore, "index/17")],
            findings.Select(f => (f.Code, f.Kind, f.Indicator)));
        Assert.Equal("There are no records of birds. Add `records:` to city.yaml.", findings[0].Text.En);
        Assert.Equal("没有鸟类记录。在 city.yaml 中添加 `records:`。", findings[0].Text.Zh);
        Assert.Equal("From 6 % in 2020 to 8 % in 2024.", findings[1].Text.En);
        Assert.Equal("Canopy: 1 of 4 points", findings[2].Title.En);
        Assert.Equal("The value is 15 %. 5 percentage points more canopy gives another point.", findings[2].Text.En);
        Assert.Equal("数值为 15 %。树冠覆盖再增加 5 个百分点，即可再得 1 分。", findings[2].Text.Zh);
    }

    [Fact]
    public void What_the_plan_knows_already_is_not_proposed_again()
    {
        var plan = new Plan { Findings = PlanIndex.Findings(new Plan(), Now, [Before]) };

        Assert.Empty(PlanIndex.Findings(plan, Now, [Before]));
    }

    [Fact]
    public void A_target_gets_baseline_unit_history_and_the_next_band()
    {
        var plan = new Plan { Code = "p", Title = new("P"), Targets = [new PlanTarget { Code = "T1", Title = new("More canopy"), Year = 2030 }] };

        var used = PlanIndex.Use(plan, "T1", Now, "canopy", [Before, Runs.Of(2022, Runs.Canopy(14)) with { City = "Elsewhere" }]);

        var target = used.Targets.Single();
        Assert.Equal(("I1", 15, 2024, 20, "%"), (target.Indicator, target.Baseline, target.BaselineYear, target.Value, target.Unit));
        Assert.Equal([(2020, 16), (2024, 15)], used.Series.Select(v => (v.Year, v.Value)));
        Assert.Equal(("index/11", IndicatorSource.Index, BetterWhen.Higher, "树冠覆盖"), (used.Indicators.Single().Reference, used.Indicators.Single().Source, used.Indicators.Single().Better, used.Indicators.Single().Name.Zh));
        Assert.Equal(RandomPlans.Whole(used), RandomPlans.Whole(PlanIndex.Use(used, "T1", Now, "11", [Before])));
        Assert.Empty(PlanFiles.Read(PlanFiles.Write(used, PlanFormat.Json)).Findings);
    }

    [Theory]
    [InlineData("rounded", 39.95, "Raise “Canopy” from 15 % to 40 %", "“树冠覆盖”由 15% 提高到 40%")]
    [InlineData("continuous", 39.95, "Raise “Canopy” from 15 % to 39.95 %", "39.95%")]
    [InlineData("rounded", 40, "Raise “Canopy” from 15 % to 40 %", "40%")]
    public void A_target_aims_at_a_band_as_it_is_printed_and_says_so(string rounding, double edge, string en, string zh)
    {
        var canopy = Runs.Canopy(15);
        var run = Runs.Of(2024, canopy with { Band = canopy.Band! with { Better = new StoredStep(2, edge, edge - 15) } }) with { Rounding = rounding };

        var title = PlanIndex.Pick(new Plan(), run, "11").Title;

        Assert.Equal(en, title.En);
        Assert.EndsWith(zh, title.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_gets_better_by_falling_is_brought_down() => Assert.Equal("Bring “Invasive species” down from 5 % to 1 %", PlanIndex.Pick(new Plan(), Runs.Of(2024, Runs.Aliens(5)), "9").Title.En);

    [Fact]
    public void A_number_that_people_chose_stays() => Assert.Equal(
        40, PlanIndex.Use(new Plan { Targets = [new PlanTarget { Code = "T1", Value = 40 }] }, "T1", Now, "11").Targets[0].Value);

    [Fact]
    public void Of_a_ladder_the_points_are_the_value_and_less_may_be_better()
    {
        Assert.Equal((0, "points"), (PlanIndex.Pick(new Plan(), Now, "17").Baseline, PlanIndex.Pick(new Plan(), Now, "17").Unit));
        var aliens = PlanIndex.Pick(new Plan(), Now, "9");
        Assert.Equal((BetterWhen.Lower, 1.0), (aliens.Indicator.Better, aliens.NextValue!.Value));
        Assert.Null(PlanIndex.Pick(new Plan(), Now, "3").Baseline);
        Assert.Throws<PlanningException>(() => PlanIndex.Pick(new Plan(), Now, "99"));
        Assert.Throws<PlanningException>(() => PlanIndex.Use(new Plan(), "T9", Now, "11"));
    }

    [Fact]
    public void The_baseline_year_of_a_run_joins_the_history()
    {
        var run = Runs.Of(2024, Runs.Canopy(15) with { Trend = new StoredTrend(2016, 12, null) });

        Assert.Equal([(2016, 12), (2024, 15)], PlanIndex.Pick(new Plan(), run, "11").Series.Select(v => (v.Year, v.Value)));
    }

    [Fact]
    public void A_newer_assessment_moves_the_progress_by_itself()
    {
        var plan = PlanIndex.Use(new Plan { Targets = [new PlanTarget { Code = "T1", Year = 2030 }] }, "T1", Now, "11");
        Assert.Equal(ProgressClass.Unknown, TargetProgress.Of(plan, plan.Targets[0]).Class);

        var moved = PlanIndex.Refresh(plan, [Runs.Of(2027, Runs.Canopy(18)), Now]);

        Assert.Equal(ProgressClass.OnTrack, TargetProgress.Of(moved, moved.Targets[0]).Class);
        Assert.Equal(0.6, TargetProgress.Of(moved, moved.Targets[0]).Share!.Value, 9);
        Assert.Equal(PlanContent.Of(plan), PlanContent.Of(moved));
        Assert.Same(moved, PlanIndex.Refresh(moved, [Runs.Of(2027, Runs.Canopy(18))]));
        Assert.Equal(19, PlanIndex.Refresh(moved, [Runs.Of(2027, Runs.Canopy(19)) with { Date = "2029-01-01" }, Runs.Of(2027, Runs.Canopy(18))]).Series.Single(v => v.Year == 2027).Value);
    }

    [Fact]
    public void What_people_wrote_into_the_series_stays_theirs()
    {
        var plan = new Plan { Indicators = [new PlanIndicator { Code = "I1", Source = IndicatorSource.Index, Reference = "index/11" }], Series = [new IndicatorValue { Indicator = "I1", Year = 2024, Value = 99, Source = "survey" }] };

        Assert.Equal([99], PlanIndex.Refresh(plan, [Now]).Series.Select(v => v.Value));
    }

    [Fact]
    public void A_scenario_becomes_an_action_with_its_measured_effect()
    {
        const string Outcome = """
            {"edits": {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "park"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}, {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [3, 4]}}]},
             "editions": [{"edition": "index", "indicators": [
               {"id": "11", "unit": "%", "affected": true, "before": {"value": 15}, "after": {"value": 16.5}}, {"id": "9", "unit": "%", "affected": false, "before": {"value": 8}, "after": {"value": 8}},
               {"id": "3", "unit": "%", "affected": true, "before": {"value": null}, "after": {"value": 1}}],
               "districts": [{"name": "South"}, {"name": "North"}]}]}
            """;
        var at = DateTimeOffset.UnixEpoch;
        var kept = new KeptScenario("s1", "c1", new("A park", "一座公园"), "by the river", "index", 2024, "{}", 1, "Ada", at, at) { Outcome = Outcome };
        var plan = new Plan { Code = "p", Title = new("P"), Targets = [new PlanTarget { Code = "T1", Title = new("T") }], Actions = [new PlanAction { Code = "A1", Title = new("A") }] };

        var action = PlanIndex.Action(plan, kept, ["T1"]);

        Assert.Equal(("A2", "一座公园", "s1"), (action.Code, action.Title.Zh, action.Scenario));
        Assert.Equal([new ActionEffect("index/11", 15, 16.5, "%")], action.Effects);
        Assert.Equal(["North", "South"], action.Districts);
        Assert.Equal(2, ActionPlaces.Read(action.Geometry)!.NumGeometries);
        Assert.Empty(PlanFiles.Read(PlanFiles.Write(plan with { Actions = [.. plan.Actions, action] }, PlanFormat.Yaml)).Findings);
        Assert.Throws<PlanningException>(() => PlanIndex.Action(plan, kept with { Outcome = null }, []));
    }

    [Fact]
    public void A_first_plan_comes_from_an_assessment()
    {
        var plan = PlanStart.Of(new("Elmford", "榆津"), fictional: true, 2025, 2030, Now, [Before]);

        Assert.Equal(["G1", "G2"], plan.Goals.Select(g => g.Code));
        Assert.Equal([("T1.1", "G1", 20.0), ("T2.1", "G2", (double?)null)], plan.Targets.Select(t => (t.Code, t.Goal, t.Value)));
        Assert.Equal(["8", "12", "14"], plan.Alignments.Select(a => a.Element));
        Assert.Equal(14, plan.Formulation.Steps.Count);
        Assert.True(plan.Example);
        Assert.Empty(PlanFiles.Read(PlanFiles.Write(plan, PlanFormat.Yaml)).Findings);
        Assert.DoesNotContain(PlanChecks.Of(plan, new CheckContext { Frameworks = Frameworks.All() }), r => r.Code is "target-without-indicator" or "target-without-baseline" or "unknown-element");
        Assert.Empty(PlanStart.Of(new("Elmford", "榆津"), fictional: false, 2025, 2030).Goals);
    }
}
