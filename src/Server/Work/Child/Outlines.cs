using Hedgerow.Cities;
using Hedgerow.Gdal;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Simplify;

namespace Hedgerow.Server.Work.Child;

/// <summary>The outline of a city for lists and small maps.</summary>
internal static class Outlines
{
    private const double Share = 500;

    /// <summary>Outer rings in longitude and latitude, thinned to what a small map shows; null where the boundary cannot be read.</summary>
    public static IReadOnlyList<IReadOnlyList<double[]>>? Of(City city)
    {
        try
        {
            using var data = Dataset.OpenVector(city.Boundary.Path, city.Boundary.Encoding);
            var layer = city.Boundary.Layer is { } named ? data.Layer(named) : data.Layer(0);
            layer.SetAttributeFilter(city.Boundary.Where);
            using var own = SpatialReference.FromUserInput(layer.ProjectionWkt!);
            using var world = SpatialReference.FromUserInput("EPSG:4326");
            using var toWorld = new CoordinateTransform(own, world);
            var reader = new WKBReader();
            var all = UnaryUnionOp.Union([.. layer.Features().Where(f => f.Wkb is not null).Select(f => reader.Read(toWorld.Transform(f.Wkb!)))]);
            if (all is null || all.IsEmpty)
            {
                return null;
            }

            var box = all.EnvelopeInternal;
            var thin = TopologyPreservingSimplifier.Simplify(all, Math.Max(box.Width, box.Height) / Share);
            return
            [
                .. from i in Enumerable.Range(0, thin.NumGeometries)
                   let part = thin.GetGeometryN(i) as Polygon
                   where part is not null
                   select (IReadOnlyList<double[]>)[.. part.ExteriorRing.Coordinates.Select(c => new[] { Math.Round(c.X, 5), Math.Round(c.Y, 5) })],
            ];
        }
        catch (Exception e) when (e is GdalException or ArgumentException or TopologyException)
        {
            return null;
        }
    }
}
