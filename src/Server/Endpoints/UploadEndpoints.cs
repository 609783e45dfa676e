using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Endpoints;

/// <summary>Large files come in pieces: a piece begins where the last one ended, so whatever breaks off goes on later, on another day or machine too.</summary>
internal static class UploadEndpoints
{
    /// <summary>Largest piece; the page sends smaller ones.</summary>
    public const long LargestPiece = 32 << 20;

    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        var uploads = app.MapGroup("/uploads/{slug}").For(new InCityAttribute(Permission.ChangeData));
        uploads.MapGet("", (Office office, Visit visit) => office.Uploads.Of(visit.TheCity().Id, visit.ThePerson().Id).Select(Told.Of).ToList());
        uploads.MapPost("", Start);
        uploads.MapPut("/{upload}", Append).WithMetadata(new RequestSizeLimitAttribute(LargestPiece));
        uploads.MapPost("/{upload}/done", Complete);
        uploads.MapDelete("/{upload}", Drop);
    }

    private static IResult Start(Office office, Visit visit, Texts texts, StartBody body) => Guarded(texts, () =>
        Results.Json(Told.Of(office.Uploads.Start(visit.Actor, visit.TheCity().Id, body.Path ?? string.Empty, body.Bytes, null, new FileFacts(Clean(body.Licence), Clean(body.Source), Clean(body.Note))))));

    private static async Task<IResult> Append(HttpContext context, Office office, Visit visit, Texts texts, string upload, long offset)
    {
        if (office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload) is null)
        {
            return Results.NotFound();
        }

        try
        {
            return Results.Json(Told.Of(await office.Uploads.AppendAsync(upload, offset, context.Request.Body, null, context.RequestAborted).ConfigureAwait(false)));
        }
        catch (WorkspaceException refused)
        {
            return Refused(texts, refused, office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload)?.Received);
        }
    }

    private static async Task<IResult> Complete(HttpContext context, Office office, Visit visit, Texts texts, CityChecks checks, string upload)
    {
        if (office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload) is null)
        {
            return Results.NotFound();
        }

        try
        {
            var file = await office.Uploads.CompleteAsync(visit.Actor, upload, null, context.RequestAborted).ConfigureAwait(false);
            checks.Ask(visit.Actor, visit.TheCity());
            return Results.Json(new { path = file.Path, version = file.Version });
        }
        catch (WorkspaceException refused)
        {
            return Refused(texts, refused, null);
        }
    }

    private static IResult Drop(Office office, Visit visit, string upload)
    {
        if (office.Uploads.Find(visit.TheCity().Id, visit.ThePerson().Id, upload) is null)
        {
            return Results.NotFound();
        }

        office.Uploads.Drop(upload);
        return Results.NoContent();
    }

    private static IResult Guarded(Texts texts, Func<IResult> act)
    {
        try
        {
            return act();
        }
        catch (WorkspaceException refused)
        {
            return Refused(texts, refused, null);
        }
    }

    private static IResult Refused(Texts texts, WorkspaceException refused, long? received) => Results.Problem(
        texts.In(refused.Said),
        statusCode: refused.Problem switch
        {
            WorkspaceProblem.Conflict => StatusCodes.Status409Conflict,
            WorkspaceProblem.TooLarge => StatusCodes.Status413PayloadTooLarge,
            WorkspaceProblem.NotFound or WorkspaceProblem.Expired => StatusCodes.Status404NotFound,
            WorkspaceProblem.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        extensions: received is { } known ? new Dictionary<string, object?> { ["received"] = known } : null);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record StartBody(long Bytes, string? Path = null, string? Licence = null, string? Source = null, string? Note = null);

    private sealed record Told(string Id, string Path, long Bytes, long Received)
    {
        public static Told Of(Upload upload) => new(upload.Id, upload.Path, upload.Bytes, upload.Received);
    }
}
