using System.Globalization;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Tiles;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Api;

/// <summary>Files of a city's folder and their versions. The tag of a file is its version: <c>If-Match: "3"</c> changes the third version only.</summary>
internal static class FileApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var city = api.MapGroup("/cities/{slug}").WithTags("Files");
        city.MapGet("/files", (HttpContext context, Office office, Visit visit, DateTimeOffset? at, int? limit, int? offset) =>
                ApiMap.Part(context, [.. office.CityFiles.List(visit.TheCity().Id, at).Select(FileInfo.Of)], limit, offset))
            .For(new InCityAttribute(Permission.SeeData)).WithName("listFiles").WithSummary("The files of a city, now or as they were");
        city.MapGet("/files/{**path}", (HttpContext context, Office office, Visit visit, string path, int? version) =>
            {
                if (office.CityFiles.Find(visit.TheCity().Id, path, version) is not { } file)
                {
                    return Results.NotFound();
                }

                context.Response.Headers["Hedgerow-Version"] = file.Version.ToString(CultureInfo.InvariantCulture);
                return FileEndpoints.Content(context, office, file.Sha256, file.Path, file.At, Tag(file));
            })
            .For(new InCityAttribute(Permission.SeeData)).WithName("getFile").WithSummary("The content of a file, or of one of its versions; ranges are served").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        city.MapGet("/versions/{**path}", (HttpContext context, Office office, Visit visit, string path, int? limit, int? offset) =>
            {
                var all = office.CityFiles.History(visit.TheCity().Id, path);
                return all.Count == 0 ? Results.NotFound() : TypedResults.Ok(ApiMap.Part(context, [.. all.Select(FileInfo.Of)], limit, offset));
            })
            .For(new InCityAttribute(Permission.SeeData)).WithName("listVersions").WithSummary("All versions of a file, the newest first").Produces<Page<FileInfo>>();
        city.MapPut("/files/{**path}", Put)
            .For(new InCityAttribute(Permission.SeeData, Permission.ChangeData)).WithMetadata(new DisableRequestSizeLimitAttribute()).WithName("putFile")
            .WithSummary("Put a file as its next version; large files are better uploaded in pieces").Accepts<Stream>("application/octet-stream", "*/*").Produces<FileInfo>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        city.MapDelete("/files/{**path}", (HttpContext context, Office office, Visit visit, string path, string? note) =>
            {
                office.CityFiles.Delete(visit.Actor, visit.TheCity().Id, path, note, Expected(context, office, visit.TheCity().Id, path));
                return TypedResults.NoContent();
            })
            .For(new InCityAttribute(Permission.SeeData, Permission.ChangeData)).WithName("deleteFile").WithSummary("Delete a file; its versions stay").ProducesProblem(StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<IResult> Put(HttpContext context, Office office, Visit visit, ServerSettings settings, string path, string? licence, string? source, string? note)
    {
        var file = await office.CityFiles.PutAsync(
            visit.Actor, visit.TheCity().Id, path, context.Request.Body, new FileFacts(licence, source, note), Expected(context, office, visit.TheCity().Id, path), settings.LargestUpload, context.RequestAborted)
            .ConfigureAwait(false);
        context.Response.Headers.ETag = Tag(file);
        return TypedResults.Ok(FileInfo.Of(file));
    }

    private static string Tag(CityFile file) => string.Create(CultureInfo.InvariantCulture, $"\"{file.Version}\"");

    // The version that the change was made from; 0 for a file that must not be there yet; null where it does not matter.
    private static int? Expected(HttpContext context, Office office, string city, string path)
    {
        if (context.Request.Headers.IfNoneMatch.ToString() == "*")
        {
            return 0;
        }

        var tag = context.Request.Headers.IfMatch.ToString();
        if (tag.Length == 0)
        {
            return null;
        }

        return tag == "*"
            ? office.CityFiles.Find(city, path)?.Version ?? -1
            : int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }
}
