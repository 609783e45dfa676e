namespace Hedgerow.Cities.Tests;

public sealed class AnswersTests
{
    private static readonly Questions Asked = Questions.Read();

    [Fact]
    public void Hold_numbers_levels_items_texts_and_evidence_with_their_lines()
    {
        var (answers, findings) = Read("""
            budget: {spent: 1200000, total: 80000000, currency: CRC, year: 2020, evidence: [{file: budget-2020.pdf, date: 2021-03-01, office: Treasury}]}
            lbsap: {level: 3, evidence: {link: "https://example.org/plan"}}
            consultation:
              level: none
              note: planned for next year
            agencies: {count: 2, items: [Parks, Water]}
            partners: {items: [A, B, C], evidence: budget-2020.pdf}
            hj623_wild_animals: {value: 212}
            """);

        Assert.Empty(findings);
        var budget = answers["budget"]!;
        Assert.Equal((1200000, 80000000, "CRC", 2020, 1), (budget.Numbers["spent"], budget.Numbers["total"], budget.Texts["currency"], budget.Year, budget.Line));
        Assert.Equal(new EvidenceItem("budget-2020.pdf", null, "2021-03-01", "Treasury", null), Assert.Single(budget.Evidence));
        Assert.Equal((3, Asked["lbsap"]!.Levels[3].Key, true), (answers["lbsap"]!.Level, answers["lbsap"]!.LevelKey, answers["lbsap"]!.IsEvidenced));
        Assert.Equal((0, "planned for next year", false), (answers["consultation"]!.Level, answers["consultation"]!.Text, answers["consultation"]!.IsEvidenced));
        Assert.Equal(2, answers["agencies"]!.Numbers["count"]);
        Assert.Equal(3, answers["partners"]!.Numbers["count"]);
        Assert.Equal(["A", "B", "C"], answers["partners"]!.Items);
        Assert.Equal(212, answers["hj623_wild_animals"]!.Numbers["value"]);
    }

    [Fact]
    public void A_question_that_stands_empty_is_not_answered()
    {
        var (answers, findings) = Read("lbsap:\n  level:\n  evidence:\n    - file:\n      link:\nbudget: {spent: , total: , year: 2020}\nagencies:\n");

        Assert.Empty(findings);
        Assert.Empty(answers.All);
        Assert.Null(answers["lbsap"]);
    }

    [Fact]
    public void The_answer_of_the_assessed_year_counts_else_the_latest_earlier_one()
    {
        var (answers, _) = Read("""
            projects:
              - {count: 10, year: 2016}
              - {count: 30, year: 2020}
              - {count: 20, year: 2018}
            partners: {count: 7}
            outreach_events: [{count: 1}, {count: 2, year: 2019}]
            """);

        Assert.Null(answers.For("projects", 2015));
        Assert.Equal([10, 10, 20, 20, 30, 30], Years(2016, 2017, 2018, 2019, 2020, 2031).Select(y => answers.For("projects", y)!.Numbers["count"]));
        Assert.Equal(30, answers["projects"]!.Numbers["count"]);
        Assert.Equal(7, answers.For("partners", 1990)!.Numbers["count"]);
        Assert.Equal([1, 2], Years(2018, 2019).Select(y => answers.For("outreach_events", y)!.Numbers["count"]));
        Assert.Null(answers.For("budget", 2020));
    }

    [Theory]
    [InlineData("budgett: {spent: 1}", "unknown-question", 1, "budget")]
    [InlineData("budget:\n  spend: 1", "unknown-key", 2, "spent")]
    [InlineData("budget: {spent: 90, total: 80}", "percent-above-100", 1, null)]
    [InlineData("budget: {spent: -1, total: 80}", "out-of-range", 1, null)]
    [InlineData("budget: {spent: much, total: 80}", "wrong-kind", 1, null)]
    [InlineData("budget: {spent: \"1 200 000\", total: 80000000}", "wrong-kind", 1, "1200000")]
    [InlineData("budget: 2000", "wrong-kind", 1, null)]
    [InlineData("budget: {spent: 1, total: 80, year: 20}", "out-of-range", 1, null)]
    [InlineData("lbsap: {level: 5}", "unknown-level", 1, null)]
    [InlineData("lbsap:\n  level: alligned", "unknown-level", 2, "aligned")]
    [InlineData("agencies: {count: 2.5}", "wrong-kind", 1, null)]
    [InlineData("agencies: {count: -2}", "out-of-range", 1, null)]
    [InlineData("agencies: {count: 2, year: 2020, evidence: {file: budget-2021.pdf}}", "missing-evidence", 1, "budget-2020.pdf")]
    [InlineData("agencies: {count: 2, evidence: budget.pdf}", "missing-evidence", 1, "budget-2020.pdf")]
    [InlineData("agencies:\n  count: 2\n  evidence:\n    - {link: www.example.org}", "wrong-form", 4, null)]
    [InlineData("agencies: {count: 2, evidence: {link: \"https://example.org\", date: 3 May}}", "wrong-form", 1, null)]
    [InlineData("agencies: [{count: 2, year: 2020}, {count: 3, year: 2020}]", "duplicate-year", 1, null)]
    [InlineData("agencies: {count: 2}\nagencies: {count: 3}", "duplicate-key", 2, null)]
    [InlineData("agencies", "wrong-kind", 1, null)]
    [InlineData("agencies: {count: 2", "not-yaml", 1, null)]
    public void A_mistake_is_found_with_its_line_and_the_nearest_spelling(string yaml, string code, int line, string? nearest)
    {
        var (_, findings) = Read(yaml + "\n");

        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Error, code, "answers.yaml", nearest), (finding.Severity, finding.Code, finding.File, finding.Nearest));
        Assert.InRange(finding.Line!.Value, line, code == "not-yaml" ? line + 1 : line);
    }

    [Theory]
    [InlineData("agencies: {count: 3, items: [Parks, Water]}", "count-differs")]
    [InlineData("agencies: {count: 3, evidence: {office: Treasury}}", "evidence-without-source")]
    public void What_a_reader_should_know_is_a_warning(string yaml, string code)
    {
        var (answers, findings) = Read(yaml + "\n");

        Assert.Equal((Severity.Warning, code), (findings[0].Severity, Assert.Single(findings).Code));
        Assert.Equal(3, answers["agencies"]!.Numbers["count"]);
        Assert.False(answers["agencies"]!.IsEvidenced);
    }

    [Fact]
    public void A_wrong_level_is_answered_with_the_whole_ladder_in_both_languages()
    {
        var (_, findings) = Read("lbsap: {level: great}\n");

        Assert.All(Asked["lbsap"]!.Levels, l => Assert.Contains(l.Text.En, findings[0].Expected.En, StringComparison.Ordinal));
        Assert.All(Asked["lbsap"]!.Levels, l => Assert.Contains(l.Text.Zh, findings[0].Expected.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_given_as_a_file_is_a_link()
    {
        var (answers, findings) = Read("agencies: {count: 1, evidence: [\"https://example.org/a\"]}\n");

        Assert.Empty(findings);
        Assert.Equal("https://example.org/a", answers["agencies"]!.Evidence[0].Link);
    }

    private static int[] Years(params int[] years) => years;

    private static (Answers Answers, List<Finding> Findings) Read(string yaml)
    {
        using var folder = new TemporaryCity();
        folder.Write("budget-2020.pdf", "x");
        var findings = new List<Finding>();
        var answers = Answers.Read(folder.Write("answers.yaml", yaml), Asked, findings, "answers.yaml");
        return (answers, findings);
    }
}
