using Hedgerow.Science.Index;
using Xunit;

namespace Hedgerow.Science.Tests.Index;

public sealed class StepAmountTests
{
    [Fact]
    public void Two_point_one_points_of_3047_hectares_are_64_hectares() => Assert.Equal(63.987, StepAmount.OfPercent(2.1, 3047), 1e-9);

    [Fact]
    public void Half_a_hectare_per_thousand_people_of_110805_people_is_55_hectares() => Assert.Equal(55.4025, StepAmount.OfRatePerThousand(0.5, 110_805), 1e-9);

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(1, -10)]
    [InlineData(1, double.PositiveInfinity)]
    public void Refuses_what_is_no_distance_or_no_whole(double distance, double whole)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => StepAmount.OfPercent(distance, whole));
        Assert.Throws<ArgumentOutOfRangeException>(() => StepAmount.OfRatePerThousand(distance, whole));
    }
}
