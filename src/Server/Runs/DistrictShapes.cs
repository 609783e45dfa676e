using System.Globalization;
using System.Text;
using Hedgerow.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Simplify;

namespace Hedgerow.Server.Runs;

/// <summary>Outlines of a city and its districts as paths of a drawing. Read from the run's own GeoPackage by SQLite alone.</summary>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Height">Height of the drawing.</param>
/// <param name="Boundary">The city's boundary; empty where there is none.</param>
/// <param name="Districts">The districts in the run's order.</param>
public sealed record DistrictShapes(double Width, double Height, string Boundary, IReadOnlyList<DistrictShape> Districts)
{
    private const double LongestSide = 640;

    /// <summary>Nothing to draw.</summary>
    public static DistrictShapes None { get; } = new(0, 0, string.Empty, []);

    /// <summary>Reads the layers <c>boundary</c> and <c>units</c>.</summary>
    /// <param name="path">The GeoPackage, in longitude and latitude.</param>
    /// <returns>The shapes.</returns>
    public static DistrictShapes Read(string path)
    {
        using var file = SqliteFile.Read(path);
        var boundary = Layer(file, "boundary");
        var districts = Layer(file, "units");
        var box = new Envelope();
        foreach (var (_, shape) in boundary.Concat(districts))
        {
            box.ExpandToInclude(shape.EnvelopeInternal);
        }

        if (box.IsNull || box.Width <= 0 || box.Height <= 0)
        {
            return None;
        }

        // Degrees of longitude are as long as the middle of the city says: near enough for a drawing of a city.
        var narrow = Math.Cos((box.MinY + box.MaxY) / 2 * Math.PI / 180);
        var scale = LongestSide / Math.Max(box.Width * narrow, box.Height);
        string Draw(Geometry shape) => Path(shape, box, narrow * scale, scale);
        return new DistrictShapes(
            box.Width * narrow * scale, box.Height * scale, string.Concat(boundary.Select(item => Draw(item.Shape))),
            [.. districts.Select(item => new DistrictShape(item.Name, Draw(item.Shape)))]);
    }

    private static List<(string Name, Geometry Shape)> Layer(SqliteFile file, string name)
    {
        if (file.All($"select table_name from gpkg_geometry_columns where table_name = {name}", row => row.Text("table_name")).Count == 0)
        {
            return [];
        }

        var column = file.All($"select column_name from gpkg_geometry_columns where table_name = {name}", row => row.Text("column_name"))[0];
        var reader = new WKBReader();
        return [.. file.All($"select name, {Sql.Name(column)} as shape from {Sql.Name(name)} order by rowid", row => (Name: row.TextOrNull("name") ?? "–", Shape: row.Value("shape") as byte[]))
            .Where(row => row.Shape is not null).Select(row => (row.Name, reader.Read(Wkb(row.Shape!))))];
    }

    // GeoPackage puts a header before the geometry: "GP", version, flags, reference system, and a box of 0 to 64 bytes.
    private static byte[] Wkb(byte[] blob)
    {
        var box = ((blob[3] >> 1) & 7) switch { 0 => 0, 1 => 32, 2 or 3 => 48, 4 => 64, _ => throw new StorageException("A shape of the run's layers cannot be read.") };
        return blob[(8 + box)..];
    }

    private static string Path(Geometry shape, Envelope box, double x, double y)
    {
        var thin = DouglasPeuckerSimplifier.Simplify(shape, 0.5 / y);
        var path = new StringBuilder();
        for (var i = 0; i < thin.NumGeometries; i++)
        {
            if (thin.GetGeometryN(i) is Polygon polygon && !polygon.IsEmpty)
            {
                foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
                {
                    var command = 'M';
                    foreach (var at in ring.Coordinates.SkipLast(1))
                    {
                        path.Append(command).Append(((at.X - box.MinX) * x).ToString("0.#", CultureInfo.InvariantCulture)).Append(' ').Append(((box.MaxY - at.Y) * y).ToString("0.#", CultureInfo.InvariantCulture));
                        command = 'L';
                    }

                    path.Append('Z');
                }
            }
        }

        return path.ToString();
    }
}

/// <summary>A district to draw.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its outline.</param>
public sealed record DistrictShape(string Name, string Path);
