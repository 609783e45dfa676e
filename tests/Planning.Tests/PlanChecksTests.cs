using Hedgerow.Cities;

namespace Hedgerow.Planning.Tests;

/// <summary>A sound plan has no remarks; spoilt in one place it has just the one that belongs there.</summary>
public sealed class PlanChecksTests
{
    private static readonly Dictionary<string, Plan> Spoilt = new()
    {
        ["target-without-indicator P"] = SoundPlan.With(SoundPlan.Target with { Indicator = "" }) with { Indicators = [], Series = [] },
        ["target-without-number"] = SoundPlan.With(SoundPlan.Target with { Value = null }),
        ["target-without-date"] = SoundPlan.With(SoundPlan.Target with { Year = null }),
        ["target-without-baseline"] = SoundPlan.With(SoundPlan.Target with { BaselineYear = null }),
        ["target-without-owner"] = SoundPlan.With(SoundPlan.Target with { Owner = PlanText.None }),
        ["target-beyond-plan"] = SoundPlan.With(SoundPlan.Target with { Year = 2035 }),
        ["target-before-baseline"] = SoundPlan.With(SoundPlan.Target with { BaselineYear = 2031 }),
        ["target-unit-differs"] = SoundPlan.With(SoundPlan.Target with { Unit = "ha" }),
        ["target-worse-than-baseline target-already-met"] = SoundPlan.With(SoundPlan.Target with { Value = 12 }),
        ["target-only-keeps target-already-met"] = SoundPlan.With(SoundPlan.Target with { Value = 20 }),
        ["target-already-met"] = SoundPlan.Plan with { Series = [.. SoundPlan.Plan.Series, SoundPlan.Value(2025, 31)] },
        ["target-out-of-reach"] = SoundPlan.With(SoundPlan.Target with { Value = 33 }),
        ["goal-without-target"] = SoundPlan.Plan with { Goals = [.. SoundPlan.Plan.Goals, new PlanGoal { Code = "G2", Title = new("Another", "另一个") }] },
        ["action-without-target"] = SoundPlan.With(SoundPlan.First with { Targets = [] }),
        ["action-without-lead"] = SoundPlan.With(SoundPlan.First with { Lead = PlanText.None }),
        ["action-without-budget"] = SoundPlan.With(SoundPlan.First with { BudgetPlanned = null }),
        ["action-without-date"] = SoundPlan.With(SoundPlan.First with { End = null }),
        ["action-without-domain"] = SoundPlan.With(SoundPlan.First with { Domain = null }),
        ["action-without-funding"] = SoundPlan.With(SoundPlan.First with { Funding = PlanText.None }),
        ["action-ends-before-start"] = SoundPlan.With(SoundPlan.First with { Start = new DateOnly(2026, 12, 31), End = new DateOnly(2026, 1, 1) }),
        ["action-beyond-plan"] = SoundPlan.With(SoundPlan.First with { Start = new DateOnly(2024, 1, 1) }),
        ["action-begins-too-early"] = SoundPlan.With(SoundPlan.First with { End = new DateOnly(2027, 6, 30) }),
        ["unknown-district"] = SoundPlan.With(SoundPlan.First with { Districts = ["Nort"] }),
        ["project-without-lead"] = SoundPlan.With(SoundPlan.Project with { Lead = PlanText.None }),
        ["project-without-money"] = SoundPlan.With(SoundPlan.Project with { Funding = PlanText.None }),
        ["project-without-period"] = SoundPlan.With(SoundPlan.Project with { Start = null }),
        ["project-without-support"] = SoundPlan.With(SoundPlan.Project with { LegalSupport = PlanText.None }),
        ["project-without-target"] = SoundPlan.With(SoundPlan.Project with { Targets = [], Actions = [] }),
        ["project-cost-below-actions"] = SoundPlan.With(SoundPlan.Project with { Cost = 399 }),
        ["indicator-unused"] = SoundPlan.Plan with { Indicators = [.. SoundPlan.Plan.Indicators, SoundPlan.Plan.Indicators[0] with { Code = "I2" }] },
        ["indicator-without-care"] = SoundPlan.Plan with { Indicators = [SoundPlan.Plan.Indicators[0] with { Owner = PlanText.None }] },
        ["indicator-without-method"] = SoundPlan.Plan with { Indicators = [SoundPlan.Plan.Indicators[0] with { Method = PlanText.None }] },
        ["budget-exceeded"] = SoundPlan.Plan with { Budget = 899.99m },
        ["spent-beyond-planned"] = SoundPlan.With(SoundPlan.First with { BudgetSpent = 401 }),
        ["money-without-currency"] = SoundPlan.Plan with { Currency = "" },
        ["action-twice"] = SoundPlan.With(SoundPlan.First with { BudgetPlanned = 40 }, SoundPlan.First with { Code = "A3", Title = new("Plant: TREES!", "种树"), BudgetPlanned = 40, Domain = ActionDomain.ExSitu }),
        ["actions-overlap"] = SoundPlan.With(SoundPlan.First with { BudgetPlanned = 40 }, SoundPlan.First with { Code = "A3", Title = new("Make ponds", "建池塘"), Lead = new("Water", "水务局"), BudgetPlanned = 40 }),
        ["framework-gap"] = SoundPlan.Plan with { Alignments = [SoundPlan.Plan.Alignments[0]] },
        ["alignment-unjudged"] = SoundPlan.Plan with { Alignments = [SoundPlan.Plan.Alignments[0] with { Degree = null }, SoundPlan.Plan.Alignments[1]] },
        ["alignment-too-high"] = SoundPlan.Plan with { Alignments = [SoundPlan.Plan.Alignments[0] with { Degree = AlignmentDegree.High }, SoundPlan.Plan.Alignments[1]] },
        ["unknown-part"] = SoundPlan.Plan with { Alignments = [SoundPlan.Plan.Alignments[0] with { Missing = ["acces"] }, SoundPlan.Plan.Alignments[1]] },
        ["unknown-element"] = SoundPlan.Plan with { Alignments = [.. SoundPlan.Plan.Alignments, SoundPlan.Plan.Alignments[1] with { Element = "9" }] },
        ["unknown-framework"] = SoundPlan.Plan with { Frameworks = ["pact", "pakt"] },
        ["framework-gap commitment-short target-without-alignment"] = SoundPlan.Plan with { Alignments = [] },
        ["finding-unanswered"] = SoundPlan.With(SoundPlan.Target with { Findings = [] }),
        ["finding-in-text"] = SoundPlan.Plan with { Paragraphs = [SoundPlan.Plan.Paragraphs[0] with { Text = new("As F1 shows, nature first.", "生态优先。") }] },
        ["risk-without-response"] = SoundPlan.Plan with { Risks = [SoundPlan.Plan.Risks[0] with { Response = PlanText.None }] },
        ["text-in-one-language"] = SoundPlan.Plan with { Goals = [new PlanGoal { Code = "G1", Title = new("More nature") }] },
        ["plan-without-vision"] = SoundPlan.Plan with { Vision = PlanText.None },
        ["plan-without-period"] = SoundPlan.Plan with { From = null },
    };

