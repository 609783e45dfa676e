using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

public sealed class AlienRatioTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand() => Assert.Equal(30.0 / (120 + 480), AlienRatio.Of(30, 120, 480));

    [Fact]
    public void May_exceed_one_where_aliens_outnumber_the_wild() => Assert.Equal(2, AlienRatio.Of(10, 2, 3));

    [Fact]
    public void Has_no_value_without_wild_species() => Assert.Null(AlienRatio.Of(3, 0, 0));

    [Fact]
    public void Refuses_a_count_below_nothing() => Assert.Throws<ArgumentOutOfRangeException>("plants", () => AlienRatio.Of(1, 1, -1));
}
