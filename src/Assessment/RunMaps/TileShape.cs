using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>What a shape is made of, in the words of the tile format.</summary>
internal enum ShapeKind
{
    /// <summary>Points.</summary>
    Point = 1,

    /// <summary>Lines.</summary>
    Line = 2,

    /// <summary>Polygons.</summary>
    Polygon = 3,
}

/// <summary>A run of points in the square of the world, three numbers each: x, y, and how far the line would move without the point, squared (1 for points that stay).</summary>
internal sealed class Path3
{
    /// <summary>Takes the numbers.</summary>
    public Path3(double[] numbers)
    {
        Numbers = numbers;
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < numbers.Length; i += 3)
        {
            left = Math.Min(left, numbers[i]);
            right = Math.Max(right, numbers[i]);
            top = Math.Min(top, numbers[i + 1]);
            bottom = Math.Max(bottom, numbers[i + 1]);
        }

        (Least, Most) = ([left, top], [right, bottom]);
    }

    /// <summary>The numbers.</summary>
    public double[] Numbers { get; }

    /// <summary>Least x and y.</summary>
    public double[] Least { get; }

    /// <summary>Greatest x and y.</summary>
    public double[] Most { get; }

    /// <summary>Longer side of the box around it.</summary>
    public double Size => Math.Max(Most[0] - Least[0], Most[1] - Least[1]);
}

/// <summary>A feature on its way into tiles.</summary>
/// <param name="Id">Its number in its layer.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Parts">Its parts: a line or a set of points is a list of one path; a polygon is its outer ring and then its holes.</param>
/// <param name="Values">Values of the layer's fields.</param>
internal sealed record TileShape(long Id, ShapeKind Kind, IReadOnlyList<IReadOnlyList<Path3>> Parts, IReadOnlyList<object?> Values)
{
    /// <summary>Makes a shape of a geometry whose coordinates are in the square; null when nothing of it can be drawn.</summary>
    public static TileShape? Of(long id, Geometry geometry, IReadOnlyList<object?> values)
    {
        var parts = new List<IReadOnlyList<Path3>>();
        ShapeKind? kind = null;
        for (var i = 0; i < geometry.NumGeometries; i++)
        {
            switch (geometry.GetGeometryN(i))
            {
                case Polygon { IsEmpty: false } polygon:
                    kind ??= ShapeKind.Polygon;
                    parts.Add([.. new[] { polygon.ExteriorRing }.Concat(polygon.InteriorRings).Select(r => Thinning.Weigh(r.CoordinateSequence))]);
                    break;
                case LineString { IsEmpty: false } line:
                    kind ??= ShapeKind.Line;
                    parts.Add([Thinning.Weigh(line.CoordinateSequence)]);
                    break;
                case Point { IsEmpty: false } point:
                    kind ??= ShapeKind.Point;
                    parts.Add([new Path3([point.X, point.Y, 1])]);
                    break;
            }
        }

        return kind is { } known ? new TileShape(id, known, parts, values) : null;
    }
}
