using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal.Tests;

public sealed class LoaderTests
{
    [Theory]
    [InlineData("NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n", "apt-get install libgdal32")]
    [InlineData("ID=debian\nVERSION_ID=\"13\"\n", "apt-get install libgdal36")]
    [InlineData("ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"22.04\"\n", "apt-get install libgdal30")]
    [InlineData("ID=ubuntu\nVERSION_ID=\"24.04\"\n", "apt-get install libgdal34t64")]
    [InlineData("ID=fedora\nVERSION_ID=42\n", "dnf install gdal-libs")]
    [InlineData("ID=linuxmint\n", "apt-get install gdal-bin")]
    [InlineData("", "apt-get install gdal-bin")]
    public void Names_the_command_that_brings_the_library(string osRelease, string command) =>
        Assert.Equal(command, Loader.InstallCommand(osRelease));

    [Fact]
    public void Says_what_to_do_where_there_is_no_library()
    {
        var refusal = Assert.Throws<GdalException>(() => Loader.Load(["libgdal.so.0"], "ID=debian\nVERSION_ID=\"12\"\n"));
        Assert.EndsWith("Install it with: apt-get install libgdal32", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("libgdal.so.30")]
    [InlineData("libgdal.so.32")]
    [InlineData("libgdal.so.34")]
    [InlineData("libgdal.so.36")]
    [InlineData("libgdal.so")]
    public void Looks_for_the_libraries_of_Debian_and_Ubuntu(string name) => Assert.Contains(name, Loader.Candidates());

    [Fact]
    public void Starts_a_library_of_version_3_with_the_drivers_needed()
    {
        Assert.StartsWith("3.", GdalLibrary.Version, StringComparison.Ordinal);
        Assert.All(["GTiff", "COG", "GPKG", "GeoJSON", "ESRI Shapefile", "CSV", "MEM", "VRT"], name => Assert.True(GdalLibrary.HasDriver(name), name));
        Assert.False(GdalLibrary.HasDriver("no such driver"));
    }
}