    public static TheoryData<string> Faults => [.. Spoilt.Keys];

    [Fact]
    public void A_sound_plan_has_no_remarks() => Assert.Empty(PlanChecks.Of(SoundPlan.Plan, SoundPlan.Context).Select(r => $"{r.Code} {r.Place} {r.Missing}"));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_and_nothing_else(string codes)
    {
        var remarks = PlanChecks.Of(Spoilt[codes], SoundPlan.Context);

        Assert.Equal(codes.Replace(" P", "", StringComparison.Ordinal).Split(' ').Order(StringComparer.Ordinal), remarks.Select(r => r.Code).Order(StringComparer.Ordinal));
        Assert.All(remarks, remark =>
        {
            Assert.Equal(remark.Severity == Severity.Error, remark.Blocks is not null);
            Assert.All([remark.Missing, remark.Mend], words =>
            {
                Assert.True(words.En.Length > 9 && words.En[^1] is '.' or '?', words.En);
                Assert.True(words.Zh.Length > 3 && words.Zh[^1] is '。' or '？', words.Zh);
            });
        });
    }

    [Fact]
    public void A_target_without_money_or_action_is_told()
    {
        var remarks = PlanChecks.Of(SoundPlan.Plan with { Actions = [], Projects = [] }, SoundPlan.Context);

        Assert.Equal(["target-without-action", "target-without-money"], remarks.Select(r => r.Code).Order(StringComparer.Ordinal));
        Assert.Equal(SignOffLevel.Leadership, remarks.Single(r => r.Code == "target-without-money").Blocks);
    }

    [Fact]
    public void What_is_out_of_reach_is_told_with_its_numbers()
    {
        var remark = PlanChecks.Of(Spoilt["target-out-of-reach"], SoundPlan.Context).Single();

        Assert.Equal("It rose by 2 percentage points a year from 2022 to 2024. At that pace it stands at 32 % in 2030 instead of 33 %; it has to rise by 2.167 percentage points a year.", remark.Missing.En);
        Assert.Equal("2022—2024 年平均每年上升 2 个百分点。照此速度，2030 年为 32%，达不到 33%；要实现目标，每年须上升 2.167 个百分点。", remark.Missing.Zh);
    }

