using System.Globalization;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Tiles;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Ogc;

/// <summary>
/// Layers by OGC API Features, part 1 (core, GeoJSON) and part 2 (reference systems): <c>/ogc/runs/RUN</c> and <c>/ogc/cities/SLUG</c> are two services that QGIS opens by their address.
/// </summary>
internal static class OgcEndpoints
{
    private const string Json = "application/json";

    private static readonly string[] Conformance =
    [
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson", "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    ];

    /// <summary>Registers what it needs.</summary>
    public static IServiceCollection AddOgc(this IServiceCollection services) => services.AddSingleton<LayerSets>();

    /// <summary>Maps the addresses.</summary>
    public static void MapOgc(this IEndpointRouteBuilder app)
    {
        app.MapGet("/ogc", Start).For(new AnyoneAttribute()).ExcludeFromDescription();
        Service(app.MapGroup("/ogc/runs/{run}").For(new BySecretAttribute()).ExcludeFromDescription(), (context, sets) =>
            context.RequestServices.GetRequiredService<RunDoor>().Open(context, (string)context.Request.RouteValues["run"]!) is { } run
            && context.RequestServices.GetRequiredService<Office>().Cities.Find(run.CityId) is { } city ? sets.Of(run, city) : null);
        Service(app.MapGroup("/ogc/cities/{slug}").For(new InCityAttribute(Permission.SeeData)).ExcludeFromDescription(), (context, sets) => sets.Of(context.RequestServices.GetRequiredService<Visit>().TheCity()));
    }

    private static void Service(RouteGroupBuilder group, Func<HttpContext, LayerSets, LayerSet?> find)
    {
        Delegate With(Func<HttpContext, LayerSet, IResult> answer) => (HttpContext context, LayerSets sets) => find(context, sets) is { } found ? answer(context, found) : Results.NotFound();
        group.MapGet("", With(Landing));
        group.MapGet("/conformance", With((_, _) => Results.Json(new { conformsTo = Conformance })));
        group.MapGet("/collections", With((context, set) => Written(json =>
        {
            json.WriteStartObject();
            Links(json, context, (set.Root + "/collections", "self", Json));
            json.WriteStartArray("crs");
            json.WriteStringValue(Crs.Degrees);
            json.WriteStringValue(Crs.LatitudeFirst);
            json.WriteEndArray();
            json.WriteStartArray("collections");
            foreach (var collection in set.Collections)
            {
                Describe(json, context, set, collection);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        })));
        group.MapGet("/collections/{collection}", With((context, set) => Named(context, set) is { } collection ? Written(json => Describe(json, context, set, collection)) : Results.NotFound()));
        group.MapGet("/collections/{collection}/items", With((context, set) => Named(context, set) is { } collection ? Items.List(context, set, collection) : Results.NotFound()));
        group.MapGet("/collections/{collection}/items/{feature}", With((context, set) => Named(context, set) is { } collection ? Items.One(context, set, collection) : Results.NotFound()));
    }

    // What a visitor can open from here.
    private static IResult Start(HttpContext context, Office office, Visit visit, RunRegister register, RunDoor door, Texts texts) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("title", "Hedgerow");
        json.WriteStartArray("links");
        Link(json, context, "/ogc", "self", Json, "Hedgerow");
        foreach (var city in office.Access.Cities(visit.Visitor).Take(200))
        {
            if (office.Access.In(visit.Visitor, city).Contains(Permission.SeeData))
            {
                Link(json, context, $"/ogc/cities/{city.Slug}", "item", Json, texts.In(city.Name));
            }

            foreach (var run in register.Of(city.Id, limit: 20).Where(run => door.May(visit.Visitor, run, city)))
            {
                Link(json, context, $"/ogc/runs/{run.Id}", "item", Json, $"{texts.In(city.Name)}, {run.Edition} {run.Year.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static IResult Landing(HttpContext context, LayerSet set) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("title", context.RequestServices.GetRequiredService<Texts>().In(set.Title));
        Links(
            json, context, (set.Root, "self", Json), ("/openapi/v1.json", "service-desc", "application/vnd.oai.openapi+json;version=3.1"), (set.Root + "/conformance", "conformance", Json),
            (set.Root + "/collections", "data", Json));
        json.WriteEndObject();
    });

    private static Collection? Named(HttpContext context, LayerSet set) => set.Collections.FirstOrDefault(collection => collection.Id == (string)context.Request.RouteValues["collection"]!);

    private static void Describe(Utf8JsonWriter json, HttpContext context, LayerSet set, Collection collection)
    {
        var place = $"{set.Root}/collections/{collection.Id}";
        json.WriteStartObject();
        json.WriteString("id", collection.Id);
        json.WriteString("title", context.RequestServices.GetRequiredService<Texts>().In(collection.Title));
        json.WriteString("itemType", "feature");
        if (collection.Layer.Box is { } box)
        {
            json.WriteStartObject("extent");
            json.WriteStartObject("spatial");
            json.WriteStartArray("bbox");
            json.WriteStartArray();
            foreach (var edge in box)
            {
                json.WriteNumberValue(Math.Round(edge, 7));
            }

            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteString("crs", Crs.Degrees);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartArray("crs");
        foreach (var uri in Crs.Of(collection))
        {
            json.WriteStringValue(uri);
        }

        json.WriteEndArray();
        json.WriteString("storageCrs", collection.Native is { } code ? Crs.Epsg(code) : Crs.Degrees);
        Links(json, context, (place, "self", Json), (place + "/items", "items", Items.MediaType));
        json.WriteEndObject();
    }

    /// <summary>An answer of JSON.</summary>
    private static IResult Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Results.Bytes(buffer.ToArray(), Json);
    }

    private static void Links(Utf8JsonWriter json, HttpContext context, params ReadOnlySpan<(string Href, string Rel, string Type)> links)
    {
        json.WriteStartArray("links");
        foreach (var (href, rel, type) in links)
        {
            Link(json, context, href, rel, type, null);
        }

        json.WriteEndArray();
    }

    /// <summary>A link; whoever came with a link's secret keeps it.</summary>
    public static void Link(Utf8JsonWriter json, HttpContext context, string href, string rel, string type, string? title)
    {
        var request = context.Request;
        var secret = request.Query[RunDoor.Secret].ToString();
        var full = $"{request.Scheme}://{request.Host}{request.PathBase}{href}";
        json.WriteStartObject();
        json.WriteString("href", secret.Length == 0 ? full : $"{full}{(full.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{RunDoor.Secret}={Uri.EscapeDataString(secret)}");
        json.WriteString("rel", rel);
        json.WriteString("type", type);
        if (title is not null)
        {
            json.WriteString("title", title);
        }

        json.WriteEndObject();
    }
}
