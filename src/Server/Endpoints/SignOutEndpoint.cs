using Hedgerow.Server.Access;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Endpoints;

/// <summary>Ends the session of this browser.</summary>
internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost("/sign-out", static (HttpContext context, Office office) =>
    {
        SessionCookie.End(context, office);
        return Results.LocalRedirect("/");
    }).For(new AnyoneAttribute());
}
