using System.Text;
using Hedgerow.Cities;

namespace Hedgerow.Planning.Tests;

/// <summary>What a plan's files hold is the plan, in whatever form; what is wrong in them is told all at once.</summary>
public sealed class PlanFilesTests
{
    [Theory]
    [InlineData(PlanFormat.Yaml)]
    [InlineData(PlanFormat.Json)]
    [InlineData(PlanFormat.Csv)]
    [InlineData(PlanFormat.Xlsx)]
    public void What_is_written_is_read_back(PlanFormat format)
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var plan = RandomPlans.Of(seed);

            var reading = PlanFiles.Read(PlanFiles.Write(plan, format));

            Assert.Equal([], reading.Findings.Select(f => $"{f.Place} {f.Found}"));
            Assert.Equal(RandomPlans.Whole(plan), RandomPlans.Whole(reading.Plan!));
        }
    }

    [Theory]
    [InlineData(PlanFormat.Yaml)]
    [InlineData(PlanFormat.Json)]
    [InlineData(PlanFormat.Csv)]
    [InlineData(PlanFormat.Xlsx)]
    public void The_same_plan_gives_the_same_bytes(PlanFormat format) => Assert.Equal(
        PlanFiles.Write(RandomPlans.Of(7), format).Select(f => Convert.ToBase64String(f.Bytes)), PlanFiles.Write(RandomPlans.Of(7), format).Select(f => Convert.ToBase64String(f.Bytes)));

    [Fact]
    public void A_small_plan_is_written_as_a_person_would()
    {
        var plan = new Plan
        {
            Code = "lbsap", Title = new("Nature plan", "自然规划"), From = 2025, To = 2030, Goals = [new PlanGoal { Code = "G1", Title = new("More nature") }],
            Actions = [new PlanAction { Code = "A1", Title = new("Plant: 100 trees", "植树"), Domain = ActionDomain.InSitu, BudgetPlanned = 1200.5m, Start = new DateOnly(2026, 1, 1), Partners = ["School 3", "NGO; north"] }],
        };

        Assert.Equal(
            """
            # A plan, see docs/planning.md. Texts have {en, zh}; what is empty is left out.
            schema: hedgerow-plan/1
            plan:
              code: lbsap
              title: {en: Nature plan, zh: 自然规划}
              from: 2025
              to: 2030
              version: "1"
            goals:
              - code: G1
                title: {en: More nature}
            actions:
              - code: A1
                title: {en: "Plant: 100 trees", zh: 植树}
                domain: in_situ
                partners: [School 3, "NGO; north"]
                budget_planned: 1200.5
                start: 2026-01-01

            """, Encoding.UTF8.GetString(PlanFiles.Write(plan, PlanFormat.Yaml)[0].Bytes));
    }

    [Fact]
    public void A_folder_of_sheets_is_read_as_spreadsheets_write_it()
    {
        var reading = PlanFiles.Read(
        [
            File("plan.csv", "code;title_zh\r\nkm;昆明规划\r\n"),
            File("goals.csv", "\uFEFFcode\ttitle_en\nG1\tMore nature\n\n"),
            new PlanFile("actions.csv", CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("code,title_zh,work,domain,start,end,partners\r\nA1,\"植树,\n100 棵\",已完成,就地保护,2026,2026-06,甲；乙\r\n")),
        ]);

        Assert.Empty(reading.Findings);
        var action = reading.Plan!.Actions.Single();
        Assert.Equal(("植树,\n100 棵", WorkStatus.Completed, ActionDomain.InSitu), (action.Title.Zh, action.Work, action.Domain!.Value));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), (action.Start, action.End));
        Assert.Equal(["甲", "乙"], action.Partners);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_row_and_column()
    {
        var reading = PlanFiles.Read(
        [
            File("plan.csv", "code,title_en,budget\np,Plan,12 Mio\n"),
            File("targets.csv", "code,goal,title_en,year\nT1,G9,One,soon\nT1,,Two,2030\n,,Three,2030\n"),
            File("actions.csv", "code,targets,title_en,budget_planed,domain,start\nA1,T1; T9,Plant,5,insitu,31.12.2026\nA2,T1,,5,in_situ,\n"),
            File("birds.csv", "code\nB1\n"),
        ]);

        Assert.Null(reading.Plan);
        Assert.Equal(
            [
                "actions.csv:1 unknown-column actions , budget_planed: nobody reads this column (budget_planned)",
                "actions.csv:2 unknown-word actions A1, domain: 'insitu' (in_situ)",
                "actions.csv:2 not-a-date actions A1, start: '31.12.2026' ()",
                "actions.csv:2 unknown-code actions A1, targets: there is no target 'T9' (T1)",
                "actions.csv:3 missing-value actions A2, title_en: nothing stands here ()",
                "birds.csv:1 unknown-table nobody reads the table 'birds' ()",
                "plan.csv:2 not-a-number plan p, budget: '12 Mio' ()",
                "targets.csv:2 not-a-number targets T1, year: 'soon' ()",
                "targets.csv:2 unknown-code targets T1, goal: there is no goal 'G9' ()",
                "targets.csv:3 duplicate-code targets T1: stands twice ()",
                "targets.csv:4 missing-value targets #3, code: nothing stands here ()",
            ],
            reading.Findings.Select(f => $"{f.Place} {f.Code} {f.Found.En} ({f.Nearest})"));
        Assert.All(reading.Findings, f => Assert.True(f.Found.Zh.Length > 0 && f.Expected.Zh.Length > 0));
    }

    [Fact]
    public void A_mistake_in_YAML_has_its_line()
    {
        var reading = PlanFiles.Read([File("plan.yaml", "plan:\n  code: p\n  title: {en: P}\nactions:\n  - code: A1\n    title: {en: Plant}\n    budget_planned: lots\n    led: Parks\n")]);

        Assert.Equal(["plan.yaml:4 unknown-column", "plan.yaml:7 not-a-number"], reading.Findings.Select(f => $"{f.Place} {f.Code}"));
    }

    [Theory]
    [InlineData("plan.yaml", "plan: [", "not-yaml")]
    [InlineData("plan.json", "{\"plan\": ", "not-json")]
    [InlineData("plan.json", "[]", "not-a-plan")]
    [InlineData("plan.xlsx", "PK", "not-a-workbook")]
    [InlineData("plan.yaml", "goals:\n  - code: G1\n    title: {en: G}\n", "missing-table")]
    [InlineData("plan.docx", "", "unknown-format")]
    public void What_is_no_plan_is_refused(string name, string text, string code)
    {
        var reading = PlanFiles.Read([File(name, text)]);

        Assert.Null(reading.Plan);
        Assert.Equal(code, reading.Findings[0].Code);
    }

    [Fact]
    public void A_code_stands_once_in_the_whole_plan()
    {
        var plan = new Plan { Code = "p", Title = new("P"), Goals = [new PlanGoal { Code = "X1", Title = new("G") }], Actions = [new PlanAction { Code = "X1", Title = new("A") }] };

        Assert.Equal(["duplicate-code"], PlanFiles.Read(PlanFiles.Write(plan, PlanFormat.Csv)).Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_text_too_long_for_a_workbook_is_refused_and_told()
    {
        var plan = new Plan { Code = "p", Title = new(new string('x', 40000)) };

        Assert.Contains("CSV", Assert.Throws<PlanningException>(() => PlanFiles.Write(plan, PlanFormat.Xlsx)).Said.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_written_beside_a_city_and_found_there()
    {
        var folder = Directory.CreateTempSubdirectory("hedgerow-plan-");
        try
        {
            Assert.Equal(["missing-plan"], PlanFiles.Read(folder.FullName).Findings.Select(f => f.Code));
            var plan = RandomPlans.Of(3);
            PlanFiles.Write(plan, PlanFormat.Csv, Path.Combine(folder.FullName, "plan"));
            Assert.Equal(RandomPlans.Whole(plan), RandomPlans.Whole(PlanFiles.Read(folder.FullName).Plan!));
            PlanFiles.Write(plan with { Version = "3" }, PlanFormat.Yaml, Path.Combine(folder.FullName, "plan.yaml"));
            Assert.Equal("3", PlanFiles.Read(folder.FullName).Plan!.Version);
            Assert.Equal(["plan", "plan.yaml"], Directory.EnumerateFileSystemEntries(folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_sheet_changes_only_the_columns_it_names()
    {
        var plan = new Plan
        {
            Code = "p", Title = new("P"),
            Actions = [Action("A1") with { BudgetPlanned = 5, Text = new("keep"), Work = WorkStatus.OnTrack }, Action("A2") with { BudgetPlanned = 7, Lead = new("Parks") }, Action("A3")],
        };

        var update = PlanFiles.Update(plan, File("actions.csv", "work,code,budget_spent,lead_en\ncompleted,A1,4.5,\n,A2,,-\n"));

        Assert.Empty(update.Findings);
        Assert.Equal(
            [new PlanChange(PlanChangeKind.Changed, "actions", "A1", "work", "on_track", "completed"), new(PlanChangeKind.Changed, "actions", "A1", "budget_spent", "", "4.5"), new(PlanChangeKind.Changed, "actions", "A2", "lead_en", "Parks", "")],
            update.Changes);
        Assert.Equal([plan.Actions[0] with { Work = WorkStatus.Completed, BudgetSpent = 4.5m }, plan.Actions[1] with { Lead = PlanText.None }, plan.Actions[2]], update.Plan!.Actions);
    }

    [Fact]
    public void A_sheet_with_a_mistake_changes_nothing()
    {
        var plan = new Plan { Code = "p", Title = new("P"), Actions = [Action("A1"), Action("A2")] };

        var update = PlanFiles.Update(plan, File("actions.csv", "code,work,title_en\nA1,completed,\nA2,done,-\nA9,completed,\nA1,scheduled,\n"));

        Assert.Null(update.Plan);
        Assert.Empty(update.Changes);
        Assert.Equal(
            ["actions.csv:3 unknown-word actions A2, work: 'done'", "actions.csv:3 missing-value actions A2, title_en: must not be emptied", "actions.csv:4 unknown-code actions A9: the plan has no such row", "actions.csv:5 duplicate-code actions A1: stands twice"],
            update.Findings.Select(f => $"{f.Place} {f.Code} {f.Found.En}"));
    }

    [Fact]
    public void A_text_that_no_workbook_can_hold_is_refused_with_its_place_and_nothing_changes()
    {
        var plan = new Plan { Title = new("P"), Actions = [new PlanAction { Code = "A1", Title = new("Plant") }] };

        var update = PlanFiles.Update(plan, File("actions.csv", $"code,text_en\nA1,{new string('x', 40_000)}\n"));

        var finding = Assert.Single(update.Findings);
        Assert.Null(update.Plan);
        Assert.Equal(("actions.csv", 2, "text-too-long"), (finding.File, finding.Line, finding.Code));
        Assert.True(finding.Found.En.Length < 200);
    }

    [Fact]
    public void A_change_of_a_long_text_is_told_in_a_line() =>
        Assert.InRange(new PlanChange(PlanChangeKind.Changed, "actions", "A1", "text_en", string.Empty, new string('x', 5000) + "\nmore").Words.En.Length, 100, 250);

    [Fact]
    public void A_sheet_without_codes_is_refused() => Assert.Equal(
        ["missing-column"], PlanFiles.Update(new Plan { Title = new("P") }, File("actions.csv", "work\ncompleted\n")).Findings.Select(f => f.Code));

    private static PlanAction Action(string code) => new() { Code = code, Title = new(code) };

    private static PlanFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
