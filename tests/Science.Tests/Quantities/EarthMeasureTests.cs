using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Quantities;

public sealed class EarthMeasureTests
{
    // a·π/180, and the integral of the meridian's radius over one degree.
    [Theory]
    [InlineData(1, 0, 111_319.490_793)]
    [InlineData(0, 1, 110_574.388_558)]
    public void A_degree_at_the_equator_is_as_long_as_its_integral(double longitude, double latitude, double metres) =>
        Assert.Equal(metres, EarthMeasure.LengthOf([(0, 0), (longitude, latitude)]).Metres, 1e-3);

    // The integral of the radii of curvature over one degree by one degree, computed numerically.
    [Theory]
    [InlineData(0, 12_308_463_893.976)]
    [InlineData(60, 6_123_140_878.746)]
    public void A_degree_by_a_degree_is_as_large_as_its_integral(double south, double squareMetres) =>
        Assert.Equal(squareMetres, EarthMeasure.AreaOf([(10, south), (11, south), (11, south + 1), (10, south + 1)]).SquareMetres, 10.0);

    [Fact]
    public void A_way_is_the_sum_of_its_parts_and_as_long_backwards()
    {
        (double, double)[] way = [(-84.1, 9.9), (-84.05, 9.95), (-84.0, 9.9)];
        var there = EarthMeasure.LengthOf(way).Metres;
        Assert.Equal(EarthMeasure.LengthOf(way[..2]).Metres + EarthMeasure.LengthOf(way[1..]).Metres, there, 1e-9);
        Assert.Equal(there, EarthMeasure.LengthOf([.. way.Reverse()]).Metres, 1e-6);
    }

    [Fact]
    public void Fewer_corners_than_a_shape_needs_measure_nothing()
    {
        Assert.Equal(0, EarthMeasure.LengthOf([(1, 1)]).Metres);
        Assert.Equal(0, EarthMeasure.LengthOf([(1, 1), (1, 1)]).Metres);
        Assert.Equal(0, EarthMeasure.AreaOf([(1, 1), (2, 2)]).SquareMetres);
    }

    [Theory]
    [InlineData(181, 0)]
    [InlineData(0, 91)]
    [InlineData(double.NaN, 0)]
    public void Refuses_what_is_no_place_on_the_globe(double longitude, double latitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EarthMeasure.LengthOf([(0, 0), (longitude, latitude)]));
}
