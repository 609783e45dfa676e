using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Index;

public sealed class WeightedIndexTests
{
    private static readonly WeightedTerm[] Terms =
    [
        new("R_V", 0.2m, 635m, false, Standing.Provisional),
        new("R_P", 0.2m, 3662m, false, Standing.Provisional),
        new("D_E", 0.2m, 124m, false, Standing.Provisional),
        new("E_D", 0.2m, 0.3070m, false, Standing.Provisional),
        new("R_T", 0.1m, 0.1572m, false, Standing.Provisional),
        new("E_I", 0.1m, 0.1441m, true, Standing.Provisional),
    ];

    private static readonly GradeTable Grades = GradeTable.Of(
    [
        new("high", Wording.Same("High"), 60m), new("medium", Wording.Same("Medium"), 30m), new("moderate", Wording.Same("Moderate"), 20m), new("low", Wording.Same("Low"), null),
    ]);

    [Fact]
    public void Matches_a_county_worked_by_hand()
    {
        // Normalised: 50, 50, 25, 10, 20 and 40 (inverted to 60). 0.2 (50 + 50 + 25 + 10) + 0.1 · 20 + 0.1 · 60 = 27 + 2 + 6 = 35.
        var result = Index(317.5m, 1831m, 31m, 0.0307m, 0.03144m, 0.05764m);

        Assert.Equal(35m, result.Total.Value);
        Assert.Equal("medium", result.Total.Grade!.Key);
        Assert.Equal([10m, 10m, 5m, 2m, 2m, 6m], result.Parts.Select(part => part.Contribution));
        Assert.Equal((6, 6, 100m, TotalKind.Weighted, Standing.Provisional), (result.Total.ScoredCount, result.Total.EditionCount, result.Total.EditionMax, result.Total.Kind, result.Total.Standing));
        Assert.Null(result.Total.Score);
    }

    [Fact]
    public void Is_100_at_every_reference_maximum_without_aliens() =>
        Assert.Equal(100m, Index(635m, 3662m, 124m, 0.3070m, 0.1572m, 0m).Total.Value);

    [Fact]
    public void Cuts_a_value_above_its_reference_maximum_and_says_so()
    {
        var result = Index(1000m, 0m, 0m, 0m, 0m, 0.5m);

        Assert.Equal(20m, result.Total.Value);
        Assert.Equal(["R_V", "E_I"], result.Parts.Where(part => part.Capped).Select(part => part.Term.Id));
        Assert.Equal(0m, result.Parts[^1].Contribution);
    }

    [Fact]
    public void Has_no_value_and_no_grade_while_a_component_is_missing()
    {
        var result = Index(317.5m, null, 31m, 0.0307m, null, 0.05764m);

        Assert.Null(result.Total.Value);
        Assert.Null(result.Total.Grade);
        Assert.Equal(["R_P", "R_T"], result.Missing);
        Assert.Equal(4, result.Total.ScoredCount);
    }

    [Fact]
    public void Treats_an_answer_without_evidence_as_missing()
    {
        var result = WeightedIndex.Of([.. Terms.Select(term => new WeightedInput(term, 0m, term.Id != "D_E"))], Grades);

        Assert.Equal(["D_E"], result.Missing);
        Assert.Null(result.Total.Value);
    }

    [Fact]
    public void Is_official_only_when_every_component_is()
    {
        var official = Terms.Select(term => new WeightedInput(term with { Standing = Standing.Official }, 0m)).ToArray();

        Assert.Equal(Standing.Official, WeightedIndex.Of(official).Total.Standing);
        official[2] = official[2] with { Term = Terms[2] };
        Assert.Equal(Standing.Provisional, WeightedIndex.Of(official).Total.Standing);
    }

    [Fact]
    public void Rises_with_each_component_and_falls_with_the_inverted_one()
    {
        decimal?[] values = [300m, 900m, 40m, 0.05m, 0.04m, 0.03m];
        var before = Index(values).Total.Value;
        for (var i = 0; i < values.Length; i++)
        {
            var more = values.ToArray();
            more[i] *= 1.1m;
            var after = Index(more).Total.Value;
            Assert.True(Terms[i].Inverted ? after < before : after > before, $"{Terms[i].Id}: {before} became {after}");
        }
    }

    [Theory]
    [InlineData("60", "high")]
    [InlineData("59.999", "medium")]
    [InlineData("30", "medium")]
    [InlineData("29.99", "moderate")]
    [InlineData("20", "moderate")]
    [InlineData("19.99", "low")]
    [InlineData("0", "low")]
    public void Grades_a_value_as_it_is_and_not_rounded(string value, string grade) =>
        Assert.Equal(grade, Grades.For(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).Key);

    [Fact]
    public void Refuses_weights_that_do_not_add_up_to_1() =>
        Assert.Contains(
            "add up to 0.8",
            Assert.Throws<ArgumentException>("inputs", () => WeightedIndex.Of([.. Terms.Skip(1).Select(term => new WeightedInput(term, 0m))])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_negative_value_and_names_the_component() =>
        Assert.Contains("R_V", Assert.Throws<ArgumentException>("inputs", () => Index(-1m, 0m, 0m, 0m, 0m, 0m)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_grades_of_which_none_or_two_are_open_below()
    {
        Assert.Throws<ArgumentException>("grades", () => GradeTable.Of([new("high", Wording.Same("High"), 60m)]));
        Assert.Throws<ArgumentException>("grades", () => GradeTable.Of([new("a", Wording.Same("A"), null), new("b", Wording.Same("B"), null)]));
    }

    private static WeightedResult Index(params decimal?[] values) =>
        WeightedIndex.Of([.. Terms.Zip(values, (term, value) => new WeightedInput(term, value))], Grades);
}
