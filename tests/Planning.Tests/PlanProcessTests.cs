namespace Hedgerow.Planning.Tests;

/// <summary>Four levels sign, comments are answered one by one, the public is asked, the plan is adopted; what the rules forbid is refused.</summary>
public sealed class PlanProcessTests
{
    private static readonly DateOnly Day = new(2025, 5, 1);

    [Fact]
    public void The_four_levels_sign_one_after_the_other_and_the_plan_is_adopted()
    {
        var plan = SoundPlan.Plan;
        Assert.Equal([LevelStanding.Ready, LevelStanding.Waiting, LevelStanding.Waiting, LevelStanding.Waiting], Standings(plan));

        foreach (var (level, stage) in Enum.GetValues<SignOffLevel>().Zip(Enum.GetValues<PlanStage>()))
        {
            Assert.Equal(stage, PlanProcess.Stage(plan, SoundPlan.Context));
            plan = PlanProcess.Sign(plan, level, "Ada", Day, SoundPlan.Context);
        }

        Assert.Equal(PlanStage.FullySigned, PlanProcess.Stage(plan, SoundPlan.Context));
        plan = PlanProcess.Adopt(plan, new("Council", "市议会"), Day, "Decision 7", SoundPlan.Context);
        Assert.Equal(PlanStage.Adopted, PlanProcess.Stage(plan, SoundPlan.Context));
        Assert.Throws<PlanningException>(() => PlanProcess.Adopt(plan, new("Council"), Day, "", SoundPlan.Context));
        Assert.Equal(RandomPlans.Whole(plan), RandomPlans.Whole(PlanFiles.Read(PlanFiles.Write(plan, PlanFormat.Xlsx)).Plan!));
    }

