using Hedgerow.Science.Species.Cells;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Cells;

public sealed class CellCodeTests
{
    [Theory]
    [InlineData(3_872_500, 3_101_999, 1_000, "1kmE3872N3101")]
    [InlineData(4_321_999, 3_210_000, 10_000, "10kmE432N321")]
    [InlineData(4_321_999, 3_210_000, 100_000, "100kmE43N32")]
    [InlineData(4_321_999, 3_210_000, 100, "100mE43219N32100")]
    [InlineData(4_321_999, 3_210_600, 250, "250mE432175N321050")]
    [InlineData(4_328_000, 3_213_000, 5_000, "5kmE4325N3210")]
    public void European_grid(double easting, double northing, int size, string code) => Assert.Equal(code, EuropeanGridCode.Of(easting, northing, size));

    [Theory]
    [InlineData(13.4, 52.52, 0, "E013N52")]
    [InlineData(13.4, 52.52, 1, "E013N52A")]
    [InlineData(13.4, 52.52, 2, "E013N52AD")]
    [InlineData(-69.9, -33.1, 1, "W069S33A")] // the cell −70 to −69, −34 to −33
    [InlineData(-0.1, -0.1, 1, "W000S00B")]
    [InlineData(180, 90, 0, "E179N89")]
    public void Quarter_degree_cells(double longitude, double latitude, int level, string code) =>
        Assert.Equal(code, QuarterDegreeCode.Of(longitude, latitude, level));

    [Theory]
    [InlineData(33, 52.52, 389_918, 5_819_699, 1_000, "33UUU8919")]
    [InlineData(48, 30.57, 411_000, 3_382_500, 100_000, "48RVU")]
    [InlineData(18, 38.9, 323_394, 4_307_396, 1, "18SUJ2339407396")] // Washington, as manuals of the grid show it
    [InlineData(1, -79.9, 500_000, 1_000_000, 10_000, "01CEL00")]
    [InlineData(32, 84, 500_000, 9_329_005, 100_000, "32XNU")] // row 93, 5 further in an even zone: 98 mod 20 = 18, the letter U
    public void Military_grid(int zone, double latitude, double easting, double northing, int size, string code) =>
        Assert.Equal(code, MilitaryGridCode.Of(zone, latitude, easting, northing, size));

    [Theory]
    [InlineData(13.4, 52.5, 33)]
    [InlineData(-180, 0, 1)]
    [InlineData(180, 0, 60)]
    [InlineData(5, 60, 32)] // Bergen
    [InlineData(5, 55, 31)]
    [InlineData(15.6, 78.2, 33)] // Longyearbyen
    [InlineData(8.9, 78.2, 31)]
    [InlineData(41.9, 80, 37)]
    public void Military_zones_know_Norway(double longitude, double latitude, int zone)
    {
        Assert.Equal(zone, MilitaryGridCode.ZoneOf(longitude, latitude));
        Assert.Null(MilitaryGridCode.ZoneOf(longitude, 85));
    }

    [Fact]
    public void A_metric_grid_names_its_system()
    {
        Assert.Equal("EPSG4547:1000:512:-1", MetricGridCode.Of(512_345, -0.5, 1_000, "EPSG4547"));
        Assert.Throws<ArgumentException>("system", () => MetricGridCode.Of(1, 1, 1, "EPSG:4547"));
    }

    [Fact]
    public void Refuses_coordinates_of_another_system()
    {
        Assert.Throws<ArgumentOutOfRangeException>("easting", () => EuropeanGridCode.Of(-13.4, 52.5, 1000));
        Assert.Throws<ArgumentOutOfRangeException>("longitude", () => QuarterDegreeCode.Of(52.5, 113.4, 2));
        Assert.Throws<ArgumentOutOfRangeException>("latitude", () => MilitaryGridCode.Of(33, 85, 500_000, 9_400_000, 10));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => MilitaryGridCode.Of(33, 52, 500_000, 5_800_000, 500));
    }

    [Fact]
    public void The_seed_is_the_published_hash()
    {
        // Test values of FNV-1a, 64 bits: "", "a" and "foobar".
        Assert.Equal(0xcbf29ce484222325UL, UncertaintyPoint.Seed(""));
        Assert.Equal(0xaf63dc4c8601ec8cUL, UncertaintyPoint.Seed("a"));
        Assert.Equal(0x85944171f73967e8UL, UncertaintyPoint.Seed("foobar"));
    }

    [Fact]
    public void Points_fill_the_circle_evenly_and_always_alike()
    {
        var (inside, east, north) = (0, 0.0, 0.0);
        for (var id = 0; id < 20_000; id++)
        {
            var (x, y) = UncertaintyPoint.InPlane($"record {id}", 0, 0, 100);
            Assert.True((x * x) + (y * y) <= 10_000);
            inside += (x * x) + (y * y) <= 2_500 ? 1 : 0;
            (east, north) = (east + x, north + y);
        }

        Assert.Equal(0.25, inside / 20_000.0, 0.01);
        Assert.Equal(0, east / 20_000, 1.5);
        Assert.Equal(0, north / 20_000, 1.5);
        Assert.Equal(UncertaintyPoint.InPlane("x", 1, 2, 3), UncertaintyPoint.InPlane("x", 1, 2, 3));
        Assert.Equal((1.0, 2.0), UncertaintyPoint.InPlane("x", 1, 2, 0));
    }

    [Fact]
    public void On_the_globe_a_point_is_as_far_as_in_the_plane()
    {
        for (var id = 0; id < 200; id++)
        {
            var (x, y) = UncertaintyPoint.InPlane($"{id}", 0, 0, 1000);
            var (longitude, latitude) = UncertaintyPoint.OnGlobe($"{id}", 179.999, 60, 1000);
            var east = Math.IEEERemainder(longitude - 179.999, 360) * Math.PI / 180 * 6_371_008.8 * Math.Cos(latitude * Math.PI / 180);

            Assert.InRange(longitude, -180, 180);
            Assert.Equal(x, east, 0.5);
            Assert.Equal(y, (latitude - 60) * Math.PI / 180 * 6_371_008.8, 0.5);
        }

        Assert.Throws<ArgumentOutOfRangeException>("radius", () => UncertaintyPoint.InPlane("x", 0, 0, double.NaN));
    }
}
