namespace Hedgerow.Gdal;

/// <summary>What a process may open that reads files of people it does not know.</summary>
/// <param name="Root">The one folder whose files may be opened; links that lead out of it may not.</param>
/// <param name="Drivers">Short names of the drivers that stay; every other one is taken away.</param>
public sealed record OpenRules(string Root, IReadOnlyList<string> Drivers)
{
    /// <summary>
    /// Drivers that read or write one file of its own and nothing else: none that follows a name to another file (VRT), asks the network, a database server or another program, or understands a
    /// text as a connection.
    /// </summary>
    public static IReadOnlyList<string> FileDrivers { get; } =
        ["GTiff", "COG", "GPKG", "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRI Shapefile", "FlatGeobuf", "CSV", "KML", "GPX", "MapInfo File", "AAIGrid", "PNG", "JPEG", "MEM", "Memory"];

    /// <summary>Most bytes that a zip file may unpack to when it is read through /vsizip/.</summary>
    public long MostUnzippedBytes { get; init; } = 8L << 30;

    /// <summary>Most files that such a zip file may hold.</summary>
    public int MostZipEntries { get; init; } = 10_000;
}
