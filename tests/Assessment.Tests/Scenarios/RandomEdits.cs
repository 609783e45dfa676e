using Hedgerow.Cities;
using Hedgerow.Gdal;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>Edits of all kinds, anywhere on a city and a little beyond, from a seed.</summary>
internal sealed class RandomEdits(CityYear city, Random dice)
{
    private static readonly EditGround?[] Grounds = [null, null, null, EditGround.Unchanged, EditGround.Green, EditGround.Natural, EditGround.Woodland, EditGround.Meadow, EditGround.Wetland, EditGround.Built];
    private static readonly LandRole[] Roles = [LandRole.Natural, LandRole.Tree, LandRole.Permeable, LandRole.BuiltUp, LandRole.Water, LandRole.Cropland];

    private int number;

    /// <summary>Largest extent of an edit as a part of the city's.</summary>
    public double MostPart { get; init; } = 0.4;

    /// <summary>Some edits that the city accepts together.</summary>
    public IReadOnlyList<ScenarioEdit> Next(int count)
    {
        while (true)
        {
            ScenarioEdit[] edits = [.. Enumerable.Range(0, count).Select(_ => One((EditKind)dice.Next(7)))];
            if (Accepted(edits))
            {
                return edits;
            }
        }
    }

    /// <summary>An edit of a kind that the city accepts.</summary>
    public ScenarioEdit Next(EditKind kind)
    {
        while (true)
        {
            var edit = One(kind);
            if (Accepted([edit]))
            {
                return edit;
            }
        }
    }

    /// <summary>A shape of the canvas in degrees.</summary>
    public static Geometry InDegrees(CityYear city, Geometry shape)
    {
        using var metres = SpatialReference.FromUserInput(city.Canvas.Wkt);
        using var degrees = SpatialReference.FromUserInput("EPSG:4326");
        using var transform = new CoordinateTransform(metres, degrees);
        var reader = new NetTopologySuite.IO.WKBReader();
        return reader.Read(transform.Transform(new NetTopologySuite.IO.WKBWriter().Write(shape)));
    }

    private bool Accepted(IReadOnlyList<ScenarioEdit> edits)
    {
        try
        {
            Assessment.Scenarios.ChangedCity.Of(city.City, city.Year, edits, CancellationToken.None);
            return true;
        }
        catch (ScenarioException)
        {
            return false;
        }
    }

    private ScenarioEdit One(EditKind kind)
    {
        var box = city.Whole.Polygon.EnvelopeInternal;
        var (x, y) = (box.MinX + (dice.NextDouble() * box.Width), box.MinY + (dice.NextDouble() * box.Height));
        var reach = Math.Min(box.Width, box.Height) * MostPart * (0.05 + (dice.NextDouble() * 0.95));
        var line = kind is EditKind.Road or EditKind.Corridor || dice.Next(6) == 0;
        Geometry shape = kind == EditKind.RemovePark && dice.Next(2) == 0 && city.Parks.Gap is null ? Any(city.Parks.Value.Value.Polygons).InteriorPoint
            : line ? new LineString([.. Enumerable.Range(0, dice.Next(2, 5)).Select(_ => new Coordinate(x + Around(reach), y + Around(reach)))])
            : Ring(x, y, reach);
        return new ScenarioEdit($"e{++number}", kind, InDegrees(city, shape))
        {
            WidthM = shape is LineString ? 3 + (dice.NextDouble() * 60) : null,
            Ground = Any(Grounds),
            Replaces = dice.Next(4) == 0 ? new HashSet<LandRole> { Any(Roles), Any(Roles) } : [],
            Accessible = dice.Next(2) == 0,
            Crossing = dice.Next(2) == 0,
            Name = "drawn",
        };
    }

    // Corners in turn about a middle; now and then in any order, so that it crosses itself.
    private Polygon Ring(double x, double y, double reach)
    {
        var corners = dice.Next(3, 9);
        double[] turns = [.. Enumerable.Range(0, corners).Select(_ => dice.NextDouble() * Math.Tau)];
        if (dice.Next(5) != 0)
        {
            Array.Sort(turns);
        }

        Coordinate[] places = [.. turns.Select(t => (Turn: t, Far: reach * (0.3 + (0.7 * dice.NextDouble())))).Select(t => new Coordinate(x + (t.Far * Math.Cos(t.Turn)), y + (t.Far * Math.Sin(t.Turn))))];
        return new Polygon(new LinearRing([.. places, places[0].Copy()]));
    }

    private double Around(double reach) => reach * ((2 * dice.NextDouble()) - 1);

    private T Any<T>(IReadOnlyList<T> items) => items[dice.Next(items.Count)];
}
