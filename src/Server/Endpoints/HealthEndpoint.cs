using Hedgerow.Server.Access;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Endpoints;

/// <summary>Whether the server can work, for whoever watches over it: a proxy, a container. It says nothing else.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", static (Office office) =>
    {
        try
        {
            _ = office.Cities.Find(string.Empty);
            return Results.Text("well");
        }
        catch (Storage.StorageException)
        {
            return Results.Text("the database cannot be read", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }).For(new AnyoneAttribute()).ExcludeFromDescription();
}
