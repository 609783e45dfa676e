using System.Globalization;
using System.Text.Json;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Tiles;

namespace Hedgerow.Server.Ogc;

/// <summary>Features of a layer as GeoJSON, part by part.</summary>
internal static class Items
{
    /// <summary>What is answered.</summary>
    public const string MediaType = "application/geo+json";

    private const int Usual = 100;
    private const int Most = 10_000;
    private const int Piece = 200;

    private static readonly string[] Known = ["limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "f", "lang", RunDoor.Secret];

    /// <summary>The features that pass.</summary>
    public static IResult List(HttpContext context, LayerSet set, Collection collection)
    {
        var query = context.Request.Query;
        var crs = query["crs"].ToString() is { Length: > 0 } wanted ? wanted : Crs.Degrees;
        var boxCrs = query["bbox-crs"].ToString() is { Length: > 0 } told ? told : Crs.Degrees;
        double[]? box = null;
        if (!Crs.Of(collection).Contains(crs) || !Crs.Of(collection).Contains(boxCrs))
        {
            return Wrong(context, $"The layer is not given in that reference system; it is in {string.Join(", ", Crs.Of(collection))}.", "该图层不提供所请求的坐标参考系。");
        }

        if (query["bbox"].ToString() is { Length: > 0 } text && (box = Box(text, boxCrs)) is null)
        {
            return Wrong(context, "bbox is four numbers with commas between: west, south, east, north.", "bbox 应为四个以逗号分隔的数字：西、南、东、北。");
        }

        if (!Whole(query["limit"].ToString(), Usual, 1, out var limit) || !Whole(query["offset"].ToString(), 0, 0, out var offset))
        {
            return Wrong(context, "limit and offset are whole numbers; limit is at least 1.", "limit 与 offset 应为整数，limit 至少为 1。");
        }

        var others = query.Where(part => !Known.Contains(part.Key)).ToList();
        if (others.FirstOrDefault(part => collection.Layer.Fields.All(field => field.Name != part.Key)) is { Key: not null } stray)
        {
            return Wrong(context, $"The layer has no field {stray.Key}, and there is no parameter of that name.", $"图层没有字段 {stray.Key}，也没有同名参数。");
        }

        limit = Math.Min(limit, Most);
        var shelf = context.RequestServices.GetRequiredService<TileShelf>();
        var inMetres = boxCrs != Crs.Degrees && boxCrs != Crs.LatitudeFirst;
        var ids = shelf.ReadPath(collection.Degrees, file => GeoPackage.Find(file, collection.Layer, inMetres ? null : box, [.. others.Select(part => (part.Key, part.Value.ToString()))]));
        if (inMetres && box is not null)
        {
            var met = shelf.ReadPath(collection.Metres!, file => GeoPackage.Find(file, collection.MetreLayer!, box, [])).ToHashSet();
            ids = [.. ids.Where(met.Contains)];
        }

        return Results.Stream(stream => WriteAsync(context, stream, set, collection, crs, ids, limit, offset, shelf), MediaType);
    }

    /// <summary>One feature.</summary>
    public static IResult One(HttpContext context, LayerSet set, Collection collection)
    {
        var crs = context.Request.Query["crs"].ToString() is { Length: > 0 } wanted ? wanted : Crs.Degrees;
        if (!Crs.Of(collection).Contains(crs))
        {
            return Wrong(context, "The layer is not given in that reference system.", "该图层不提供所请求的坐标参考系。");
        }

        var shelf = context.RequestServices.GetRequiredService<TileShelf>();
        if (!long.TryParse((string?)context.Request.RouteValues["feature"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Features(shelf, collection, crs, [id]) is not [var feature, ..])
        {
            return Results.NotFound();
        }

        context.Response.Headers["Content-Crs"] = $"<{crs}>";
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Feature(json, collection, crs, feature, () =>
            {
                json.WriteStartArray("links");
                OgcEndpoints.Link(json, context, $"{set.Root}/collections/{collection.Id}/items/{feature.Name}", "self", MediaType, null);
                OgcEndpoints.Link(json, context, $"{set.Root}/collections/{collection.Id}", "collection", "application/json", null);
                json.WriteEndArray();
            });
        }

        return Results.Bytes(buffer.ToArray(), MediaType);
    }

    private static async Task WriteAsync(HttpContext context, Stream stream, LayerSet set, Collection collection, string crs, IReadOnlyList<long> ids, int limit, int offset, TileShelf shelf)
    {
        context.Response.Headers["Content-Crs"] = $"<{crs}>";
        var here = ids.Skip(offset).Take(limit).ToList();
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNumber("numberMatched", ids.Count);
        json.WriteNumber("numberReturned", here.Count);
        json.WriteStartArray("links");
        var place = $"{set.Root}/collections/{collection.Id}/items";
        OgcEndpoints.Link(json, context, place + Query(context, limit, offset), "self", MediaType, null);
        if (offset + here.Count < ids.Count)
        {
            OgcEndpoints.Link(json, context, place + Query(context, limit, offset + limit), "next", MediaType, null);
        }

        OgcEndpoints.Link(json, context, $"{set.Root}/collections/{collection.Id}", "collection", "application/json", null);
        json.WriteEndArray();
        json.WriteStartArray("features");
        foreach (var piece in here.Chunk(Piece))
        {
            foreach (var feature in Features(shelf, collection, crs, piece))
            {
                Feature(json, collection, crs, feature, null);
            }

            await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IReadOnlyList<PackageFeature> Features(TileShelf shelf, Collection collection, string crs, IReadOnlyList<long> ids)
    {
        var features = shelf.ReadPath(collection.Degrees, file => GeoPackage.Read(file, collection.Layer, ids));
        switch (crs)
        {
            case Crs.Degrees:
                return features;
            case Crs.LatitudeFirst:
                return [.. features.Select(feature => feature with { Shape = Crs.Swapped(feature.Shape) })];
            default:
                // The same numbers in both files: one was copied from the other.
                var own = shelf.ReadPath(collection.Metres!, file => GeoPackage.Read(file, collection.MetreLayer!, ids)).ToDictionary(feature => feature.Id, feature => feature.Shape);
                return [.. features.Select(feature => feature with { Shape = own.GetValueOrDefault(feature.Id) })];
        }
    }

    private static void Feature(Utf8JsonWriter json, Collection collection, string crs, PackageFeature feature, Action? links)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteNumber("id", feature.Id);
        GeoJson.Geometry(json, "geometry", feature.Shape, crs is Crs.Degrees or Crs.LatitudeFirst ? 7 : 2);
        json.WriteStartObject("properties");
        for (var i = 0; i < feature.Values.Count; i++)
        {
            json.WritePropertyName(collection.Layer.Fields[i].Name);
            Value(json, feature.Values[i]);
        }

        json.WriteEndObject();
        links?.Invoke();
        json.WriteEndObject();
    }

    // By hand: the serializer would flush the writer, and an answer under way may only be flushed without waiting.
    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static string Query(HttpContext context, int limit, int offset)
    {
        var others = context.Request.Query.Where(part => part.Key is not ("limit" or "offset" or RunDoor.Secret)).Select(part => $"&{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(part.Value.ToString())}");
        return string.Create(CultureInfo.InvariantCulture, $"?limit={limit}&offset={offset}{string.Concat(others)}");
    }

    private static double[]? Box(string text, string crs)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        if (parts.Length is not (4 or 6))
        {
            return null;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                return null;
            }
        }

        // Six numbers have heights among them, which no layer here has.
        double[] box = numbers.Length == 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers;
        box = crs == Crs.LatitudeFirst ? [box[1], box[0], box[3], box[2]] : box;
        return box[1] <= box[3] ? box : null;
    }

    private static bool Whole(string text, int usual, int least, out int value)
    {
        value = usual;
        return text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least);
    }

    private static IResult Wrong(HttpContext context, string en, string zh) =>
        Results.Problem(context.RequestServices.GetRequiredService<Texts>().Code == "zh" ? zh : en, statusCode: StatusCodes.Status400BadRequest);
}
