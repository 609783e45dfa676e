using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

public sealed class RelativeRichnessTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand() =>
        // (127 / 635 + 1831 / 3662) / 2 = (0.2 + 0.5) / 2
        Assert.Equal(0.35, RelativeRichness.Of(127, 1831, 635, 3662), precision: 12);

    [Fact]
    public void Is_one_where_both_reach_their_maximum() => Assert.Equal(1, RelativeRichness.Of(635, 3662, 635, 3662));

    [Theory]
    [InlineData(-1, 0, 635, 3662, "animals")]
    [InlineData(0, -1, 635, 3662, "plants")]
    [InlineData(0, 0, 0, 3662, "animalsMaximum")]
    [InlineData(0, 0, 635, 0, "plantsMaximum")]
    public void Refuses_what_is_no_count_and_says_which(double animals, double plants, double animalsMaximum, double plantsMaximum, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => RelativeRichness.Of(animals, plants, animalsMaximum, plantsMaximum));
}
