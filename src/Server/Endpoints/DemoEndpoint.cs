using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Endpoints;

/// <summary>The demo city, one click away: a fictional town with everything that Hedgerow can use.</summary>
internal static class DemoEndpoint
{
    private static readonly Wording Name = new("Thornwick (demo)", "棘村镇（示例）");
    private static readonly Wording Title = new("The demo city is made", "创建示例城市");

    public static void MapDemo(this IEndpointRouteBuilder app) => app.MapPost("/cities/demo", static (Office office, Visit visit) =>
    {
        if (office.Cities.FindBySlug(CityAdding.DemoSlug) is { } there)
        {
            return Results.LocalRedirect($"/c/{there.Slug}");
        }

        var organisation = visit.IsSiteAdministrator ? null : CityAdding.Organisations(office, visit)[0].Id;
        var city = office.Cities.Add(visit.Actor, new NewCity(CityAdding.DemoSlug, Name, null, organisation));
        var job = office.Jobs.Add(visit.Actor, new NewJob(JobKind.Demo, Title, city.Id));
        return Results.LocalRedirect($"/jobs/{job.Id}");
    }).For(new MayAddCitiesAttribute());
}
