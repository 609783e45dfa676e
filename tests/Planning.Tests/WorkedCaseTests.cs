using System.Runtime.CompilerServices;
using Hedgerow.Assessment;
using Hedgerow.Cities;

namespace Hedgerow.Planning.Tests;

/// <summary>The worked example of San José: loaded from its sheets, checked, signed through four levels, adopted, exported. The plan is made up; the figures of the index are those of the assessment.</summary>
public sealed class WorkedCaseTests
{
    private static readonly string City = Path.GetFullPath(Path.Combine(Here(), "../Cities/san-jose"));
    private static readonly PlanFolder Folder = PlanFolder.Open(City);

    [Fact]
    public void It_is_loaded_from_its_sheets_and_says_that_it_is_made_up()
    {
        var plan = Folder.Plan;

        Assert.Equal((5, 20, 57), (plan.Goals.Count, plan.Targets.Count, plan.Actions.Count));
        Assert.True(plan.Example);
        Assert.All(plan.Goals.Select(g => g.Title).Concat(plan.Targets.Select(t => t.Title)).Concat(plan.Actions.Select(a => a.Title)), title => Assert.True(title.Has("en") && title.Has("zh")));
        Assert.Equal(6, plan.Actions.Select(a => a.Domain).Distinct().Count());
    }

