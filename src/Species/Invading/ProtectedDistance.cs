using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Invasion;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Distance;

namespace Hedgerow.Species.Invading;

/// <summary>Distances on the ground of the city: to the nearest protected area, to the boundary, between places.</summary>
internal sealed class ProtectedDistance
{
    private readonly Gap? unknown;
    private readonly IPreparedGeometry? areas;
    private readonly IndexedFacetDistance? edges;
    private readonly Geometry boundary;
    private readonly string wkt;

    internal ProtectedDistance(CityYear ground)
    {
        (wkt, boundary) = (ground.Canvas.Wkt, ground.Whole.Polygon);
        if (ground.Protected.Missing(out unknown) || ground.Protected.Value.Value.Union.IsEmpty)
        {
            unknown ??= new Gap(new Wording("No protected area lies in or near the city.", "城市内及周边没有保护地。"), new Wording("Add `protected_areas:` to city.yaml.", "请在 city.yaml 中添加 `protected_areas:`。"));
            return;
        }

        var union = ground.Protected.Value.Value.Union;
        (areas, edges) = (PreparedGeometryFactory.Prepare(union), new IndexedFacetDistance(union));
    }

    /// <summary>How near the records of a species come.</summary>
    internal Found<Proximity> Of(AlienSpecies species)
    {
        if (unknown is not null)
        {
            return unknown;
        }

        var places = Projected(species.Places.ConvertAll(place => (place.Longitude, place.Latitude)));
        return DistanceToProtection.Of(species.Places.Zip(places).SelectMany(pair => Enumerable.Repeat(ToProtected(pair.Second)!.Value, (int)Math.Min(pair.First.Records, int.MaxValue))));
    }

    /// <summary>The distance of a place to the nearest protected area, 0 inside; null where none is known.</summary>
    internal Length? ToProtected(Coordinate place)
    {
        if (areas is null)
        {
            return null;
        }

        var point = boundary.Factory.CreatePoint(place);
        return Length.FromMetres(areas.Covers(point) ? 0 : edges!.Distance(point));
    }

    /// <summary>The distance of a place to the city, 0 inside.</summary>
    internal Length ToCity(Coordinate place) => Length.FromMetres(boundary.Distance(boundary.Factory.CreatePoint(place)));

    /// <summary>Places on the ground of the city, m.</summary>
    internal IReadOnlyList<Coordinate> Projected(IReadOnlyList<(double Longitude, double Latitude)> places)
    {
        using var source = SpatialReference.FromUserInput("EPSG:4326");
        using var target = SpatialReference.FromUserInput(wkt);
        using var way = new CoordinateTransform(source, target);
        double[] xs = [.. places.Select(place => place.Longitude)];
        double[] ys = [.. places.Select(place => place.Latitude)];
        way.Transform(xs, ys);
        return [.. xs.Zip(ys, (x, y) => new Coordinate(x, y))];
    }
}
