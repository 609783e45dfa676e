using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Layers;

/// <summary>The city and its units on a canvas: polygons, areas and cells by the centre rule.</summary>
internal sealed record Areas(AssessedArea Whole, IReadOnlyList<AssessedArea> Units)
{
    public IEnumerable<AssessedArea> All => Units.Prepend(Whole);

    public static Areas Of(Loading loading, Outline outline, Canvas canvas, bool first)
    {
        var whole = Outline.United(OnCanvas(outline.Boundary!, canvas));
        var city = Area("city", loading.City.Name.En, false, whole, canvas);
        return new Areas(city, outline.Units is null ? [] : UnitsOf(loading, outline, canvas, first));
    }

    private static List<AssessedArea> UnitsOf(Loading loading, Outline outline, Canvas canvas, bool first)
    {
        var units = outline.Units!;
        var key = outline.UnitsRef!.Key;
        var names = Unique(loading, units, first);
        var polygons = OnCanvas(units, canvas).ToList();
        return [.. polygons.Select((p, i) => Area(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}/{i + 1}"), names[i], true, p, canvas))];
    }

    private static AssessedArea Area(string id, string name, bool isUnit, Geometry polygon, Canvas canvas)
    {
        var box = polygon.EnvelopeInternal;
        var window = canvas.Frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
        return new AssessedArea(id, name, isUnit, polygon, window, new RunMask(polygon, canvas.Frame.Part(window)));
    }

    // The files were read before there was a canvas; their polygons are valid by now and are only projected.
    private static IEnumerable<Geometry> OnCanvas(VectorFeatures features, Canvas canvas)
    {
        using var from = SpatialReference.FromUserInput(features.Wkt);
        using var to = SpatialReference.FromUserInput(canvas.Wkt);
        if (from.IsSame(to))
        {
            return features.Geometries;
        }

        using var transform = new CoordinateTransform(from, to);
        var (writer, reader) = (new WKBWriter(), new WKBReader());
        return [.. features.Geometries.Select(g => reader.Read(transform.Transform(writer.Write(g))))];
    }

    private static List<string> Unique(Loading loading, VectorFeatures units, bool say)
    {
        var names = units.Items.Select((u, i) => u.Texts[0] is { Length: > 0 } text ? text : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"unit {i + 1}")).ToList();
        var twice = names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        if (twice.Count == 0)
        {
            return names;
        }

        if (say)
        {
            loading.Note(
                "units-of-one-name", units.Reference, Say.It($"units: several share a name and were numbered ({Say.List(twice, 6)})", $"units:多个分区同名，已加编号({Say.List(twice, 6)})"),
                new Wording("a name for each unit", "每个分区有各自的名称"));
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(n => twice.Contains(n) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n} ({counts[n] = counts.GetValueOrDefault(n) + 1})") : n)];
    }
}
