using System.Globalization;
using Hedgerow.Gdal;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Degrees of records whose file has another reference system.</summary>
internal static class Points
{
    /// <summary>Makes the table <c>points</c>: n, lon, lat.</summary>
    /// <param name="steps">Runs the statements.</param>
    /// <param name="typed">The query over the file.</param>
    /// <param name="crs">Its reference system.</param>
    /// <param name="box">The box around the city, or null.</param>
    /// <returns>How many points lie in the box as they stand, and how many with x and y exchanged.</returns>
    internal static (long Inside, long Exchanged) Make(Steps steps, string typed, string crs, Envelope? box)
    {
        steps.Run("CREATE OR REPLACE TABLE points (n BIGINT, lon DOUBLE, lat DOUBLE)");
        using var source = SpatialReference.FromUserInput(crs);
        using var degrees = SpatialReference.FromUserInput("EPSG:4326");
        using var transform = new CoordinateTransform(source, degrees);
        var all = steps.All($"SELECT n, x, y FROM ({typed}) WHERE isfinite(x) AND isfinite(y)", r => (N: r.GetInt64(0), X: r.GetDouble(1), Y: r.GetDouble(2)));
        double[] lons = [.. all.Select(p => p.X)];
        double[] lats = [.. all.Select(p => p.Y)];
        var done = new bool[all.Count];
        transform.Transform(lons, lats, done);
        steps.Insert("points", all.Select((p, i) => (p, i)).Where(p => done[p.i]).Select(p => string.Create(CultureInfo.InvariantCulture, $"({p.p.N}, {lons[p.i]:R}, {lats[p.i]:R})")));
        if (box is null)
        {
            return (0, 0);
        }

        var placed = all.Where(p => p.X != 0 || p.Y != 0).ToList();
        var (inside, exchanged) = PlaceCheck.Count([.. placed.Select(p => p.X)], [.. placed.Select(p => p.Y)], crs, box);
        return (inside, exchanged);
    }
}
