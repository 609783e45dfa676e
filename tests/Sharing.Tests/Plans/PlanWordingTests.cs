using Hedgerow.Planning;
using Hedgerow.Sharing.Plans;
using Hedgerow.Sharing.Tests.Assessments;
using Xunit;

namespace Hedgerow.Sharing.Tests.Plans;

/// <summary>Days, periods, money and names stand in a document as its readers write them.</summary>
public sealed class PlanWordingTests
{
    [Theory]
    [InlineData("2025-06-01", "2030-12-31", "Jun 2025 – Dec 2030", "2025年6月—2030年12月")]
    [InlineData("2026-01-01", "2030-12-31", "2026–2030", "2026—2030年")]
    [InlineData("2026-01-01", "2026-12-31", "2026", "2026年")]
    [InlineData("2026-03-01", null, "from Mar 2026", "2026年3月起")]
    [InlineData(null, "2030-12-31", "until 2030", "至2030年")]
    [InlineData(null, null, "–", "–")]
    public void A_period_is_told_in_months_or_in_whole_years(string? from, string? to, string en, string zh)
    {
        DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(en, PlanDates.Period(Day(from), Day(to), "en").Replace('\u00a0', ' '));
        Assert.Equal(zh, PlanDates.Period(Day(from), Day(to), "zh"));
    }

    [Fact]
    public void A_day_is_a_day_of_the_language()
    {
        Assert.Equal("9 Dec 2025", PlanDates.Day(new DateOnly(2025, 12, 9), "en").Replace('\u00a0', ' '));
        Assert.Equal("2025年12月9日", PlanDates.Day(new DateOnly(2025, 12, 9), "zh"));
        Assert.Equal("–", PlanDates.Day(null, "zh"));
    }

    [Theory]
    [InlineData("en", "CRC", 380_000_000, 20_000_000, "Cost,\nmillion CRC", "380", "380 million CRC")]
    [InlineData("zh", "CRC", 380_000_000, 20_000_000, "Cost\n（亿科朗）", "3.8", "3.8 亿科朗")]
    [InlineData("zh", "CNY", 1_250_000, 30_000, "Cost\n（万元）", "125", "125 万元")]
    [InlineData("zh", "CNY", 1_250_000, 30_001, "Cost\n（元）", "1 250 000", "1 250 000 元")]
    [InlineData("en", "EUR", 1_250_000, 30_000, "Cost, EUR", "1 250 000", "1 250 000 EUR")]
    [InlineData("en", "", 380_000_000, 20_000_000, "Cost", "380 000 000", "380 000 000")]
    public void Money_stands_in_the_largest_unit_that_needs_no_more_than_two_decimals(string language, string currency, int first, int second, string head, string amount, string said)
    {
        var money = new PlanMoney(new Plan { Currency = currency, Actions = [new PlanAction { BudgetPlanned = first }, new PlanAction { BudgetPlanned = second }] }, language);
        static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

        Assert.Equal((head, amount, said), (Plain(money.Head("Cost")), Plain(money.Amount(first)), Plain(money.Said(first))));
        Assert.Equal("–", money.Amount(null));
    }

    [Fact]
    public void An_office_that_the_plan_names_in_both_languages_anywhere_is_named_in_the_readers_everywhere()
    {
        var plan = new Plan { Actions = [new PlanAction { Lead = new("Parks office", "公园部门") }, new PlanAction { Partners = ["Parks office", "Unknown club"] }] };

        var names = new PlanNames(plan, new PlanMaterial { Date = new DateOnly(2026, 1, 1) }, new Manuscript("zh"));

        Assert.Equal(["公园部门", "Unknown club"], plan.Actions[1].Partners.Select(names.Office));
    }

    [Fact]
    public void Indicators_and_sources_are_told_in_words()
    {
        var material = new PlanMaterial { Date = new DateOnly(2026, 1, 1), Run = Thornwick.Run, Frameworks = Hedgerow.Assessment.Frameworks.All() };
        var (en, zh) = (new PlanNames(new Plan(), material, new Manuscript("en")), new PlanNames(new Plan(), material, new Manuscript("zh")));

        Assert.Equal("Singapore Index on Cities' Biodiversity, 2021, indicator 2 (Connectivity)", en.Indicator("singapore-2021/2"));
        Assert.Equal("城市生物多样性指数（新加坡指数）2021 年版指标 2", zh.Indicator("singapore-2021/2", named: false));
        Assert.Equal("Kunming-Montreal Global Biodiversity Framework, 12.1", en.Indicator("kmgbf/12.1"));
        Assert.Equal("own words", en.Indicator("own words"));
        Assert.Equal("assessment for 2025 by the Singapore Index on Cities' Biodiversity, 2021, made on 22 Nov 2026", en.Source("assessment: singapore-2021 2025, run 2026-11-22").Replace('\u00a0', ' '));
        Assert.Equal("基准值，城市生物多样性指数（新加坡指数）2021 年版，2025 年评估（2026年11月22日计算）", zh.Source("assessment: singapore-2021 2025, baseline, run 2026-11-22"));
        Assert.Equal("counted by hand", zh.Source("counted by hand"));
    }
}
