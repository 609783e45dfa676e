using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Quantities;

public sealed class ShareTests
{
    [Fact]
    public void Converts_between_ratio_and_percent()
    {
        Assert.Equal(25, Share.FromRatio(0.25).Percent);
        Assert.Equal(0.25, Share.FromPercent(25).Ratio);
        Assert.Equal(0.25, Share.Of(Area.FromHectares(1), Area.FromHectares(4)).Ratio);
    }

    [Fact]
    public void Is_cut_where_rounding_lifts_it_above_the_whole() => Assert.Equal(Share.One, Share.FromRatio(1 + 1e-12));

    [Theory]
    [InlineData(1.01)]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    [InlineData(25)]
    public void Refuses_what_is_no_share(double ratio) => Assert.Throws<ArgumentOutOfRangeException>(nameof(ratio), () => Share.FromRatio(ratio));

    [Fact]
    public void Refuses_a_whole_of_nothing() => Assert.Throws<ArgumentOutOfRangeException>("whole", () => Share.Of(Area.Zero, Area.Zero));
}
