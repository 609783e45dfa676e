using System.IO.Compression;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal.Tests;

/// <summary>The rules hold for the whole process: these tests run alone.</summary>
[CollectionDefinition(nameof(OpenRulesTests), DisableParallelization = true)]
public sealed class AloneTests;

[Collection(nameof(OpenRulesTests))]
public sealed class OpenRulesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hedgerow-gate-").FullName;
    private readonly string _outside = Directory.CreateTempSubdirectory("hedgerow-gate-out-").FullName;

    public OpenRulesTests()
    {
        Write(Inside("city.gpkg"));
        Write(Path.Combine(_outside, "other.gpkg"));
        RasterWriter.WriteGeoTiff<byte>(Inside("map.tif"), [new byte[] { 1, 2, 3, 4 }], new RasterFrame(0, 2, 1, 1, 2, 2), null);
    }

    public void Dispose()
    {
        Gate.Open();
        Directory.Delete(_root, recursive: true);
        Directory.Delete(_outside, recursive: true);
    }

    [Fact]
    public void Files_of_the_folder_open_as_ever()
    {
        Shut();
        using var city = Dataset.OpenVector(Inside("city.gpkg"));
        using var map = Dataset.OpenRaster(Inside("map.tif"));
        Assert.Equal("GPKG", city.Driver);
        Assert.Equal(1, city.Layer(0).FeatureCount);
    }

    [Fact]
    public void A_virtual_raster_that_names_another_file_does_not_open()
    {
        var vrt = Inside("map.vrt");
        File.WriteAllText(vrt, """<VRTDataset rasterXSize="8" rasterYSize="8"><VRTRasterBand dataType="Byte" band="1" subClass="VRTRawRasterBand"><SourceFilename relativeToVRT="0">/etc/passwd</SourceFilename></VRTRasterBand></VRTDataset>""");
        using (var open = Dataset.OpenRaster(vrt))
        {
            Assert.Equal("VRT", open.Driver);
        }

        Shut();
        Assert.Throws<GdalException>(() => Dataset.OpenRaster(vrt));

        // Taking bands makes a virtual raster inside the library, and brings its driver back: not for files.
        using (var map = Dataset.OpenRaster(Inside("map.tif")))
        using (var part = map.Warped(Wkt, new RasterFrame(0, 2, 1, 1, 2, 2), new WarpOptions { Bands = [1], SourceWkt = Wkt }))
        {
            Assert.Single(part.Raster.Bands);
        }

        Assert.Throws<GdalException>(() => Dataset.OpenRaster(vrt));
        File.Move(vrt, Inside("map2.tif"));
        Assert.Throws<GdalException>(() => Dataset.OpenRaster(Inside("map2.tif")));
    }

    [Fact]
    public void Overviews_beside_a_map_are_no_way_round()
    {
        File.WriteAllText(Inside("map.tif.ovr"), """<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand dataType="Byte" band="1" subClass="VRTRawRasterBand"><SourceFilename relativeToVRT="0">/etc/passwd</SourceFilename></VRTRasterBand></VRTDataset>""");
        using (var open = Dataset.OpenRaster(Inside("map.tif")))
        {
            Assert.Equal(1, open.Raster.Bands[0].OverviewCount);
        }

        Shut();
        using var map = Dataset.OpenRaster(Inside("map.tif"));
        Assert.Equal(0, map.Raster.Bands[0].OverviewCount);
    }

    [Fact]
    public void Vector_views_and_connections_do_not_open()
    {
        File.WriteAllText(Inside("city.ovf"), """<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>""");
        Shut();
        Assert.All(
            [Inside("city.ovf"), Path.Combine(_outside, "other.gpkg"), "/etc/passwd", "/vsicurl/http://127.0.0.1:1/a.gpkg", "http://127.0.0.1:1/a.geojson", "PG:dbname=x", "WFS:http://127.0.0.1:1/", "/vsistdin/",
                "/vsimem/a", "{\"type\":\"Point\",\"coordinates\":[1,2]}", Path.Combine(_root, "..", Path.GetFileName(_outside), "other.gpkg")],
            path => Assert.Throws<GdalException>(() => Dataset.OpenVector(path)));
    }

    [Fact]
    public void A_link_that_leads_out_is_not_followed()
    {
        File.CreateSymbolicLink(Inside("link.gpkg"), Path.Combine(_outside, "other.gpkg"));
        Directory.CreateSymbolicLink(Inside("folder"), _outside);
        Shut();
        Assert.Throws<GdalException>(() => Dataset.OpenVector(Inside("link.gpkg")));
        Assert.Throws<GdalException>(() => Dataset.OpenVector(Inside("folder/other.gpkg")));
    }

    [Fact]
    public void Zip_files_open_within_limits()
    {
        using (var zip = ZipFile.Open(Inside("city.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Inside("city.gpkg"), "city.gpkg");
        }

        using (var zip = ZipFile.Open(Inside("nested.zip"), ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Inside("city.zip"), "city.zip");
        }

        Shut();
        using (var city = Dataset.OpenVector("/vsizip/" + Inside("city.zip")))
        {
            Assert.Equal(1, city.Layer(0).FeatureCount);
        }

        using (var city = Dataset.OpenVector("/vsizip/{" + Inside("city.zip") + "}/city.gpkg"))
        {
            Assert.Equal(1, city.Layer(0).FeatureCount);
        }

        Assert.Contains("another zip", Assert.Throws<GdalException>(() => Dataset.OpenVector("/vsizip/" + Inside("nested.zip"))).Message, StringComparison.Ordinal);
        GdalLibrary.AllowOnly(new OpenRules(_root, OpenRules.FileDrivers) { MostUnzippedBytes = 1000 });
        Assert.Contains("1000 bytes", Assert.Throws<GdalException>(() => Dataset.OpenVector("/vsizip/" + Inside("city.zip"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_drivers_are_gone()
    {
        Shut();
        Assert.All(["VRT", "OGR_VRT", "WMS", "WCS", "WFS", "OAPIF", "HTTP", "PostgreSQL", "SQLite", "MySQL", "netCDF", "PDF", "GML", "STACTA"], name => Assert.False(GdalLibrary.HasDriver(name), name));
        Assert.All(["GTiff", "COG", "GPKG", "GeoJSON", "PNG", "MEM"], name => Assert.True(GdalLibrary.HasDriver(name), name));
    }

    [Fact]
    public void Files_are_written_as_ever()
    {
        Shut();
        RasterWriter.WriteGeoTiff<byte>(Inside("cog.tif"), [new byte[4]], new RasterFrame(0, 2, 1, 1, 2, 2), Wkt, new RasterWriterOptions { AsCog = true });
        Write(Inside("again.gpkg"));
        Assert.Equal(8, PngWriter.Encode(new byte[4], 2, 2, [new ColorEntry(0, 0, 0, 0)]).AsSpan(0, 8).Length);
        using var read = Dataset.OpenRaster(Inside("cog.tif"));
        Assert.Equal(2, read.Raster.Columns);
    }

    private static string Wkt
    {
        get
        {
            using var srs = SpatialReference.Utm(30, north: true);
            return srs.Wkt;
        }
    }

    private void Shut() => GdalLibrary.AllowOnly(new OpenRules(_root, OpenRules.FileDrivers));

    private string Inside(string name) => Path.Combine(_root, name);

    private static void Write(string path)
    {
        using var writer = VectorWriter.Create(path);
        writer.AddLayer("places", Wkt, GeometryType.Point, [new FieldInfo("name", FieldType.String)]).Add(Shapes.Point(1, 2), "here");
        writer.Finish();
    }
}
