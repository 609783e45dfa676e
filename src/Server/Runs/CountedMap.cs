using System.Globalization;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Runs;

/// <summary>A still picture of the map layer that a measure counts, put together from the run's own tiles: needs no script.</summary>
/// <param name="Layer">Key of the layer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tiles">The tiles with their places in the picture.</param>
/// <param name="Box">The part of the picture that the city fills: x, y, width, height.</param>
public sealed record CountedMap(string Layer, Wording Name, IReadOnlyList<CountedTile> Tiles, double[] Box)
{
    private const double Side = 256;
    private const int MostTiles = 20;

    // What a measure counts, by the keys of map layers, most telling first.
    private static readonly Dictionary<string, string[]> Layers = new(StringComparer.Ordinal)
    {
        ["landscape.natural_share"] = ["role-natural"],
        ["landscape.coherence"] = ["groups", "role-natural"],
        ["landscape.mesh_size"] = ["groups", "role-natural"],
        ["landscape.canopy_share"] = ["role-trees"],
        ["landscape.permeable_share"] = ["role-permeable"],
        ["landscape.protected_natural_share"] = ["role-natural"],
        ["species.built_up_birds_share"] = ["role-built-up"],
        ["species.built_up_birds_count"] = ["role-built-up"],
    };

    /// <summary>The layers that a measure counts, as the large map knows them.</summary>
    /// <param name="measure">Key of the measure.</param>
    /// <returns>Keys of layers.</returns>
    public static IReadOnlyList<string> LayersOf(string? measure) => measure switch
    {
        null => [],
        "landscape.protected_natural_share" => ["role-natural", "protected"],
        "services.recreation_area" or "services.park_proximity" => ["parks", "protected"],
        "landscape.coherence" or "landscape.mesh_size" => ["groups", "critical_links"],
        _ => Layers.GetValueOrDefault(measure) ?? [],
    };

    internal static CountedMap? Of(RegisteredRun run, RunShelf shelf, string? measure)
    {
        if (measure is null || !Layers.TryGetValue(measure, out var wanted) || shelf.PathOf(run, RunFiles.Map) is not { } path)
        {
            return null;
        }

        using var map = JsonDocument.Parse(File.ReadAllBytes(path));
        var layers = map.RootElement.GetProperty("layers").EnumerateArray().Where(layer => layer.GetProperty("kind").GetString() == "raster").ToList();
        var layer = wanted.Select(id => layers.FirstOrDefault(l => l.GetProperty("id").GetString() == id)).FirstOrDefault(l => l.ValueKind == JsonValueKind.Object);
        if (layer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var box = map.RootElement.GetProperty("bounds").EnumerateArray().Select(edge => edge.GetDouble()).ToArray();
        var (left, top, right, bottom) = (X(box[0]), Y(box[3]), X(box[2]), Y(box[1]));
        // The finest zoom whose tiles are few enough for a picture.
        for (var zoom = layer.GetProperty("maxzoom").GetInt32(); zoom >= layer.GetProperty("minzoom").GetInt32(); zoom--)
        {
            var n = Math.Pow(2, zoom);
            var (x0, y0, x1, y1) = ((int)(left * n), (int)(top * n), (int)(right * n), (int)(bottom * n));
            if ((x1 - x0 + 1) * (y1 - y0 + 1) > MostTiles)
            {
                continue;
            }

            // Tiles in which nothing lies are not kept, and a picture of nothing would show as a broken one.
            var there = shelf.TilesOf(run, layer.GetProperty("tiles").GetString()!, zoom);
            var tiles = from y in Enumerable.Range(y0, y1 - y0 + 1)
                        from x in Enumerable.Range(x0, x1 - x0 + 1)
                        where there.Contains((x, y))
                        select new CountedTile(string.Create(CultureInfo.InvariantCulture, $"{zoom}/{x}/{y}"), (x - x0) * Side, (y - y0) * Side);
            var name = layer.GetProperty("name");
            return new CountedMap(
                layer.GetProperty("id").GetString()!, new Wording(name.GetProperty("en").GetString()!, name.GetProperty("zh").GetString()!), [.. tiles],
                [((left * n) - x0) * Side, ((top * n) - y0) * Side, (right - left) * n * Side, (bottom - top) * n * Side]);
        }

        return null;
    }

    // Place in the square of the world, 0 to 1.
    private static double X(double longitude) => (longitude + 180) / 360;

    private static double Y(double latitude) => (1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2;
}

/// <summary>One tile of the picture.</summary>
/// <param name="Address">Zoom, column and row, as the address of a tile has them.</param>
/// <param name="X">Place in the picture.</param>
/// <param name="Y">Place in the picture.</param>
public sealed record CountedTile(string Address, double X, double Y);
