using Hedgerow.Assessment;
using Hedgerow.Gdal;
using NetTopologySuite.Geometries;

namespace Hedgerow.ScenarioRuns;

/// <summary>What is drawn on the made city, each time somewhere else.</summary>
internal static class Drawings
{
    /// <summary>The drawings with their names: each makes the n-th of its kind.</summary>
    public static IReadOnlyList<(string Name, Func<int, ScenarioEdit[]> Edits)> All { get; } =
    [
        ("a park of 12 ha", n => [new("park", EditKind.Park, Square(n, 350))]),
        ("a wood of 100 ha restored", n => [new("wood", EditKind.Restored, Square(n, 1000)) { Ground = EditGround.Woodland }]),
        ("a green corridor of 5 km × 60 m", n => [new("corridor", EditKind.Corridor, Line(n, 5000)) { WidthM = 60, Crossing = true }]),
        ("a road of 8 km × 20 m", n => [new("road", EditKind.Road, Line(n, 8000)) { WidthM = 20 }]),
        ("building land of 100 ha", n => [new("land", EditKind.Building, Square(n, 1000))]),
        ("a protected area of 400 ha", n => [new("site", EditKind.Protected, Square(n, 2000)) { Accessible = true }]),
        ("a park taken away", n => [new("gone", EditKind.RemovePark, Square(n, 600))]),
        ("a wood of 5000 ha restored", n => [new("wood", EditKind.Restored, Square(n, 7071)) { Ground = EditGround.Woodland }]),
        ("all seven at once, all over the city", n =>
        [
            new("1", EditKind.Park, Square(n, 350)), new("2", EditKind.Restored, Square(n + 3, 1000)), new("3", EditKind.Corridor, Line(n + 5, 5000)) { WidthM = 60 },
            new("4", EditKind.Road, Line(n + 7, 8000)) { WidthM = 20 }, new("5", EditKind.Building, Square(n + 9, 1000)), new("6", EditKind.Protected, Square(n + 11, 2000)), new("7", EditKind.RemovePark, Square(n + 13, 600)),
        ]),
        ("a motorway of 30 km × 40 m across the whole city", n => [new("motorway", EditKind.Road, Across(n)) { WidthM = 40 }]),
    ];

    private static (double X, double Y) Middle(int n)
    {
        var (west, south, east, north) = MadeCity.Box;
        return (west + ((0.2 + (0.6 * (n * 0.6180339887 % 1))) * (east - west)), south + ((0.2 + (0.6 * (n * 0.7548776662 % 1))) * (north - south)));
    }

    private static Geometry Square(int n, double side)
    {
        var ((x, y), half) = (Middle(n), side / 2);
        return InDegrees(new Polygon(new LinearRing([new(x - half, y - half), new(x - half, y + half), new(x + half, y + half), new(x + half, y - half), new(x - half, y - half)])));
    }

    private static Geometry Line(int n, double length)
    {
        var (x, y) = Middle(n);
        return InDegrees(new LineString([new(x - (length / 2), y), new(x, y + (length / 20)), new(x + (length / 2), y - (length / 30))]));
    }

    private static Geometry Across(int n)
    {
        var ((_, y), (west, _, east, _)) = (Middle(n), MadeCity.Box);
        return InDegrees(new LineString([new(west, y), new((west + east) / 2, y + 900), new(east, y)]));
    }

    private static Geometry InDegrees(Geometry shape)
    {
        using var metres = SpatialReference.FromUserInput("EPSG:3035");
        using var degrees = SpatialReference.FromUserInput("EPSG:4326");
        using var transform = new CoordinateTransform(metres, degrees);
        return new NetTopologySuite.IO.WKBReader().Read(transform.Transform(new NetTopologySuite.IO.WKBWriter().Write(shape)));
    }
}
