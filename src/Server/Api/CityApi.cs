using Hedgerow.Server.Access;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Api;

/// <summary>Cities.</summary>
internal static class CityApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cities", (HttpContext context, Office office, Visit visit, int? limit, int? offset) =>
                ApiMap.Part(context, [.. office.Access.Cities(visit.Visitor).Select(city => Of(office, visit.Visitor, city))], limit, offset))
            .For(new AnyoneAttribute()).WithName("listCities").WithTags("Cities").WithSummary("The cities that you may see");
        api.MapPost("/cities", Add)
            .For(new MayAddCitiesAttribute()).WithName("addCity").WithTags("Cities").WithSummary("Add a city")
            .Produces<CityInfo>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        var city = api.MapGroup("/cities/{slug}").WithTags("Cities");
        city.MapGet("", (HttpContext context, Office office, Visit visit) => ApiMap.Tagged(context, Of(office, visit.Visitor, visit.TheCity()), Tag(visit.TheCity())))
            .For(new InCityAttribute(Permission.SeeResults)).WithName("getCity").WithSummary("A city").Produces<CityInfo>();
        city.MapPut("", Change)
            .For(new InCityAttribute(Permission.SeeResults, Permission.ManageCity)).WithName("changeCity").WithSummary("Change a city; send If-Match to change only what you have seen")
            .Produces<CityInfo>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Add(HttpContext context, Office office, Visit visit, Languages.Texts texts, CityBody body)
    {
        // Who administers one organisation may not add cities to another.
        if (!visit.IsSiteAdministrator && CityAdding.Organisations(office, visit).All(organisation => organisation.Id != body.Organisation))
        {
            return ApiMap.Wrong(texts, "Name an organisation that you administer.", "请指明由您管理的机构。");
        }

        var added = office.Cities.Add(visit.Actor, new NewCity(body.Slug, body.Name, body.Country, body.Organisation));
        context.Response.Headers.ETag = Tag(added);
        return TypedResults.Created($"{ApiMap.Root}/cities/{added.Slug}", Of(office, visit.Visitor, added));
    }

    private static IResult Change(HttpContext context, Office office, Visit visit, Languages.Texts texts, CityBody body)
    {
        var city = visit.TheCity();
        if (context.Request.Headers.IfMatch.Count > 0 && !ApiMap.Known(context.Request.Headers.IfMatch, Tag(city)))
        {
            return ApiMap.Wrong(texts, "The city was changed meanwhile: get it again.", "该城市已被更改，请重新获取。", StatusCodes.Status412PreconditionFailed);
        }

        var organisation = visit.IsSiteAdministrator ? body.Organisation ?? city.OrganisationId : city.OrganisationId;
        var changed = office.Cities.Change(visit.Actor, city.Id, new NewCity(body.Slug, body.Name, body.Country, organisation));
        context.Response.Headers.ETag = Tag(changed);
        return TypedResults.Ok(Of(office, visit.Visitor, changed));
    }

    private static CityInfo Of(Office office, Visitor visitor, RegisteredCity city) =>
        new(city.Slug, city.Name, city.Country, city.Public, city.Archived, city.CreatedAt, [.. office.Access.In(visitor, city).Order().Select(may => may.ToString())]);

    private static string Tag(RegisteredCity city) =>
        "\"" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(city.ToString())))[..24] + "\"";
}
