using Hedgerow.Science.Landscape;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class ChangeTests
{
    [Theory]
    [InlineData(3, 5, 6)]
    [InlineData(0, 5, 0)]
    [InlineData(4, 4, 8)]
    public void Swap_and_net_change_make_up_gains_and_losses(double gain, double loss, double swap)
    {
        Assert.Equal(swap, SwapChange.Of(gain, loss));
        Assert.Equal(gain + loss, Math.Abs(gain - loss) + SwapChange.Of(gain, loss));
    }

    [Fact]
    public void The_annual_rate_halves_an_area_in_ln_2_over_rate_years() => Assert.Equal(-Math.Log(2) / 10, AnnualChange.Of(80, 40, 10)!.Value, 1e-15);

    [Fact]
    public void Rates_of_periods_add_up() =>
        Assert.Equal(AnnualChange.Of(80, 30, 15)!.Value * 15, (AnnualChange.Of(80, 50, 5)!.Value * 5) + (AnnualChange.Of(50, 30, 10)!.Value * 10), 1e-14);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void There_is_no_rate_from_or_to_nothing(double before, double after) => Assert.Null(AnnualChange.Of(before, after, 1));

    [Fact]
    public void Refuses_negative_areas_and_no_time()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SwapChange.Of(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualChange.Of(-1, 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualChange.Of(1, 2, 0));
    }
}
