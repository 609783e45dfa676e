using Hedgerow.Cities.Start;
using Hedgerow.Gdal;

namespace Hedgerow.Cities.Tests.Start;

public sealed class WorldCoverTilesTests
{
    [Theory]
    [InlineData(103.6, 1.2, 104.1, 1.5, "N00E102")]
    [InlineData(30.0, -2.1, 30.3, -1.8, "S03E030")]
    [InlineData(-84.2, 9.7, -83.8, 10.1, "N09W087 N09W084")]
    [InlineData(-0.5, 51.3, 0.3, 51.7, "N51W003 N51E000")]
    [InlineData(13.0, 52.3, 13.8, 52.7, "N51E012")]
    [InlineData(102.0, 0.0, 102.0, 0.0, "N00E102")]
    [InlineData(-46.9, -24.1, -46.3, -23.9, "S27W048 S24W048")]
    public void Are_named_by_their_lower_left_corner(double west, double south, double east, double north, string names) =>
        Assert.Equal(names.Split(' '), WorldCoverTiles.Of(new Extent(west, south, east, north)));
}
