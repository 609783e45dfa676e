using Hedgerow.Assessment;
using Hedgerow.Sharing.Assessments;
using Xunit;

namespace Hedgerow.Sharing.Tests.Assessments;

/// <summary>The report says what assessment.json says, in both languages, and nothing else.</summary>
public sealed class AssessmentReportTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Is_the_same_in_every_form(string language) => SameTextTests.Same(AssessmentReport.Compose(Thornwick.Run, language, [Thornwick.Run with { Year = 2015 }]));

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Is_a_valid_document(string language) => Word.DocxWriterTests.Valid(AssessmentReport.Compose(Thornwick.Run, language, [Thornwick.Run with { Year = 2015 }]));

    [Fact]
    public void A_year_has_no_thousands_and_layers_have_names()
    {
        using var year = System.Text.Json.JsonDocument.Parse("2015");
        var chinese = Said(AssessmentReport.Compose(Thornwick.Run, "zh"));

        Assert.Equal("2015", RunText.Part(year.RootElement, isYear: true));
        Assert.Equal("2\u202f015", RunText.Part(year.RootElement));
        Assert.DoesNotContain("land_cover", chinese, StringComparison.Ordinal);
        Assert.Contains("土地覆盖", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Begins_with_what_a_mayor_needs()
    {
        var said = Said("en");

        Assert.Contains("In 2025 Thornwick (fictional) earns 22 of 36 points", said, StringComparison.Ordinal);
        Assert.Contains("1 Proportion of natural areas: |36.7\u00a0%, 4 / 4 points", said, StringComparison.Ordinal);
        Assert.Contains("The nearest next steps", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_page_has_value_bands_next_step_formula_and_source()
    {
        var said = Said("en");

        Assert.Contains("≤ 0.9 → 0; 1.0–6.9 → 1; 7.0–13.9 → 2; 14.0–20.0 → 3; ≥ 20.1 → 4", said, StringComparison.Ordinal);
        Assert.Contains("100 × 2\u202f643.54 / 7\u202f211.75 = 36.66\u00a0%", said, StringComparison.Ordinal);
        Assert.Contains("7.42 percentage points more gives another point.", said, StringComparison.Ordinal);
        Assert.Contains("[urbanshift-2023], [chan-2021]", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_says_why_and_how_to_mend_it()
    {
        var gap = Thornwick.Run.Indicators.First(indicator => indicator.Status == "not_measured");

        Assert.Contains(gap.Reason!.Replace("`", string.Empty, StringComparison.Ordinal), Said("en").Replace("|", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(gap.Gap!.Value.Remedy.Zh.Replace("`", string.Empty, StringComparison.Ordinal), Said("zh").Replace("|", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_a_dash_and_never_zero()
    {
        var run = Thornwick.Run with { Units = [.. Thornwick.Run.Units.Select(unit => unit with { Indicators = [.. unit.Indicators.Select((indicator, i) => i == 0 && unit == Thornwick.Run.Units[1] ? indicator with { Value = null, ValueShown = null } : indicator)] })] };
        var table = AssessmentReport.Compose(run, "en").Blocks.OfType<Table>().Single(table => table.Caption == "Indicators by district");

        Assert.Equal("–", table.Rows[1][2].ToString());
    }

    [Fact]
    public void A_level_is_told_in_words() =>
        Assert.Contains("Aligned, with 1 to 3 initiatives", Said("en"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_made_up_city_says_so() => Assert.Contains("does not exist", AssessmentReport.Compose(Thornwick.Run, "en").Notice!, StringComparison.Ordinal);

    [Fact]
    public void Rules_that_have_changed_are_not_passed_off_as_those_of_the_run()
    {
        var document = AssessmentReport.Compose(Thornwick.Run with { EditionSha256 = new string('0', 64) }, "en");

        Assert.DoesNotContain("→ 4", Said(document), StringComparison.Ordinal);
        Assert.Contains("The rules of the edition have changed", Said(document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weighted_index_has_its_terms_instead_of_points()
    {
        var run = Thornwick.Run with { Total = Thornwick.Run.Total with { Kind = "weighted", Value = 61.25, Score = null, Max = null } };

        Assert.Contains("reaches 61.3 of 100", Said(AssessmentReport.Compose(run, "en")), StringComparison.Ordinal);
    }

    [Fact]
    public void Districts_stand_on_a_map_with_names_and_scale()
    {
        var path = Path.Combine(Path.GetTempPath(), $"hedgerow-{Guid.NewGuid():n}.gpkg");
        try
        {
            Thornwick.WriteLayers(path);
            var outline = CityOutline.Read(path)!;
            var map = AssessmentReport.Compose(Thornwick.Run, "en", outline: outline).Blocks.OfType<Figure>().Single(figure => figure.Caption.EndsWith("by district", StringComparison.Ordinal));

            Assert.Equal(430, outline.Width, 6);
            Assert.Equal(430 / 2000.0, outline.PointsPerMetre, 6);
            Assert.Contains(map.Drawing.Marks, mark => mark is Label label && label.Text == Thornwick.Run.Units[0].Name);
            Assert.Contains(map.Drawing.Marks, mark => mark is Label label && label.Text == "500 m · N ↑");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Said(string language) => Said(AssessmentReport.Compose(Thornwick.Run, language));

    internal static string Said(Document document) => string.Join('\n', document.Blocks.SelectMany(block => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [Said(paragraph.Text)],
        Listing list => list.Items.Select(Said),
        Note note => [note.Label, Said(note.Text)],
        Table table => table.Columns.Select(column => column.Header).Concat(table.Rows.SelectMany(row => row.Select(Said))).Append(table.Caption).Append(table.Source ?? string.Empty),
        Figure figure => [figure.Caption, figure.Alternative],
        _ => Array.Empty<string>(),
    }));

    private static string Said(Prose text) => string.Join('|', text.Pieces.Select(piece => piece.Text));
}