    [Fact]
    public void No_level_signs_before_the_one_before_it()
    {
        var refused = Assert.Throws<PlanningException>(() => PlanProcess.Sign(SoundPlan.Plan, SignOffLevel.Experts, "Ada", Day, SoundPlan.Context));

        Assert.Contains("Drafting team", refused.Said.En, StringComparison.Ordinal);
        Assert.Contains("编制组", refused.Said.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_changed_after_it_was_signed_is_signed_anew()
    {
        var signed = Signed(SignOffLevel.Experts);
        var changed = signed with { Targets = [signed.Targets[0] with { Value = 28 }] };

        Assert.Equal([LevelStanding.HasSigned, LevelStanding.HasSigned, LevelStanding.Ready, LevelStanding.Waiting], Standings(signed));
        Assert.Equal([LevelStanding.Ready, LevelStanding.Waiting, LevelStanding.Waiting, LevelStanding.Waiting], Standings(changed));
        Assert.NotNull(PlanProcess.Levels(changed, SoundPlan.Context)[0].Earlier);
        Assert.Equal(["value"], PlanDifference.Of(signed, changed).Select(c => c.Column));
    }

    [Fact]
    public void Carrying_a_plan_out_changes_no_signature()
    {
        var signed = Signed(SignOffLevel.Experts);
        var carried = signed with
        {
            Actions = [.. signed.Actions.Select(a => a with { Work = WorkStatus.Completed, BudgetSpent = 1 })], Progress = [new ProgressEntry { Subject = "A1", Date = Day, Percent = 3 }], Series = [.. signed.Series, SoundPlan.Value(2025, 21)],
            Version = "2",
        };

        Assert.Equal(Standings(signed), Standings(carried));
        Assert.Empty(PlanDifference.Of(signed, carried));
        Assert.NotEmpty(PlanDifference.Of(signed, carried, all: true));
    }

    [Fact]
    public void A_priority_project_without_its_means_cannot_pass_the_sectors()
    {
        var bare = SoundPlan.With(SoundPlan.Project with { LegalSupport = PlanText.None });
        var plan = PlanProcess.Sign(PlanProcess.Sign(bare, SignOffLevel.Drafting, "Ada", Day, SoundPlan.Context), SignOffLevel.Experts, "Bo", Day, SoundPlan.Context);

        var refused = Assert.Throws<PlanningException>(() => PlanProcess.Sign(plan, SignOffLevel.Sectors, "Cy", Day, SoundPlan.Context));

        Assert.Contains("PP1", refused.Said.En, StringComparison.Ordinal);
        Assert.Equal(["project-without-support"], PlanProcess.Levels(plan, SoundPlan.Context)[2].Remarks.Select(r => r.Code));
    }

    [Fact]
    public void A_comment_holds_its_level_until_it_is_answered()
    {
        var plan = PlanProcess.Comment(Signed(SignOffLevel.Drafting), "A1", SignOffLevel.Experts, "Institute", Day, new("Which trees?"));

        Assert.Equal([LevelStanding.HasSigned, LevelStanding.Blocked, LevelStanding.Waiting, LevelStanding.Waiting], Standings(plan));
        Assert.Throws<PlanningException>(() => PlanProcess.Sign(plan, SignOffLevel.Experts, "Bo", Day, SoundPlan.Context));
        var answered = PlanProcess.Answer(plan, "C1", CommentOutcome.Noted, new("Native ones."), "Ada", Day);
        Assert.Equal(LevelStanding.Ready, PlanProcess.Levels(answered, SoundPlan.Context)[1].Standing);
        Assert.Throws<PlanningException>(() => PlanProcess.Answer(plan, "C1", CommentOutcome.Noted, PlanText.None, "Ada", Day));
        Assert.Throws<PlanningException>(() => PlanProcess.Answer(plan, "C9", CommentOutcome.Noted, new("x"), "Ada", Day));
        Assert.Throws<PlanningException>(() => PlanProcess.Comment(plan, "A99", SignOffLevel.Experts, "x", Day, new("x")));
        Assert.Throws<PlanningException>(() => PlanProcess.Comment(plan, "vision", SignOffLevel.Experts, "x", Day, PlanText.None));
    }

    [Fact]
    public void The_public_is_asked_for_some_time_and_gets_a_list_of_replies()
    {
        Assert.Throws<PlanningException>(() => PlanProcess.OpenToPublic(SoundPlan.Plan, Day, Day.AddDays(30), SoundPlan.Context));
        var plan = PlanProcess.OpenToPublic(Signed(SignOffLevel.Drafting), Day, Day.AddDays(30), SoundPlan.Context);
        Assert.Throws<PlanningException>(() => PlanProcess.Comment(plan, "vision", null, "Citizen", Day.AddDays(31), new("Late")));
        plan = PlanProcess.Comment(plan, "vision", null, "Citizen", Day.AddDays(3), new("", "很好"));
        foreach (var level in new[] { SignOffLevel.Experts, SignOffLevel.Sectors })
        {
            plan = PlanProcess.Sign(plan, level, "x", Day, SoundPlan.Context);
        }

        Assert.Equal(LevelStanding.Blocked, PlanProcess.Levels(plan, SoundPlan.Context)[3].Standing);
        Assert.Throws<PlanningException>(() => PlanProcess.PublishReplies(plan, Day.AddDays(30)));
        Assert.Throws<PlanningException>(() => PlanProcess.PublishReplies(plan, Day.AddDays(40)));
        plan = PlanProcess.Sign(PlanProcess.Answer(plan, "C1", CommentOutcome.Noted, new("Thank you", "谢谢"), "Ada", Day.AddDays(35)), SignOffLevel.Leadership, "Mayor", Day.AddDays(36), SoundPlan.Context);
        Assert.Throws<PlanningException>(() => PlanProcess.Adopt(plan, new("Council"), Day.AddDays(50), "", SoundPlan.Context));
        plan = PlanProcess.PublishReplies(plan, Day.AddDays(40));
        Assert.Equal(["C1"], PlanProcess.Replies(plan).Select(c => c.Code));
        Assert.Throws<PlanningException>(() => PlanProcess.Answer(plan, "C1", CommentOutcome.Declined, new("No"), "Ada", Day));
        Assert.NotNull(PlanProcess.Adopt(plan, new("Council"), Day.AddDays(50), "", SoundPlan.Context).Formulation.AdoptedOn);
    }

    [Fact]
    public void A_revision_begins_without_signatures()
    {
        var revised = PlanProcess.Revise(Signed(SignOffLevel.Leadership), "2.0");

        Assert.Equal(("2.0", 0, 0), (revised.Version, revised.Formulation.SignOffs.Count, revised.Formulation.Comments.Count));
        Assert.Single(revised.Formulation.Steps);
        Assert.Throws<PlanningException>(() => PlanProcess.Revise(revised, "2.0"));
    }

    [Fact]
    public void Differences_tell_what_is_new_gone_and_changed()
    {
        var after = SoundPlan.Plan with
        {
            Code = "q", Goals = [.. SoundPlan.Plan.Goals, new PlanGoal { Code = "G2", Title = new("", "新目标") }], Projects = [], Actions = [SoundPlan.First with { BudgetPlanned = 300, Partners = ["School"] }, SoundPlan.Plan.Actions[1]],
        };

        Assert.Equal(
            [
                new PlanChange(PlanChangeKind.Changed, "plan", "plan", "code", "p", "q"), new(PlanChangeKind.Added, "goals", "G2", "", "", "新目标"), new(PlanChangeKind.Changed, "actions", "A1", "partners", "", "School"),
                new(PlanChangeKind.Changed, "actions", "A1", "budget_planned", "400", "300"), new(PlanChangeKind.Removed, "projects", "PP1", "", "Ten thousand trees", ""),
            ],
            PlanDifference.Of(SoundPlan.Plan, after));
        Assert.Equal(["规划 plan，code：p → q", "长期目标 G2：新增：新目标", "行动 A1，partners：填入 School", "行动 A1，budget_planned：400 → 300", "优先项目 PP1：删除：Ten thousand trees"], PlanDifference.Of(SoundPlan.Plan, after).Select(c => c.Words.Zh));
        Assert.Equal("Actions A1, partners: emptied, was School", PlanDifference.Of(after, SoundPlan.Plan).Single(c => c.Column == "partners").Words.En);
        Assert.Empty(PlanDifference.Of(after, after));
    }

    private static Plan Signed(SignOffLevel last) => Enum.GetValues<SignOffLevel>().Where(l => l <= last).Aggregate(SoundPlan.Plan, (plan, level) => PlanProcess.Sign(plan, level, "Ada", Day, SoundPlan.Context));

    private static IEnumerable<LevelStanding> Standings(Plan plan) => PlanProcess.Levels(plan, SoundPlan.Context).Select(l => l.Standing);
}