    [Fact]
    public void Effects_of_scenarios_help_to_reach_a_target()
    {
        var index = Spoilt["target-out-of-reach"] with { Indicators = [SoundPlan.Plan.Indicators[0] with { Source = IndicatorSource.Index, Reference = "e/1" }] };

        Assert.Empty(PlanChecks.Of(index with { Actions = [SoundPlan.First with { Effects = [new ActionEffect("e/1", 20, 21.5, "%")] }, index.Actions[1]] }, SoundPlan.Context));
        Assert.Contains("with the 0.5 that the scenarios of its actions promise", PlanChecks.Of(index with { Actions = [SoundPlan.First with { Effects = [new ActionEffect("e/1", 20, 20.5, "%")] }, index.Actions[1]] }, SoundPlan.Context).Single().Missing.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_nobody_judged_is_asked_about_once_for_all_elements()
    {
        var first = SoundPlan.Plan.Alignments[0];
        var others = SoundPlan.Context.Frameworks.Single(f => f.Id == first.Framework).Elements.Select(e => e.Id).Where(id => id != first.Element).Take(2).ToList();
        var plan = SoundPlan.Plan with { Alignments = [.. SoundPlan.Plan.Alignments, .. others.Select(id => new Alignment { Target = first.Target, Framework = first.Framework, Element = id })] };

        var remark = PlanChecks.Of(plan, SoundPlan.Context).Single(r => r.Code == "alignment-unjudged");

        Assert.Equal(others, remark.Others);
        Assert.Contains(string.Join(", ", others), remark.Missing.En, StringComparison.Ordinal);
        Assert.Contains(string.Join("、", others), remark.Missing.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void One_odd_value_does_not_bend_the_rate() =>
        Assert.Equal(2, Checks.ReachChecks.Rate([SoundPlan.Value(2020, 10), SoundPlan.Value(2021, 12), SoundPlan.Value(2022, 90), SoundPlan.Value(2023, 16), SoundPlan.Value(2024, 18)])!.Value, 9);

    [Fact]
    public void Parts_take_lead_money_and_target_from_above_and_may_not_cost_more()
    {
        var part = new PlanAction { Code = "A1.1", Parent = "A1", Title = new("Dig", "挖坑"), Domain = ActionDomain.InSitu, Start = new DateOnly(2025, 1, 1), End = new DateOnly(2025, 2, 1) };

        Assert.Empty(PlanChecks.Of(SoundPlan.With(SoundPlan.First, part), SoundPlan.Context));
        Assert.Equal(["parts-exceed-action", "project-cost-below-actions"], PlanChecks.Of(SoundPlan.With(SoundPlan.First, part with { BudgetPlanned = 401, Funding = new("City", "市") }) with { Budget = 2000 }, SoundPlan.Context).Select(r => r.Code).Order(StringComparer.Ordinal));
        Assert.Contains("action-within-itself", PlanChecks.Of(SoundPlan.With(SoundPlan.First with { Parent = "A1.1" }, part), SoundPlan.Context).Select(r => r.Code));
    }

    [Fact]
    public void Drawn_actions_overlap_where_they_share_ground_and_time()
    {
        const string West = """{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}""";
        const string East = """{"type":"Polygon","coordinates":[[[2,0],[4,0],[4,2],[2,2],[2,0]]]}""";
        const string Across = """{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,1],[3,1]]},{"type":"Point","coordinates":[9,9]}]}""";
        var first = SoundPlan.First with { Geometry = West, BudgetPlanned = 10 };
        var other = first with { Code = "A3", Title = new("Ponds", "池塘"), Geometry = East };

        Assert.Empty(Overlaps(other));
        Assert.Equal(["A1 A3"], Overlaps(other with { Geometry = Across }));
        Assert.Empty(Overlaps(other with { Geometry = Across, Domain = ActionDomain.Climate }));
        Assert.Empty(Overlaps(other with { Geometry = Across, Start = new DateOnly(2027, 1, 1), End = new DateOnly(2028, 1, 1) }));
        Assert.Empty(Overlaps(other with { Geometry = """{"type":"Polygon","coordinates":[]}""" }));

        IEnumerable<string> Overlaps(PlanAction second) => PlanChecks.Of(SoundPlan.With(first, second), SoundPlan.Context).Where(r => r.Code == "actions-overlap").Select(r => $"{r.Place} {string.Join(' ', r.Others)}");
    }

    [Fact]
    public void Without_frameworks_nothing_is_said_about_them() => Assert.Empty(PlanChecks.Of(SoundPlan.Plan with { Alignments = [] }));

    [Fact]
    public void An_empty_plan_can_be_checked() => Assert.Equal(["plan-without-period", "plan-without-vision"], PlanChecks.Of(new Plan()).Select(r => r.Code));
}
