using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Endpoints;

/// <summary>A version of a file as it was brought: always as a download without an origin of ours, because anybody may have put anything into it.</summary>
internal static class FileEndpoint
{
    public static void MapCityFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/files/of/{slug}/{version:int}/{**path}", Send).For(new InCityAttribute(Permission.SeeData));

    private static IResult Send(HttpContext context, Office office, Visit visit, int version, string path)
    {
        if (office.CityFiles.Find(visit.TheCity().Id, path, version) is not { } file)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        return Results.Stream(office.CityFiles.Open(file), "application/octet-stream", Path.GetFileName(file.Path), file.At, new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
