using System.Globalization;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Api;

/// <summary>Large files in pieces: begin, send pieces, complete. Whatever breaks off goes on where it stopped.</summary>
internal static class UploadApi
{
    /// <summary>Largest piece.</summary>
    public const long LargestPiece = 64 << 20;

    /// <summary>Header that says where a piece begins, and where the next one does.</summary>
    public const string Offset = "Upload-Offset";

    public static void Map(RouteGroupBuilder api)
    {
        var uploads = api.MapGroup("/cities/{slug}/uploads").WithTags("Uploads").For(new InCityAttribute(Permission.ChangeData));
        uploads.MapGet("", (HttpContext context, Office office, Visit visit, int? limit, int? offset) =>
                ApiMap.Part(context, [.. office.Uploads.Of(visit.TheCity().Id, visit.ThePerson().Id).Select(UploadInfo.Of)], limit, offset))
            .WithName("listUploads").WithSummary("Your unfinished uploads");
        uploads.MapPost("", (Office office, Visit visit, UploadBody body) =>
            {
                var upload = office.Uploads.Start(visit.Actor, visit.TheCity().Id, body.Path, body.Bytes, body.Sha256, new FileFacts(body.Licence, body.Source, body.Note));
                return TypedResults.Created($"{ApiMap.Root}/cities/{visit.TheCity().Slug}/uploads/{upload.Id}", UploadInfo.Of(upload));
            })
            .WithName("startUpload").WithSummary("Begin an upload").ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        uploads.MapGet("/{upload}", (HttpContext context, Office office, Visit visit, string upload) =>
            {
                if (office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload) is not { } found)
                {
                    return Results.NotFound();
                }

                context.Response.Headers[Offset] = found.Received.ToString(CultureInfo.InvariantCulture);
                return TypedResults.Ok(UploadInfo.Of(found));
            })
            .WithName("getUpload").WithSummary("How much of an upload has come").Produces<UploadInfo>();
        uploads.MapPatch("/{upload}", Append).WithMetadata(new RequestSizeLimitAttribute(LargestPiece)).WithName("sendPiece")
            .WithSummary("Send a piece that begins at Upload-Offset").Accepts<Stream>("application/offset+octet-stream", "*/*").Produces<UploadInfo>().ProducesProblem(StatusCodes.Status409Conflict);
        uploads.MapPost("/{upload}/complete", async (HttpContext context, Office office, Visit visit, string upload) =>
            {
                if (office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload) is null)
                {
                    return Results.NotFound();
                }

                var file = await office.Uploads.CompleteAsync(visit.Actor, upload, null, context.RequestAborted).ConfigureAwait(false);
                return TypedResults.Ok(FileInfo.Of(file));
            })
            .WithName("completeUpload").WithSummary("Check an upload and put it into the city as the next version of its file").Produces<FileInfo>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        uploads.MapDelete("/{upload}", (Office office, Visit visit, string upload) =>
            {
                if (office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload) is null)
                {
                    return Results.NotFound();
                }

                office.Uploads.Drop(upload);
                return TypedResults.NoContent();
            })
            .WithName("dropUpload").WithSummary("Drop an upload").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Append(HttpContext context, Office office, Visit visit, Texts texts, string upload, [FromHeader(Name = Offset)] long offset)
    {
        if (office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload) is null)
        {
            return Results.NotFound();
        }

        try
        {
            var now = await office.Uploads.AppendAsync(upload, offset, context.Request.Body, null, context.RequestAborted).ConfigureAwait(false);
            context.Response.Headers[Offset] = now.Received.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Ok(UploadInfo.Of(now));
        }
        catch (WorkspaceException refused)
        {
            return ApiMap.Problem(texts, refused, null, new Dictionary<string, object?> { ["received"] = office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload)?.Received });
        }
    }
}
