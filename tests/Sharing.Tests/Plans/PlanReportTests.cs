using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Sharing.Tests.Assessments;
using Hedgerow.Yaml;
using Xunit;

namespace Hedgerow.Sharing.Tests.Plans;

/// <summary>A plan stands in the chapters of a guideline, with its tables, figures and annexes, and without its findings.</summary>
public sealed class PlanReportTests
{
    private static readonly PlanMaterial Material = new() { Date = new DateOnly(2026, 11, 21), Frameworks = Frameworks.All(), Run = Thornwick.Run };

    public static TheoryData<string, string> Every => new() { { "international", "en" }, { "international", "zh" }, { "chinese", "en" }, { "chinese", "zh" } };

    [Theory]
    [MemberData(nameof(Every))]
    public void Is_the_same_in_every_form_and_valid(string outline, string language)
    {
        var document = Compose(outline, language);

        SameTextTests.Same(document);
        Word.DocxWriterTests.Valid(document);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Findings_and_evidence_never_stand_in_the_plan(string outline, string language)
    {
        var said = AssessmentReportTests.Said(Compose(outline, language));

        Assert.DoesNotContain("SECRET-FINDING", said, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密发现", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Survey of schools", said, StringComparison.Ordinal);
        Assert.DoesNotContain("学校调查", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "SECRET-FINDING few children see nature")]
    [InlineData("zh", "秘密发现")]
    public void They_stand_in_the_background_report_with_what_answers_them(string language, string finding)
    {
        var document = BackgroundReport.Compose(SmallPlan.Of(), language, Material);
        var answers = document.Blocks.OfType<Table>().First();

        Assert.Contains(finding, AssessmentReportTests.Said(document), StringComparison.Ordinal);
        Assert.Equal(["T2.1", "A2"], answers.Rows[0].Skip(1).Select(cell => cell.ToString()));
        Assert.Contains("F2", document.Blocks.OfType<Paragraph>().Last(paragraph => paragraph.Text.ToString().Contains("F2", StringComparison.Ordinal)).Text.ToString(), StringComparison.Ordinal);
        SameTextTests.Same(document);
    }

    [Fact]
    public void The_Chinese_guideline_has_its_chapters()
    {
        var chapters = Compose("chinese", "zh").Blocks.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => heading.Text);

        Assert.Equal(["关于本规划", "地方与国家政策协同", "编制步骤与规划程序", "规划框架", "保障措施", "监测与评估", "指标表", "与国家战略及其他框架的对应表", "意见征求与答复情况", "指数得分表"], chapters);
    }

    [Fact]
    public void Chapters_of_the_Chinese_document_are_counted_in_Chinese()
    {
        Assert.Equal(ChapterNumbers.Chinese, Compose("chinese", "zh").Numbers);
        Assert.Equal(ChapterNumbers.Arabic, Compose("chinese", "en").Numbers);
    }

    [Fact]
    public void Paragraphs_of_the_plan_stand_in_their_chapter()
    {
        var blocks = Compose("international", "en").Blocks.ToList();
        var place = blocks.FindIndex(block => block is Heading { Text: "Why this plan" });

        Assert.Equal("The council asked for this plan in 2025.", Assert.IsType<Paragraph>(blocks[place + 1]).Text.ToString());
        Assert.Equal("It holds until 2030.", Assert.IsType<Paragraph>(blocks[place + 2]).Text.ToString());
    }

    [Fact]
    public void An_empty_chapter_says_that_it_is_to_be_written_and_an_optional_one_falls_away()
    {
        var document = PlanReport.Compose(new Plan { Title = new("Nothing yet") }, Outlines.Read("international"), "en", Material with { Run = null });

        Assert.Contains(document.Blocks, block => block is Note { Label: "To be written:" });
        Assert.DoesNotContain(document.Blocks, block => block is Heading { Text: "Cases" or "Result of the index" });
        SameTextTests.Same(document);
    }

    [Fact]
    public void Money_of_a_whole_and_its_parts_counts_once()
    {
        var money = Compose("international", "en").Blocks.OfType<Table>().Single(table => table.Caption == "Money by goal");

        Assert.Equal(("Planned, EUR", "400\u202f000"), (money.Columns[3].Header, money.Rows[^1][3].ToString()));
        Assert.Equal(["3", "2"], money.Rows[^1].Skip(1).Take(2).Select(cell => cell.ToString()));
    }

    [Fact]
    public void Texts_that_exist_in_the_other_language_only_are_counted_on_the_title_page()
    {
        var plan = SmallPlan.Of() with { Vision = new(Zh: "仅中文"), Example = false };

        Assert.Equal("One text of the plan exists in Chinese only and stands here as written.", PlanReport.Compose(plan, Outlines.Read("international"), "en", Material).Notice);
    }

    [Fact]
    public void A_framework_that_is_not_at_hand_is_named()
    {
        var plan = SmallPlan.Of() with { Frameworks = ["kmgbf", "province-plan"] };

        Assert.Contains("province-plan", AssessmentReportTests.Said(PlanReport.Compose(plan, Outlines.Read("international"), "en", Material)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_yearly_report_tells_lights_with_their_rules_late_actions_and_lessons()
    {
        var plan = SmallPlan.Of();
        var document = ProgressReport.Compose(plan, 2026, "en", Material);
        var said = AssessmentReportTests.Said(document);

        Assert.Contains("1 of 2 targets are on track or ahead; of 1 nothing can be said.", said, StringComparison.Ordinal);
        Assert.Contains(TargetProgress.Of(plan, plan.Target("T1.1")!, 2026).Light.Rule.En, said, StringComparison.Ordinal);
        Assert.Contains("Order plants early", said, StringComparison.Ordinal);
        SameTextTests.Same(document);
        SameTextTests.Same(ProgressReport.Compose(plan, 2026, "zh", Material));
    }

    [Fact]
    public void Every_part_that_an_outline_may_name_can_be_written()
    {
        var outline = new Outline
        {
            Id = "all", Name = new("All", "全部"), Reference = "own", Confidence = "inferred",
            Chapters = [.. Outlines.Parts.Select(part => new OutlineChapter(new(part, part), [], [part], [], IsOptional: false))],
        };

        var document = PlanReport.Compose(SmallPlan.Of(), outline, "en", Material);

        SameTextTests.Same(document);
        // Only a map needs more than the plan and its run.
        Assert.DoesNotContain(document.Blocks, block => block is Note { Label: "To be written:" });
    }

    [Fact]
    public void A_wrong_outline_tells_every_mistake_with_its_line()
    {
        var refused = Assert.Throws<InputException>(() => Outlines.Read(YamlFile.Parse("id: x\nname: {en: X, zh: X}\nreference: own\nconfidence: sure\nchapters:\n  - {title: {en: A}, parts: [goal], pages: 3}\n", "own.yaml")));

        Assert.Equal([4, 6, 6, 6], refused.Findings.Select(finding => finding.Line ?? 0));
        Assert.Contains(refused.Findings, finding => finding.Nearest == "goals");
    }

    [Fact]
    public void An_outline_that_does_not_exist_is_refused_with_the_nearest() =>
        Assert.Equal("chinese", Assert.Throws<InputException>(() => Outlines.Read("chinise")).Findings[0].Nearest);

    private static Document Compose(string outline, string language) => PlanReport.Compose(SmallPlan.Of(), Outlines.Read(outline), language, Material);
}