    [Fact]
    public void Its_sheets_are_what_an_export_writes() => Assert.All(
        PlanFiles.Write(Folder.Plan, PlanFormat.Csv), file => Assert.Equal(File.ReadAllText(Path.Combine(City, "plan", file.Name)), System.Text.Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF')));

    [Fact]
    public void A_colleague_finds_weaknesses_and_nothing_that_keeps_it_from_being_signed()
    {
        var remarks = PlanChecks.Of(Folder.Plan, Folder.Context());

        Assert.DoesNotContain(remarks, r => r.Severity == Severity.Error);
        Assert.Equal(["T1.4", "T2.1", "T4.2", "T5.3", "T5.4"], remarks.Where(r => r.Code == "target-out-of-reach").Select(r => r.Place));
        Assert.Equal(["5", "9", "10", "13", "15", "17", "18", "23"], remarks.Single(r => r.Code == "framework-gap").Others);
        Assert.Equal(["commitment-short"], remarks.Where(r => r.Place == "berlin_pact").Select(r => r.Code));
        Assert.InRange(PlanQuality.Of(Folder.Plan, Folder.Frameworks).Score!.Value, 85, 95);
    }

    [Fact]
    public void It_touches_development_goals_by_way_of_the_global_framework()
    {
        var touched = PlanCoverage.Touched(Folder.Plan, Folder.Frameworks);

        Assert.Equal(["T1.3", "T3.1", "T3.2", "T3.3"], touched.Single(t => t.Element.Id == "11.7").Targets);
    }

    [Fact]
    public void It_is_signed_through_four_levels_opened_to_the_public_and_adopted()
    {
        var day = new DateOnly(2025, 1, 10);
        var plan = PlanProcess.Sign(Folder.Plan, SignOffLevel.Drafting, "Drafting team", day, Folder.Context());
        plan = PlanProcess.OpenToPublic(plan, day, day.AddDays(30), Folder.Context());
        plan = PlanProcess.Comment(plan, "T3.2", null, "A neighbour", day.AddDays(5), new("Where will the park of our street be?"));
        plan = PlanProcess.Sign(plan, SignOffLevel.Experts, "Institute of ecology", day.AddDays(10), Folder.Context());
        plan = PlanProcess.Sign(plan, SignOffLevel.Sectors, "Coordination group", day.AddDays(20), Folder.Context());
        Assert.Equal(LevelStanding.Blocked, PlanProcess.Levels(plan, Folder.Context())[3].Standing);
        plan = PlanProcess.Answer(plan, "C4", CommentOutcome.Noted, new("The twelve places are chosen with the neighbours in 2026."), "Drafting team", day.AddDays(32));
        plan = PlanProcess.PublishReplies(plan, day.AddDays(33));
        plan = PlanProcess.Sign(plan, SignOffLevel.Leadership, "Mayors", day.AddDays(40), Folder.Context());
        plan = PlanProcess.Adopt(plan, new("Councils of the municipalities", "各市议会"), day.AddDays(49), "Example decision 1", Folder.Context());

        Assert.Equal(PlanStage.Adopted, PlanProcess.Stage(plan, Folder.Context()));
        Assert.Empty(PlanDifference.Of(Folder.Plan, plan));
        Assert.All(Enum.GetValues<PlanFormat>(), format => Assert.Equal(RandomPlans.Whole(plan), RandomPlans.Whole(PlanFiles.Read(PlanFiles.Write(plan, format)).Plan!)));
    }

    [Fact]
    public void At_the_end_of_2026_it_stands_where_its_reports_say()
    {
        var standing = PlanStanding.Of(Folder.Plan, new DateOnly(2026, 12, 31));

        Assert.Equal(ProgressClass.MovingAway, standing.Targets.Single(t => t.Target == "T4.2").Class);
        Assert.Equal(ProgressClass.Insufficient, standing.Targets.Single(t => t.Target == "T1.4").Class);
        Assert.Equal(15, standing.ByClass[ProgressClass.Unknown]);
        // Known: one completed, five reported, and those that are only scheduled; of the others nobody has reported.
        var scheduled = Folder.Plan.Actions.Count(a => a.Work == WorkStatus.Scheduled);
        var known = scheduled - Folder.Plan.Progress.Count(p => Folder.Plan.Action(p.Subject)!.Work == WorkStatus.Scheduled) + 6;
        Assert.Equal((57, known), (standing.Whole.Leaves, standing.Whole.Known));
        Assert.Equal(known / 57.0, standing.Whole.Coverage!.Value, 9);
        Assert.Equal((100 + 20 + 30 + 12 + 40 + 50) / (double)known, standing.Whole.Percent!.Value, 9);
        Assert.Equal(861_000_000m, standing.Whole.Spent);
        Assert.Equal(36_665_000_000m, standing.Whole.Planned);
    }

    [Fact]
    public void A_sheet_from_an_office_changes_thirty_actions_at_once()
    {
        var rows = Folder.Plan.Actions.Take(30).Select(a => $"{a.Code},on_track,1000000");
        var update = PlanFiles.Update(Folder.Plan, new PlanFile("actions.csv", System.Text.Encoding.UTF8.GetBytes("code,work,budget_spent\n" + string.Join('\n', rows))));

        Assert.Equal(30, update.Plan!.Actions.Count(a => a.BudgetSpent == 1_000_000m));
        Assert.Equal(PlanContent.Of(Folder.Plan), PlanContent.Of(update.Plan));
    }

    [Fact]
    public void Its_indicators_name_what_the_edition_has()
    {
        var edition = Editions.Read("singapore-2021").Edition!;

        Assert.All(Folder.Plan.Indicators.Where(i => i.Source == IndicatorSource.Index), i => Assert.Contains(edition.Indicators, e => $"singapore-2021/{e.Id}" == i.Reference && PlanText.Of(e.Name) == i.Name && e.Unit == i.Unit));
    }

    [Fact]
    public void Its_baselines_are_the_figures_of_the_real_assessment()
    {
        var lines = File.ReadAllText(Path.Combine(City, "../../../docs/cities.md")).Split("`tests/Cities/san-jose`")[1].Split('\n');
        var values = lines.TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains(" % | ", StringComparison.Ordinal)).Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(c => $"singapore-2021/{c[1]}", c => double.Parse(c[3].TrimEnd('%', ' '), System.Globalization.CultureInfo.InvariantCulture));

        Assert.All(Folder.Plan.Targets.Where(t => Folder.Plan.Indicator(t.Indicator)!.Source == IndicatorSource.Index), t => Assert.InRange(t.Baseline!.Value - values[Folder.Plan.Indicator(t.Indicator)!.Reference], -0.0501, 0.0501));
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
