using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>
/// The one place where it is decided who comes in: it finds out who asks (cookie or token), which city the address means, and holds the rule of the endpoint
/// against both. An endpoint without a rule is closed. A city that somebody may not see is not there for them.
/// </summary>
public static class Gate
{
    /// <summary>Registers what the gate needs.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddGate(this IServiceCollection services) => services
        .AddScoped<Visit>()
        .AddSingleton<IRouteToCity, SlugToCity>()
        .AddSingleton<IRouteToCity, JobToCity>();

    /// <summary>Puts the gate before all endpoints.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseGate(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            // Nothing of that address: the page that says so still greets who is signed in.
            Arrivals.Recognise(context);
            await next(context).ConfigureAwait(false);
            return;
        }

        var rule = endpoint.Metadata.GetMetadata<RuleAttribute>();
        if (rule is BySecretAttribute { LooksAway: true })
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var visit = Arrivals.Recognise(context);
        switch (visit is null ? Verdict.SignIn : Judge(context, visit, rule))
        {
            case Verdict.ComeIn:
                await next(context).ConfigureAwait(false);
                break;
            case Verdict.SignIn:
                TurnAway(context);
                break;
            case Verdict.Forbidden:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    });

    private static Verdict Judge(HttpContext context, Visit visit, RuleAttribute? rule)
    {
        switch (rule)
        {
            case AnyoneAttribute or BySecretAttribute:
                return Verdict.ComeIn;
            case SignedInAttribute:
                // What a person changes about themselves is theirs: a program's token must not make itself another one that may more.
                return visit.Person is null ? Verdict.SignIn : visit.ByToken && !Reads(context) ? Verdict.Forbidden : Verdict.ComeIn;
            case SiteAdministratorAttribute:
                return visit.Person is null ? Verdict.SignIn : visit.IsSiteAdministrator ? Verdict.ComeIn : Verdict.Forbidden;
            case MayAddCitiesAttribute:
                return visit.Person is null ? Verdict.SignIn : CityAdding.May(context.RequestServices.GetRequiredService<Office>(), visit) ? Verdict.ComeIn : Verdict.Forbidden;
            case InCityAttribute needs:
                return InCity(context, visit, needs);
            default:
                return Verdict.NotThere;
        }
    }

    private static Verdict InCity(HttpContext context, Visit visit, InCityAttribute needs)
    {
        if (CityOf(context) is not { } id)
        {
            return visit.Person is null && !visit.ByToken ? Verdict.SignIn : Verdict.NotThere;
        }

        var office = context.RequestServices.GetRequiredService<Office>();
        // What belongs to no city is the site administrators' own.
        if (id.Length == 0)
        {
            return visit.IsSiteAdministrator ? Verdict.ComeIn : visit.Person is null ? Verdict.SignIn : Verdict.NotThere;
        }

        if (office.Cities.Find(id) is not { } city)
        {
            return Verdict.NotThere;
        }

        var may = office.Access.In(visit.Visitor, city);
        var wanted = Reads(context) ? needs.Read : needs.Change;
        if (!may.Contains(wanted))
        {
            // Nobody learns from the answer whether there is such a city.
            return visit.Person is null ? Verdict.SignIn : may.Count == 0 ? Verdict.NotThere : Verdict.Forbidden;
        }

        visit.City = city;
        visit.Permissions = may;
        visit.Roles = visit.Person is { } person ? office.Access.Roles(person, city) : [];
        return Verdict.ComeIn;
    }

    private static bool Reads(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static string? CityOf(HttpContext context)
    {
        string? found = null;
        foreach (var way in context.RequestServices.GetServices<IRouteToCity>())
        {
            if (context.Request.RouteValues.TryGetValue(way.Name, out var value) && value is string text)
            {
                var city = way.CityOf(text);
                if (city is null || (found is not null && found != city))
                {
                    return null;
                }

                found = city;
            }
        }

        return found;
    }

    // A person is sent to sign in and comes back; a program and a form are told plainly.
    private static void TurnAway(HttpContext context)
    {
        var request = context.Request;
        if (!StatusPages.ForPrograms(request.Path) && HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey("HX-Request") && !request.Headers.ContainsKey("Authorization"))
        {
            context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString));
            return;
        }

        if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Headers["HX-Redirect"] = "/sign-in";
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"Hedgerow\"";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private enum Verdict
    {
        ComeIn,
        SignIn,
        Forbidden,
        NotThere,
    }
}
