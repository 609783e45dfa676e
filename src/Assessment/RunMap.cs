using System.Text.Encodings.Web;
using System.Text.Json;
using Hedgerow.Assessment.Results;
using Hedgerow.Assessment.RunMaps;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>
/// The maps of a run for the browser: <c>vectors.mbtiles</c> with every layer of layers.gpkg, one <c>.mbtiles</c> of pictures for each land-cover map, role and the groups of connected nature,
/// <c>features.gpkg</c> with the layers in longitude and latitude, and <c>map.json</c> that says what there is. The same run gives the same bytes.
/// </summary>
public static class RunMap
{
    /// <summary>Name of the file that lists everything.</summary>
    public const string Index = "map.json";

    /// <summary>Most tiles of the finest zoom of one map: a province gets a coarser one instead of a longer wait.</summary>
    private const int MostTiles = 4096;

    private const int FinestVectors = 14;
    private const int FinestPictures = 17;
    private const int ZoomsAbove = 4;

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the maps of a run. Memory stays near three bytes a cell and a few hundred bytes a vertex of layers.gpkg.</summary>
    /// <param name="result">The run; its city still open.</param>
    /// <param name="layers">The run's layers.gpkg.</param>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="progress">Receives the share done, 0 to 1.</param>
    /// <param name="cancel">Stops the work; what was written until then is no map.</param>
    public static void Write(AssessmentResult result, string layers, string folder, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentException.ThrowIfNullOrEmpty(layers);
        Directory.CreateDirectory(folder);
        var (world, square) = Boxes(result);
        var vectorZoom = Mercator.LargestZoom(square, FinestVectors, MostTiles);
        // The zoom at which the whole city is about one tile, and a few above it so that it does not vanish when somebody zooms out.
        var least = Math.Max(0, Mercator.LargestZoom(square, vectorZoom, 4) - ZoomsAbove);
        progress?.Report(0);
        LayerReader.CopyToDegrees(layers, Path.Combine(folder, "features.gpkg"), cancel);
        progress?.Report(0.1);
        var shapes = LayerReader.Read(layers, cancel);
        using (var file = new TileFile(Path.Combine(folder, "vectors.mbtiles"), "vectors", "pbf", world, least, vectorZoom))
        {
            file.Say("json", VectorLayers(shapes, least, vectorZoom));
            VectorPyramid.Write(shapes, square, least, vectorZoom, file, cancel);
            file.Finish();
        }

        progress?.Report(0.4);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Form))
        {
            json.WriteStartObject();
            json.WriteString("schema", "hedgerow-map/1");
            json.WriteString("city", result.City.Name.En);
            Json.Words(json, "city_name", result.City.Name);
            json.WriteNumber("year", result.Year);
            json.WriteStartArray("bounds");
            foreach (var edge in new[] { world.MinX, world.MinY, world.MaxX, world.MaxY })
            {
                json.WriteNumberValue(Math.Round(edge, 6));
            }

            json.WriteEndArray();
            json.WriteStartArray("layers");
            Pictures(result, folder, world, square, least, json, progress, cancel);
            Vectors(shapes, least, vectorZoom, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        File.WriteAllBytes(Path.Combine(folder, Index), buffer.ToArray());
        progress?.Report(1);
    }

    private static void Pictures(
        AssessmentResult result, string folder, Extent world, Extent square, int least, Utf8JsonWriter json, IProgress<double>? progress, CancellationToken cancel)
    {
        var share = 0.4;
        foreach (var layer in RasterLayers.Of(result))
        {
            // The first zoom whose pixels are no larger than the cells.
            var cell = Math.Min(layer.Cells.Frame.CellWidth, layer.Cells.Frame.CellHeight);
            var ground = Mercator.GroundMetres((square.MinY + square.MaxY) / 2);
            var wanted = Math.Clamp((int)Math.Ceiling(Math.Log2(ground / RasterPyramid.Side / cell)), least, FinestPictures);
            var most = Math.Max(least, Mercator.LargestZoom(square, wanted, MostTiles));
            var name = layer.Id + ".mbtiles";
            using (var file = new TileFile(Path.Combine(folder, name), layer.Id, "png", world, least, most))
            using (var pyramid = new RasterPyramid(layer.Cells, result.Data.Canvas.Wkt, [new ColorEntry(255, 255, 255, 0), .. layer.Legend.Select(e => e.Colour)]))
            {
                pyramid.Write(square, least, most, file, cancel);
                file.Finish();
            }

            json.WriteStartObject();
            json.WriteString("id", layer.Id);
            json.WriteString("kind", "raster");
            json.WriteString("tiles", layer.Id);
            json.WriteString("file", name);
            Json.Words(json, "name", layer.Name);
            Json.Optional(json, "year", layer.Year);
            json.WriteNumber("minzoom", least);
            json.WriteNumber("maxzoom", most);
            json.WriteNumber("tile_size", RasterPyramid.Side);
            json.WriteStartArray("legend");
            foreach (var entry in layer.Legend.Where(e => e.Name.En.Length > 0))
            {
                Entry(json, entry.Value, entry.Name, entry.Colour);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            progress?.Report(share = Math.Min(0.95, share + 0.08));
        }
    }

    private static void Vectors(IEnumerable<TileLayer> layers, int least, int most, Utf8JsonWriter json)
    {
        foreach (var layer in layers)
        {
            var (name, colour) = LayerReader.Known.TryGetValue(layer.Name, out var known) ? known : (Wording.Same(layer.Name), new ColorEntry(60, 60, 60));
            json.WriteStartObject();
            json.WriteString("id", layer.Name);
            json.WriteString("kind", "vector");
            json.WriteString("tiles", "vectors");
            json.WriteString("file", "vectors.mbtiles");
            json.WriteString("source_layer", layer.Name);
            Json.Words(json, "name", name);
            json.WriteNull("year");
            json.WriteNumber("minzoom", least);
            json.WriteNumber("maxzoom", most);
            json.WriteString("geometry", layer.Shapes.Count == 0 ? "none" : layer.Shapes[0].Kind.ToString().ToLowerInvariant());
            json.WriteNumber("count", layer.Shapes.Count);
            json.WriteStartArray("fields");
            foreach (var field in layer.Fields)
            {
                json.WriteStringValue(field);
            }

            json.WriteEndArray();
            json.WriteStartArray("legend");
            Entry(json, 1, name, colour);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void Entry(Utf8JsonWriter json, int value, Wording name, ColorEntry colour)
    {
        json.WriteStartObject();
        json.WriteNumber("value", value);
        Json.Words(json, "name", name);
        json.WriteString("colour", Palette.Css(colour));
        json.WriteEndObject();
    }

    // What the form of vector tiles asks for: the layers and their fields.
    private static string VectorLayers(IEnumerable<TileLayer> layers, int least, int most)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("vector_layers");
            foreach (var layer in layers)
            {
                json.WriteStartObject();
                json.WriteString("id", layer.Name);
                json.WriteNumber("minzoom", least);
                json.WriteNumber("maxzoom", most);
                json.WriteStartObject("fields");
                for (var i = 0; i < layer.Fields.Count; i++)
                {
                    json.WriteString(layer.Fields[i], layer.Shapes.Any(s => s.Values[i] is string) ? "String" : "Number");
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    // The city and its districts in degrees, and in the square of the world.
    private static (Extent World, Extent Square) Boxes(AssessmentResult result)
    {
        var box = result.Data.Whole.Polygon.EnvelopeInternal.Copy();
        foreach (var unit in result.Data.Units)
        {
            box.ExpandToInclude(unit.Polygon.EnvelopeInternal);
        }

        var extent = new Extent(box.MinX, box.MinY, box.MaxX, box.MaxY);
        using var own = SpatialReference.FromUserInput(result.Data.Canvas.Wkt);
        using var world = SpatialReference.FromUserInput("EPSG:4326");
        using var web = SpatialReference.FromUserInput("EPSG:3857");
        using var toWorld = new CoordinateTransform(own, world);
        using var toWeb = new CoordinateTransform(own, web);
        var metres = toWeb.Transform(extent);
        return (toWorld.Transform(extent), new Extent(Mercator.X(metres.MinX), Mercator.Y(metres.MaxY), Mercator.X(metres.MaxX), Mercator.Y(metres.MinY)));
    }
}
