using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Assessment.Tests;

/// <summary>The editions that come with Hedgerow.</summary>
public sealed class EditionsTests
{
    public static TheoryData<string> Shipped => new(Editions.Ids);

    [Fact]
    public void Three_editions_come_with_hedgerow() => Assert.Equal(["hj623-2011", "singapore-2014", "singapore-2021"], Editions.Ids);

    [Theory]
    [InlineData("singapore-2021", 28, 112)]
    [InlineData("singapore-2014", 23, 92)]
    [InlineData("hj623-2011", 6, 0)]
    public void Each_has_its_indicators_and_maximum(string id, int indicators, int points)
    {
        var edition = Read(id);

        Assert.Equal(indicators, edition.Indicators.Count);
        Assert.Equal(points, edition.Indicators.Sum(i => i.MaxPoints));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Reads_without_a_finding(string id)
    {
        var reading = Editions.Read(id);

        Assert.Empty(reading.Findings.Select(f => $"{f.Line}: {f.Found.En}"));
        Assert.NotNull(reading.Edition);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_value_has_exactly_one_band_at_the_printed_decimals(string id)
    {
        foreach (var indicator in Read(id).Indicators.Where(i => i.Bands is not null))
        {
            var bands = indicator.Bands!;
            var step = HalfUp.Step(bands.Decimals);
            for (var value = -2 * step; value <= 101; value += step)
            {
                var holders = bands.Bands.Count(b => !(value < b.Min) && !(value > b.Max));
                Assert.True(holders == 1, $"{id}/{indicator.Id}: {value} lies in {holders} bands");
            }
        }
    }

    [Fact]
    public void Official_in_2021_are_exactly_the_nine_whose_bands_were_seen() =>
        Assert.Equal(["1", "2", "3", "7", "8", "10", "11", "12", "13"], Official("singapore-2021"));

    [Fact]
    public void Official_in_2014_is_exactly_the_one_that_was_seen() => Assert.Equal(["23"], Official("singapore-2014"));

    [Fact]
    public void Nothing_is_official_in_the_chinese_norm() => Assert.Empty(Official("hj623-2011"));

    [Theory]
    [InlineData("singapore-2021", "4 5 6")]
    [InlineData("singapore-2014", "4 5 6 7 8")]
    public void The_changes_of_species_need_a_baseline(string id, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(id).Indicators.Where(i => i.BaselineChange).Select(i => i.Id)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Everything_a_person_reads_stands_in_both_languages(string id)
    {
        var edition = Read(id);
        Wording?[] all =
        [
            edition.Name,
            .. edition.Components.Select(c => c.Name),
            .. edition.Indicators.SelectMany(i => new[] { i.Name, i.Explanation, i.Note }),
            .. edition.Grades?.Grades.Select(g => g.Name) ?? [],
        ];

        Assert.All(all.OfType<Wording>(), w =>
        {
            Assert.False(string.IsNullOrWhiteSpace(w.En));
            Assert.Contains(w.Zh, c => c is >= '\u4e00' and <= '\u9fff');
        });
    }

    [Fact]
    public void Both_rounding_policies_serve_where_cuts_are_known()
    {
        var recreation = Read("singapore-2021").Indicators.Single(i => i.Id == "12").Bands!;

        // The wide hole between 0.3 and 0.4: rounded first 0.32 is 0.3, cut continuously it lies above 0.3.
        Assert.Equal(1, recreation.Score(0.32, RoundingPolicy.HalfUpThenBand).Value.Points);
        Assert.Equal(2, recreation.Score(0.32, RoundingPolicy.Continuous).Value.Points);
    }

    [Fact]
    public void The_weights_of_the_chinese_norm_add_up_to_1() =>
        Assert.Equal(1m, Read("hj623-2011").Indicators.Sum(i => i.Term!.Weight));

    [Fact]
    public void An_unknown_edition_is_refused_with_the_nearest_name()
    {
        var finding = Assert.Single(Editions.Read("singapore-2012").Findings);

        Assert.Equal("unknown-edition", finding.Code);
        Assert.StartsWith("singapore-20", finding.Nearest, StringComparison.Ordinal);
    }

    private static Edition Read(string id) => Editions.Read(id).Edition!;

    private static IEnumerable<string> Official(string id) => Read(id).Indicators.Where(i => i.Standing == Standing.Official).Select(i => i.Id);
}
