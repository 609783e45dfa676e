using Hedgerow.Assessment;
using Hedgerow.Storage;
using NetTopologySuite.Geometries;

namespace Hedgerow.Sharing.Tests.Assessments;

/// <summary>A run of the demo town, cut down to six indicators and two districts, scored by the edition as it is today.</summary>
internal static class Thornwick
{
    /// <summary>The run.</summary>
    public static StoredRun Run { get; } = StoredRun.Read(Resource()) with { EditionSha256 = Editions.Read("singapore-2021").Edition!.Sha256 };

    /// <summary>Two districts side by side, each a square of a kilometre, as layers.gpkg holds them.</summary>
    /// <param name="path">Where to.</param>
    public static void WriteLayers(string path)
    {
        using var file = SqliteFile.Create(path);
        file.Run($"create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)");
        foreach (var layer in new[] { "boundary", "units" })
        {
            file.Run($"insert into gpkg_geometry_columns values ({layer}, 'geom', 32631)");
            file.Run($"create table {Sql.Name(layer)} (fid integer primary key, geom blob, name text)");
        }

        file.Run($"insert into boundary (geom, name) values ({Blob(0, 2000)}, 'Thornwick')");
        for (var i = 0; i < Run.Units.Count; i++)
        {
            file.Run($"insert into units (geom, name) values ({Blob(i * 1000, (i + 1) * 1000)}, {Run.Units[i].Name})");
        }

        file.Finish();
    }

    // The head of a GeoPackage's geometry without box, and the geometry.
    private static byte[] Blob(double left, double right) =>
        [(byte)'G', (byte)'P', 0, 1, 0, 0, 0, 0, .. new GeometryFactory().ToGeometry(new Envelope(500_000 + left, 500_000 + right, 100_000, 101_000)).AsBinary()];

    private static byte[] Resource()
    {
        using var stream = typeof(Thornwick).Assembly.GetManifestResourceStream("thornwick.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
