using Hedgerow.Cities.Layers;

namespace Hedgerow.Cities.Tests.Layers;

/// <summary>No path of a machine and no password gets into a result.</summary>
public sealed class ShownPathTests
{
    [Theory]
    [InlineData("/city/parks.gpkg", "parks.gpkg")]
    [InlineData("/maps/parks.gpkg", "../maps/parks.gpkg")]
    [InlineData("/vsizip//city/parks.zip/parks.shp", "/vsizip/parks.zip/parks.shp")]
    [InlineData("/vsigzip//vsitar//city/a.tar/b.gz", "/vsigzip//vsitar/a.tar/b.gz")]
    [InlineData("/vsicurl/https://example.org/parks.fgb", "/vsicurl/https://example.org/parks.fgb")]
    [InlineData("/vsicurl/https://me:secret@example.org/p.fgb?sig=abc&x=1", "/vsicurl/https://***@example.org/p.fgb?sig=***&x=1")]
    [InlineData("PG:dbname=city user=me password='my secret' port=1", "PG:dbname=city user=me password=*** port=1")]
    [InlineData("postgresql://me:secret@host/city", "postgresql://***@host/city")]
    public void Shows_where_without_machine_or_secret(string path, string shown) => Assert.Equal(shown, ShownPath.Of("/city", path));
}
