using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

/// <summary>What a record may serve.</summary>
public sealed class PlaceCertaintyTests
{
    [Theory]
    [InlineData(500, 1_000_000, true)]
    [InlineData(500.1, 1_000_000, false)]
    [InlineData(0, 0, true)]
    [InlineData(10_000, 400_000_000, true)]
    [InlineData(30_000, 400_000_000, false)]
    public void A_record_serves_an_area_whose_side_is_twice_its_uncertainty(double uncertainty, double area, bool serves) =>
        Assert.Equal(serves, PlaceCertainty.Serves(uncertainty, area));

    [Fact]
    public void An_unknown_uncertainty_is_taken_as_a_kilometre()
    {
        Assert.False(PlaceCertainty.Serves(null, 3_999_999));
        Assert.True(PlaceCertainty.Serves(null, 4_000_000));
        Assert.True(PlaceCertainty.TellsGround(null));
        Assert.False(PlaceCertainty.TellsGround(1000.5));
    }

    [Fact]
    public void Who_serves_an_area_serves_every_larger_one()
    {
        var random = new Random(3);
        for (var i = 0; i < 1000; i++)
        {
            var (uncertainty, area) = (1e4 * random.NextDouble(), 1e8 * random.NextDouble());
            Assert.True(!PlaceCertainty.Serves(uncertainty, area) || PlaceCertainty.Serves(uncertainty, area * (1 + random.NextDouble())));
        }
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    public void No_area_is_below_nothing(double area) => Assert.Throws<ArgumentOutOfRangeException>(() => PlaceCertainty.Serves(1, area));
}
