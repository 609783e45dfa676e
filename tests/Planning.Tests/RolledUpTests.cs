namespace Hedgerow.Planning.Tests;

/// <summary>What many actions come to: by hand, and as laws over plans of chance.</summary>
public sealed class RolledUpTests
{
    private static readonly DateOnly Day = new(2027, 7, 1);

    [Fact]
    public void Weights_count_unknown_is_not_zero_and_the_abandoned_are_out()
    {
        var plan = Plan(
            [Action("A1") with { Weight = 3 }, Action("A2"), Action("A3"), Action("A4") with { Work = WorkStatus.Abandoned, Weight = 100 }, Action("A5") with { Work = WorkStatus.Completed }],
            Report("A1", 40), Report("A2", 80));

        var sum = RolledUp.Of(plan, plan.Actions, Day);

        // (3 · 40 + 80 + 100) / 5; known weight 5 of 6.
        Assert.Equal(60, sum.Percent!.Value, 9);
        Assert.Equal(5.0 / 6, sum.Coverage!.Value, 9);
        Assert.Equal((4, 3), (sum.Leaves, sum.Known));
        Assert.Equal(1, sum.ByWork[WorkStatus.Abandoned]);
    }

    [Fact]
    public void Where_nothing_is_known_there_is_no_percent()
    {
        var plan = Plan([Action("A1"), Action("A2")]);

        Assert.Equal((null, 0.0), (RolledUp.Of(plan, plan.Actions, Day).Percent, RolledUp.Of(plan, plan.Actions, Day).Coverage));
        Assert.Null(RolledUp.Of(plan, [], Day).Coverage);
    }

    [Fact]
    public void A_parents_own_percent_never_counts_only_its_parts()
    {
        var plan = Plan([Action("A1"), Action("A1.1") with { Parent = "A1" }, Action("A1.2") with { Parent = "A1" }], Report("A1", 99), Report("A1.1", 20), Report("A1.2", 40));

        Assert.Equal(30, RolledUp.Of(plan, [plan.Actions[0]], Day).Percent!.Value, 9);
        Assert.Equal(30, RolledUp.Of(plan, plan.Actions, Day).Percent!.Value, 9);
        Assert.Equal(2, RolledUp.Of(plan, plan.Actions, Day).Leaves);
    }

    [Fact]
    public void Money_of_parts_counts_before_that_of_the_whole_and_nothing_twice()
    {
        var plan = Plan(
            [Action("A1") with { BudgetPlanned = 100 }, Action("A1.1") with { Parent = "A1", BudgetPlanned = 30 }, Action("A1.2") with { Parent = "A1", BudgetPlanned = 50, BudgetSpent = 5 }, Action("A2") with { BudgetPlanned = 7 }],
            Report("A1.1", 10) with { Spent = 12 }, Report("A1.1", 5) with { Spent = 3, Date = new DateOnly(2026, 1, 1) });

        Assert.Equal((87m, 17m), (RolledUp.Of(plan, plan.Actions, Day).Planned, RolledUp.Of(plan, plan.Actions, Day).Spent));
        Assert.Equal(80m, RolledUp.Of(plan, [plan.Actions[0]], Day).Planned);
        Assert.Null(RolledUp.Of(plan, [plan.Actions[3]], Day).Spent);
    }

    [Fact]
    public void Later_reports_do_not_count_yet()
    {
        var plan = Plan([Action("A1")], Report("A1", 10), Report("A1", 90) with { Date = new DateOnly(2028, 1, 1), Work = WorkStatus.MajorIssues });

        Assert.Equal(10, RolledUp.Of(plan, plan.Actions, Day).Percent);
        Assert.Equal(WorkStatus.MajorIssues, new ActionTree(plan).Progress(plan.Actions[0], new DateOnly(2028, 6, 1)).Work);
    }

    [Fact]
    public void The_order_of_actions_and_reports_never_matters()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var plan = RandomPlans.Of(seed);
            var random = new Random(seed);
            var mixed = plan with { Actions = [.. plan.Actions.OrderBy(_ => random.Next())], Progress = [.. plan.Progress.OrderBy(_ => random.Next())] };

