namespace Hedgerow.Planning.Tests;

/// <summary>Quality and coverage of a plan, worked by hand.</summary>
public sealed class PlanQualityTests
{
    [Fact]
    public void A_sound_plan_is_scored_by_its_shares()
    {
        var quality = PlanQuality.Of(SoundPlan.Plan, SoundPlan.Frameworks);

        // Ambition: targets 1/1, needs 2/4, domains 2/6. Alignment: of elements (2/3 + 1) / 2, of targets 1/1.
        Assert.Equal([("ambition", 100 * (1 + 0.5 + (1.0 / 3)) / 3), ("actionability", 100), ("measurability", 100), ("alignment", 100 * ((5.0 / 6) + 1) / 2), ("timeliness", 100)], quality.Parts.Select(p => (p.Key, Math.Round(p.Score!.Value, 9))).Select(p => (p.Key, p.Item2)), (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-6);
        Assert.Equal(quality.Parts.Average(p => p.Score!.Value), quality.Score!.Value, 9);
    }

    [Fact]
    public void What_a_plan_has_nothing_of_has_no_score()
    {
        var quality = PlanQuality.Of(new Plan());

        Assert.Null(quality.Score);
        Assert.All(quality.Parts, p => Assert.Null(p.Score));
    }

    [Fact]
    public void No_share_exceeds_its_whole()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            Assert.All(PlanQuality.Of(RandomPlans.Of(seed), Assessment.Frameworks.All()).Parts.SelectMany(p => p.Shares), s => Assert.InRange(s.Have, 0, s.Of));
        }
    }

    [Fact]
    public void Coverage_tells_degrees_missing_parts_and_what_is_unknown()
    {
        var coverage = PlanCoverage.Of(SoundPlan.Plan, SoundPlan.Frameworks).Single();

        Assert.Equal([AlignmentDegree.Medium, AlignmentDegree.High], coverage.Elements.Select(e => e.Best!.Value));
        Assert.Equal(["access"], coverage.Elements[0].Missing.Select(p => p.Id));
        Assert.Equal((1, 2), (coverage.Unknown, coverage.Committed));
        Assert.Empty(coverage.Gaps);
        Assert.Equal(["1", "2"], PlanCoverage.Of(new Plan { Frameworks = ["pact"] }, SoundPlan.Frameworks).Single().Gaps.Select(g => g.Element.Id));
    }

    [Theory]
    [InlineData("area quality access", AlignmentDegree.High)]
    [InlineData("area quality", AlignmentDegree.Medium)]
    [InlineData("area", AlignmentDegree.Low)]
    [InlineData("other", null)]
    public void Covered_parts_speak_for_a_degree(string covered, AlignmentDegree? degree) => Assert.Equal(degree, ElementCoverage.Proposed(SoundPlan.Frameworks[0].Elements[0], covered.Split(' ')));

    [Fact]
    public void Development_goals_are_touched_by_way_of_the_global_framework()
    {
        var plan = new Plan { Alignments = [new Alignment { Target = "T2", Framework = "kmgbf", Element = "12" }, new Alignment { Target = "T1", Framework = "kmgbf", Element = "12" }, new Alignment { Target = "T1", Framework = "sdg", Element = "15.8" }] };

        Assert.Equal(["11.3: T1 T2", "11.6: T1 T2", "11.7: T1 T2", "15.8: T1"], PlanCoverage.Touched(plan, Assessment.Frameworks.All()).Select(t => $"{t.Element.Id}: {string.Join(' ', t.Targets)}"));
    }
}
