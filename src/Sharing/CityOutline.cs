using Hedgerow.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Simplify;

namespace Hedgerow.Sharing;

/// <summary>Outlines of a city and its districts as shapes of a drawing, read from the layers.gpkg (or features.gpkg) of a result by SQLite alone.</summary>
/// <param name="Width">Width of the drawing, points.</param>
/// <param name="Height">Height of the drawing, points.</param>
/// <param name="Boundary">Rings of the boundary.</param>
/// <param name="Districts">The districts in the file's order.</param>
/// <param name="PointsPerMetre">Scale of the drawing, points a metre; 0 where it is not known.</param>
public sealed record CityOutline(
    double Width, double Height, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Boundary, IReadOnlyList<DistrictOutline> Districts, double PointsPerMetre)
{
    private const double Longest = 430;
    private const double Highest = 330;
    private const double MetresPerDegree = 111_320;

    /// <summary>Reads the layers <c>boundary</c> and <c>units</c>.</summary>
    /// <param name="path">The GeoPackage.</param>
    /// <returns>The outlines; null where the file has no district.</returns>
    /// <exception cref="StorageException">It is no GeoPackage.</exception>
    public static CityOutline? Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = SqliteFile.Read(path);
        var boundary = Layer(file, "boundary");
        var districts = Layer(file, "units");
        var box = new Envelope();
        foreach (var (_, shape) in boundary.Concat(districts))
        {
            box.ExpandToInclude(shape.EnvelopeInternal);
        }

        if (districts.Count == 0 || box.IsNull || box.Width <= 0 || box.Height <= 0)
        {
            return null;
        }

        // Degrees of longitude are as long as the middle of the city says: near enough for a drawing of a city.
        var degrees = Math.Abs(box.MinX) <= 360 && Math.Abs(box.MaxX) <= 360 && Math.Abs(box.MinY) <= 90 && Math.Abs(box.MaxY) <= 90;
        var narrow = degrees ? Math.Cos((box.MinY + box.MaxY) / 2 * Math.PI / 180) : 1;
        var scale = Math.Min(Longest / (box.Width * narrow), Highest / box.Height);
        List<IReadOnlyList<(double X, double Y)>> Rings(Geometry shape) => [.. RingsOf(shape, 0.4 / scale).Select(ring => (IReadOnlyList<(double X, double Y)>)[.. ring.Coordinates.SkipLast(1).Select(at => ((at.X - box.MinX) * narrow * scale, (box.MaxY - at.Y) * scale))])];
        return new CityOutline(
            box.Width * narrow * scale, box.Height * scale, [.. boundary.SelectMany(item => Rings(item.Shape))],
            [.. districts.Select(item => new DistrictOutline(item.Name, Rings(item.Shape)))], degrees ? scale / MetresPerDegree : scale);
    }

    private static IEnumerable<LineString> RingsOf(Geometry shape, double tolerance)
    {
        var thin = DouglasPeuckerSimplifier.Simplify(shape, tolerance);
        for (var i = 0; i < thin.NumGeometries; i++)
        {
            if (thin.GetGeometryN(i) is Polygon { IsEmpty: false } polygon)
            {
                foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
                {
                    yield return ring;
                }
            }
        }
    }

    private static List<(string Name, Geometry Shape)> Layer(SqliteFile file, string name)
    {
        var columns = file.All($"select column_name from gpkg_geometry_columns where table_name = {name}", row => row.Text("column_name"));
        if (columns.Count == 0)
        {
            return [];
        }

        var reader = new WKBReader();
        return [.. file.All($"select name, {Sql.Name(columns[0])} as shape from {Sql.Name(name)} order by rowid", row => (Name: row.TextOrNull("name") ?? "–", Shape: row.Value("shape") as byte[]))
            .Where(row => row.Shape is not null).Select(row => (row.Name, reader.Read(Wkb(row.Shape!))))];
    }

    // GeoPackage puts a header before the geometry: "GP", version, flags, reference system, and a box of 0 to 64 bytes.
    private static byte[] Wkb(byte[] blob)
    {
        var box = ((blob[3] >> 1) & 7) switch { 0 => 0, 1 => 32, 2 or 3 => 48, 4 => 64, _ => throw new StorageException("A shape of the layers cannot be read.") };
        return blob[(8 + box)..];
    }
}

/// <summary>A district to draw.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rings">Its rings.</param>
public sealed record DistrictOutline(string Name, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Rings);
