using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Sharing.Tests.Assessments;
using Hedgerow.Sharing.Tests.Plans;
using Xunit;

namespace Hedgerow.Sharing.Tests.Sheets;

/// <summary>The sheets have the header that the reporting tools want, rows only of what is known, and no cell that a spreadsheet would run.</summary>
public sealed class SheetTests
{
    private const string Header = "Indicator code,Indicator,Does this data row represent a disaggregation (yes/no),Disaggregation type,Disaggregation,Year,Unit,Value,Footnote";

    [Fact]
    public void The_indicator_sheet_has_the_strict_header_first_and_nothing_before_it()
    {
        var bytes = IndicatorSheet.Of([Thornwick.Run], "en").ToCsv();

        Assert.Equal((byte)'I', bytes[0]);
        Assert.Equal(Header, Lines(bytes)[0]);
        Assert.Equal(9, IndicatorSheet.Header.Count);
    }

    [Fact]
    public void The_index_is_told_by_its_official_code_with_official_points_only()
    {
        var total = Cells(Lines(IndicatorSheet.Of([Thornwick.Run], "en"))[1]);

        Assert.Equal(["12.CT.1", "no", "2025", "points", "22"], [total[0], total[2], total[5], total[6], total[7]]);
        Assert.Contains("provisional and not in the value", total[8], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_has_year_unit_and_value_and_the_unknown_has_no_row()
    {
        var rows = Lines(IndicatorSheet.Of([Thornwick.Run], "en", districts: true)).Skip(1).Select(Cells).ToList();

        Assert.All(rows, row =>
        {
            Assert.Equal(9, row.Count);
            Assert.True(int.TryParse(row[5], out _));
            Assert.NotEmpty(row[6]);
            Assert.True(double.TryParse(row[7], System.Globalization.CultureInfo.InvariantCulture, out _));
            Assert.Equal(row[2] == "yes", row[3].Length > 0 && row[4].Length > 0);
        });
        Assert.DoesNotContain(rows, row => row[4].StartsWith("28 ", StringComparison.Ordinal));
        Assert.Equal(Thornwick.Run.Units.Sum(unit => unit.Indicators.Count(indicator => indicator.Value is not null)), rows.Count(row => row[3] == "indicator of the index, by district"));
    }

    [Fact]
    public void Indicators_of_a_plan_take_the_codes_of_the_framework_where_they_have_one()
    {
        var plan = SmallPlan.Of();
        plan = plan with { Indicators = [plan.Indicators[0] with { Source = IndicatorSource.Framework, Reference = "kmgbf/12.1" }, plan.Indicators[1]] };

        var row = Cells(Lines(IndicatorSheet.Of(plan, Frameworks.All(), "en"))[1]);

        Assert.Equal(["12.1", "2025", "%", "32.5"], [row[0], row[5], row[6], row[7]]);
    }

    [Fact]
    public void A_commitment_is_a_target_with_its_numbers_money_and_alignment()
    {
        var lines = Lines(CommitmentSheet.Of(SmallPlan.Of(), Frameworks.All(), new DateOnly(2026, 11, 21), "en"));
        var row = Cells(lines[1]);
        string Cell(string column) => row[CommitmentSheet.Header.ToList().IndexOf(column)];

        Assert.Equal(CommitmentSheet.Header.Count, row.Count);
        Assert.Equal(["T1.1", "32.5", "40", "2030", "34", "Medium", "EUR", "400000", "90000", "Second kilometre"],
            [Cell("Code"), Cell("Baseline value"), Cell("Target value"), Cell("Target year"), Cell("Latest value"), Cell("Degree of alignment"), Cell("Currency"), Cell("Budget"), Cell("Spent"), Cell("Next steps")]);
        Assert.StartsWith("12 ", Cell("Primary global target"), StringComparison.Ordinal);
        Assert.Equal(string.Empty, Cell("Contact"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=")]
    [InlineData("@SUM(A1)", "'@")]
    [InlineData("+1+2", "'+")]
    [InlineData("-cmd|' /C calc'!A0", "'-")]
    [InlineData("\t=1", "'\t")]
    public void A_cell_that_a_spreadsheet_would_run_is_text(string title, string begins)
    {
        var plan = SmallPlan.Of();
        plan = plan with { Targets = [plan.Targets[0] with { Title = new(title) }] };

        Assert.StartsWith(begins, Cells(Lines(CommitmentSheet.Of(plan, [], new DateOnly(2026, 1, 1), "en"))[1])[1], StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_every_row_names_its_columns_and_nothing_is_changed()
    {
        var sheet = IndicatorSheet.Of([Thornwick.Run], "zh");
        using var json = System.Text.Json.JsonDocument.Parse(sheet.ToJson());
        var rows = json.RootElement.EnumerateArray().ToList();

        Assert.Equal(sheet.Rows.Count, rows.Count);
        Assert.Equal(IndicatorSheet.Header, rows[0].EnumerateObject().Select(cell => cell.Name));
        Assert.Equal(sheet.Rows.SelectMany(row => row), rows.SelectMany(row => row.EnumerateObject().Select(cell => cell.Value.GetString())));
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        var plan = SmallPlan.Of();
        plan = plan with { Series = [plan.Series[0] with { Value = -1.5 }] };

        Assert.Equal("-1.5", Cells(Lines(IndicatorSheet.Of(plan, [], "en"))[1])[7]);
    }

    private static List<string> Lines(Sheet sheet) => Lines(sheet.ToCsv());

    private static List<string> Lines(byte[] bytes) => [.. Encoding.UTF8.GetString(bytes).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var (cell, quoted) = (new StringBuilder(), false);
        foreach (var sign in line + ",")
        {
            if (sign == '"')
            {
                quoted = !quoted;
                _ = quoted && cell.Length > 0 ? cell.Append('"') : cell;
            }
            else if (sign == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(sign);
            }
        }

        return cells;
    }
}
