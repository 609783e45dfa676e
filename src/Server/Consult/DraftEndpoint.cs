using System.Globalization;
using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Consult;

/// <summary>
/// Where an expert's browser keeps answers half-way. It shows the door of the consultation, which is the same for everybody who is invited, and not the own link: a draft and a link are never in one request.
/// </summary>
internal static class DraftEndpoint
{
    public static void MapDrafts(this IEndpointRouteBuilder app) => app
        .MapPost("/consult/drafts", Keep)
        .For(new BySecretAttribute { LooksAway = true })
        .RequireRateLimiting(RateLimits.Answering)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute { ValueCountLimit = SheetLimits.MostFields })
        .ExcludeFromDescription();

    private static async Task<IResult> Keep(HttpContext context, ExpertRoom room, Languages.Texts texts, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { ValueCountLimit = SheetLimits.MostFields }, cancel).ConfigureAwait(false);
        var (consultation, door, secret) = (form["consultation"].ToString(), form["door"].ToString(), SheetLimits.Secret(form["secret"].ToString()));
        try
        {
            var sheet = room.Look(consultation, door, secret);
            // The page may be of the round before: its answers do not belong to this one.
            if (form["round"].ToString() != sheet.Round.ToString(CultureInfo.InvariantCulture))
            {
                return Said(StatusCodes.Status410Gone, texts["expert.round-over"]);
            }

            var problems = room.Keep(consultation, door, secret, SheetForm.Read(sheet.Questionnaire, form));
            return problems.Count == 0 ? Results.Json(new { said = texts["expert.kept"] }) : Said(StatusCodes.Status422UnprocessableEntity, texts.In(problems[0].Found));
        }
        catch (WorkspaceException refused)
        {
            return Said(
                refused.Problem switch
                {
                    WorkspaceProblem.NotFound => StatusCodes.Status404NotFound,
                    WorkspaceProblem.Conflict => StatusCodes.Status409Conflict,
                    WorkspaceProblem.Expired => StatusCodes.Status410Gone,
                    _ => StatusCodes.Status422UnprocessableEntity,
                },
                texts.In(refused.Said));
        }
    }

    private static IResult Said(int status, string text) => Results.Json(new { said = text }, statusCode: status);
}

/// <summary>What a form of answers may hold.</summary>
internal static class SheetLimits
{
    /// <summary>Most fields.</summary>
    public const int MostFields = 20_000;

    /// <summary>A secret as it is meant: noted by hand, it may have blanks in it.</summary>
    public static string Secret(string? given) => string.Concat((given ?? string.Empty).Where(letter => !char.IsWhiteSpace(letter)));
}