            var (one, two) = (RolledUp.Of(plan, plan.Actions, Day), RolledUp.Of(mixed, mixed.Actions.Concat(mixed.Actions), Day));

            Assert.Equal((one.Percent, one.Coverage, one.Leaves, one.Known, one.Late, one.Planned, one.Spent), (two.Percent, two.Coverage, two.Leaves, two.Known, two.Late, two.Planned, two.Spent));
            Assert.Equal(one.ByWork.OrderBy(w => w.Key), two.ByWork.OrderBy(w => w.Key));
        }
    }

    [Fact]
    public void The_percent_lies_between_the_least_and_the_greatest_and_coverage_between_none_and_all()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var plan = RandomPlans.Of(seed);
            var tree = new ActionTree(plan);
            var known = tree.Leaves(plan.Actions).Select(a => tree.Progress(a, Day)).Where(p => p.Work != WorkStatus.Abandoned).Select(p => p.Percent).OfType<double>().ToList();

            var sum = tree.RollUp(plan.Actions, Day);

            Assert.Equal(known.Count > 0, sum.Percent is not null);
            Assert.True(sum.Percent is null || (sum.Percent >= known.Min() - 1e-9 && sum.Percent <= known.Max() + 1e-9));
            Assert.True(sum.Coverage is null or >= 0 and <= 1);
        }
    }

    [Fact]
    public void Actions_that_go_in_a_circle_come_to_an_end()
    {
        var plan = Plan([Action("A1") with { Parent = "A2", BudgetPlanned = 1 }, Action("A2") with { Parent = "A1" }]);

        Assert.Equal(0, RolledUp.Of(plan, plan.Actions, Day).Leaves);
    }

    [Theory]
    [InlineData(WorkStatus.Completed, null, LightColour.Green)]
    [InlineData(WorkStatus.Abandoned, null, LightColour.Grey)]
    [InlineData(WorkStatus.MajorIssues, 90.0, LightColour.Red)]
    [InlineData(WorkStatus.MinorIssues, 90.0, LightColour.Amber)]
    [InlineData(WorkStatus.Scheduled, null, LightColour.Amber)]
    [InlineData(WorkStatus.NotKnown, null, LightColour.Grey)]
    [InlineData(WorkStatus.OnTrack, null, LightColour.Green)]
    [InlineData(WorkStatus.OnTrack, 40.0, LightColour.Green)]
    [InlineData(WorkStatus.OnTrack, 20.0, LightColour.Amber)]
    public void A_light_has_its_rule(WorkStatus work, double? percent, LightColour light)
    {
        // Half of its time has passed.
        var action = Action("A1") with { Work = work, Start = new DateOnly(2026, 7, 1), End = new DateOnly(2028, 7, 1) };

        var progress = ActionProgress.Of(action, percent is null ? [] : [Report("A1", percent.Value)], Day);

        Assert.Equal(light, progress.Light.Colour);
        Assert.NotEmpty(progress.Light.Rule.Zh);
        var late = ActionProgress.Of(action with { End = new DateOnly(2027, 6, 30) }, [], Day);
        Assert.Equal(work is not (WorkStatus.Completed or WorkStatus.Abandoned), late.Late && late.Light.Colour == LightColour.Red);
    }

    [Fact]
    public void The_standing_of_a_plan_groups_its_actions()
    {
        var plan = Plan(
            [
                Action("A1") with { Targets = ["T1"], Districts = ["North", "South"], Domain = ActionDomain.InSitu, End = new DateOnly(2026, 1, 1) }, Action("A2") with { Targets = ["T1", "T2"], Districts = ["North"] },
                Action("A3") with { Targets = ["T3"], Domain = ActionDomain.Climate, Work = WorkStatus.Completed, Start = new DateOnly(2026, 1, 1) },
            ],
            Report("A1", 50)) with
        {
            Goals = [new PlanGoal { Code = "G1" }, new PlanGoal { Code = "G2" }], Targets = [new PlanTarget { Code = "T1", Goal = "G1" }, new PlanTarget { Code = "T2", Goal = "G1" }, new PlanTarget { Code = "T3", Goal = "G2" }],
        };

        var standing = PlanStanding.Of(plan, Day);

        Assert.Equal([("G1", "A1 A2"), ("G2", "A3")], standing.Goals.Select(g => (g.Key, string.Join(' ', g.Actions))));
        Assert.Equal([("", "A3"), ("North", "A1 A2"), ("South", "A1")], standing.Districts.Select(g => (g.Key, string.Join(' ', g.Actions))));
        Assert.Equal([("in_situ", "A1"), ("climate", "A3")], standing.Domains.Select(g => (g.Key, string.Join(' ', g.Actions))));
        Assert.Empty(standing.Projects);
        Assert.Equal([("PP1", 75.0)], PlanStanding.Of(plan with { Projects = [new PriorityProject { Code = "PP1", Actions = ["A1", "A3"] }] }, Day).Projects.Select(p => (p.Key, p.Sum.Percent!.Value)));
        Assert.Equal(["A1", "A3", "A2"], standing.Actions.Select(a => a.Action));
        Assert.Equal(3, standing.ByClass[ProgressClass.Unknown]);
        Assert.Equal(75, standing.Whole.Percent!.Value, 9);
    }

    [Fact]
    public void A_yearly_report_tells_what_the_year_brought()
    {
        var plan = Plan(
            [Action("A1") with { Start = new DateOnly(2026, 3, 1) }, Action("A2") with { Start = new DateOnly(2027, 1, 1) }, Action("A3")],
            Report("A1", 50) with { Date = new DateOnly(2026, 6, 1) }, Report("A1", 100) with { Date = new DateOnly(2027, 6, 1), Work = WorkStatus.Completed }, Report("A3", 5) with { Date = new DateOnly(2026, 5, 1) }) with
        {
            Targets = [new PlanTarget { Code = "T1", Indicator = "I1", Baseline = 0, BaselineYear = 2025, Value = 10, Year = 2030 }, new PlanTarget { Code = "T2" }], Indicators = [new PlanIndicator { Code = "I1" }],
            Series = [new IndicatorValue { Indicator = "I1", Year = 2026, Value = 1 }, new IndicatorValue { Indicator = "I1", Year = 2027, Value = 8 }], Needs = [new Need { Code = "N1" }, new Need { Code = "N2", State = NeedState.Met }],
        };

        var report = YearReport.Of(plan, 2027);

        Assert.Equal([new TargetMove("T1", ProgressClass.Insufficient, ProgressClass.OnTrack)], report.Moved);
        Assert.Equal(["A1"], report.Completed);
        Assert.Equal(["A2"], report.Begun);
        Assert.Equal([new DateOnly(2027, 6, 1)], report.Reports.Select(r => r.Date));
        Assert.Equal(["T2"], report.DataGaps.Select(g => g.Target));
        Assert.Equal(["N1"], report.OpenNeeds.Select(n => n.Code));
        Assert.Equal(["A2"], YearReport.Of(plan, 2026).Next);
    }

    [Fact]
    public void A_timeline_names_what_it_cannot_draw()
    {
        var plan = Plan([Action("A2") with { Start = new DateOnly(2027, 1, 1), End = new DateOnly(2027, 2, 1) }, Action("A1") with { Start = new DateOnly(2026, 1, 1), End = new DateOnly(2028, 1, 1) }, Action("A3") with { Start = new DateOnly(2026, 1, 1) }]) with
        {
            Targets = [new PlanTarget { Code = "T1", Year = 2030 }], Projects = [new PriorityProject { Code = "PP1", Start = new DateOnly(2026, 6, 1), End = new DateOnly(2026, 7, 1) }],
        };

        var timeline = PlanTimeline.Of(plan, Day);

        Assert.Equal(["A1", "PP1", "A2"], timeline.Bars.Select(b => b.Code));
        Assert.Equal(["A3"], timeline.Undated);
        Assert.Equal([2030], timeline.Marks.Select(m => m.Year));
    }

    private static Plan Plan(IReadOnlyList<PlanAction> actions, params ProgressEntry[] reports) => new() { Actions = actions, Progress = reports };

    private static PlanAction Action(string code) => new() { Code = code, Title = new(code) };

    private static ProgressEntry Report(string code, double percent) => new() { Subject = code, Date = new DateOnly(2027, 1, 1), Percent = percent };
}
