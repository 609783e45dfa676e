using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.Gdal;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Polygons of a city's own layers that make a record doubtful: zoos and botanical gardens among its parks, its water and sea.</summary>
internal sealed partial class CityGround
{
    private readonly STRtree<IPreparedGeometry> polygons = new();

    private CityGround(IReadOnlyList<Geometry> shapes)
    {
        foreach (var shape in shapes)
        {
            Box.ExpandToInclude(shape.EnvelopeInternal);
            polygons.Insert(shape.EnvelopeInternal, PreparedGeometryFactory.Prepare(shape));
        }

        polygons.Build();
    }

    /// <summary>The box around all of them, degrees.</summary>
    internal Envelope Box { get; } = new();

    /// <summary>Parks whose name says that they are a zoo or a botanical garden.</summary>
    internal static CityGround Gardens(City? city) => new([.. (city?.Parks ?? []).SelectMany(parks => Shapes(parks.Layer, IsGarden))]);

    /// <summary>Water and sea, where the city has polygons of them.</summary>
    internal static CityGround Water(City? city) =>
        new([.. WaterLayers(city).SelectMany(layer => Shapes(layer, null))]);

    /// <summary>The layers that are looked at.</summary>
    internal static IEnumerable<VectorRef> Layers(City city) => city.Parks.Select(parks => parks.Layer).Concat(WaterLayers(city));

    /// <summary>Whether a point lies inside one of them.</summary>
    internal bool Holds(double lon, double lat)
    {
        var point = new Point(lon, lat);
        return polygons.Query(point.EnvelopeInternal).Any(shape => shape.Covers(point));
    }

    private static IEnumerable<VectorRef> WaterLayers(City? city) =>
        (city?.RoleLayers.GetValueOrDefault(LandRole.Water) ?? []).Concat(city?.Sea?.Polygons is { } sea ? [sea] : []);

    // A layer that cannot be read is reported where it is loaded.
    private static List<Geometry> Shapes(VectorRef named, Func<Feature, bool>? which)
    {
        try
        {
            using var data = Dataset.OpenVector(named.Path, named.Encoding);
            var layer = named.Layer is null ? data.Layer(0) : data.Layer(named.Layer);
            if (layer.ProjectionWkt is not { } wkt)
            {
                return [];
            }

            layer.SetAttributeFilter(named.Where);
            using var source = SpatialReference.FromUserInput(wkt);
            using var degrees = SpatialReference.FromUserInput("EPSG:4326");
            using var transform = new CoordinateTransform(source, degrees);
            var reader = new WKBReader();
            return [.. layer.Features(fields: which is null ? [] : null).Where(f => f.Wkb is not null && (which is null || which(f))).Select(f => reader.Read(transform.Transform(f.Wkb!))).Where(g => g is IPolygonal && !g.IsEmpty)];
        }
        catch (Exception fault) when (fault is GdalException or ArgumentException or ParseException)
        {
            return [];
        }
    }

    private static bool IsGarden(Feature feature) =>
        Enumerable.Range(0, feature.FieldCount).Any(field => feature.Text(field) is { } text && GardenWords().IsMatch(text));

    [GeneratedRegex(@"\b(zoo|zoological|tierpark|zool[oó]gico|botanic|botanical|bot[aá]nico|botanischer|botanique)\b|动物园|植物园", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GardenWords();
}
