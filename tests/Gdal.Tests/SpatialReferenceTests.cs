namespace Hedgerow.Gdal.Tests;

public sealed class SpatialReferenceTests
{
    [Theory]
    [InlineData("EPSG:4326", "EPSG:4326", true, false)]
    [InlineData("EPSG:5367", "EPSG:5367", false, true)]
    [InlineData("EPSG:25833", "EPSG:25833", false, true)]
    public void Knows_the_systems_of_an_authority(string text, string code, bool geographic, bool projected)
    {
        using var reference = SpatialReference.FromUserInput(text);
        Assert.Equal(code, reference.AuthorityCode);
        Assert.Equal(geographic, reference.IsGeographic);
        Assert.Equal(projected, reference.IsProjected);
        Assert.False(reference.IsLocal);

        using var again = SpatialReference.FromUserInput(reference.Wkt);
        Assert.Equal(code, again.AuthorityCode);
        Assert.True(reference.IsSame(again));
    }

    [Fact]
    public void Finds_the_code_of_a_system_that_does_not_state_it()
    {
        // As the .prj of a Shapefile has it.
        const string esri =
            """
            PROJCS["WGS_1984_UTM_Zone_36S",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],
            PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",33.0],PARAMETER["Scale_Factor",0.9996],
            PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]
            """;
        using var reference = SpatialReference.FromUserInput(esri);
        Assert.Equal("EPSG:32736", reference.AuthorityCode);
        Assert.DoesNotContain("EPSG", esri, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_no_code_where_there_is_none()
    {
        using var reference = SpatialReference.LambertAzimuthalEqualArea(104.07, 30.67);
        Assert.Null(reference.AuthorityCode);
        Assert.True(reference.IsProjected);
        Assert.Equal(1, reference.LinearUnitsInMetres);
        Assert.Equal("Lambert azimuthal equal area at 104.07, 30.67", reference.Name);
        Assert.Equal("+proj=laea +lat_0=30.67 +lon_0=104.07 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs", reference.Proj);
    }

    [Theory]
    [InlineData(36, false, "EPSG:32736")]
    [InlineData(1, true, "EPSG:32601")]
    [InlineData(60, true, "EPSG:32660")]
    public void Makes_the_zones_of_UTM(int zone, bool north, string code)
    {
        using var reference = SpatialReference.Utm(zone, north);
        Assert.Equal(code, reference.AuthorityCode);
    }

    [Fact]
    public void Knows_units_that_are_not_metres()
    {
        using var feet = SpatialReference.FromUserInput("EPSG:2263");
        Assert.Equal(1200.0 / 3937, feet.LinearUnitsInMetres, 12);
    }

    [Fact]
    public void Tells_different_systems_apart()
    {
        using var utm = SpatialReference.Utm(36, north: false);
        using var north = SpatialReference.Utm(36, north: true);
        using var proj = SpatialReference.FromUserInput("+proj=utm +zone=36 +south +datum=WGS84 +units=m +no_defs");
        Assert.False(utm.IsSame(north));
        Assert.True(utm.IsSame(proj));
    }

    [Theory]
    [InlineData("EPSG:999999")]
    [InlineData("Nirgendwo")]
    [InlineData("https://example.org/crs.wkt")]
    public void Refuses_text_that_names_no_system(string text)
    {
        var refusal = Assert.Throws<GdalException>(() => SpatialReference.FromUserInput(text));
        Assert.Contains(text, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void Refuses_zones_beyond_UTM(int zone) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(zone), () => SpatialReference.Utm(zone, north: true));

    [Fact]
    public void Refuses_a_centre_beyond_the_Earth() =>
        Assert.Throws<ArgumentOutOfRangeException>("longitude", () => SpatialReference.LambertAzimuthalEqualArea(30, 104));
}
