using System.Globalization;
using System.Net.Mime;
using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Plans;
using Hedgerow.Sharing;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Documents;

/// <summary>All printed documents go one way: a form asks, a job prints, a download brings; what was printed before is brought at once.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        // To have read what one may read put on paper changes nothing of the city.
        app.MapPost("/c/{slug}/documents", AskAsync).For(new InCityAttribute(Permission.SeeData)).ExcludeFromDescription();
        app.MapGet("/c/{slug}/documents/{key}", Send).For(new InCityAttribute(Permission.SeeResults)).ExcludeFromDescription();
    }

    /// <summary>Address of a document.</summary>
    public static string Address(RegisteredCity city, string key) => $"/c/{city.Slug}/documents/{key}";

    private static async Task<IResult> AskAsync(HttpContext context, DocumentDesk desk, RunRegister register, PlanShelf plans, Visit visit, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await context.Request.ReadFormAsync(cancel).ConfigureAwait(false);
        if (Order(form, desk, register, plans, visit.TheCity()) is not { } order)
        {
            return Results.NotFound();
        }

        return Results.LocalRedirect(desk.Ask(visit.Actor, order) is { } job ? $"/jobs/{job.Id}" : Address(visit.TheCity(), order.Key()));
    }

    private static DocumentOrder? Order(IFormCollection form, DocumentDesk desk, RunRegister register, PlanShelf plans, RegisteredCity city)
    {
        var (document, language) = (form["document"].ToString(), form["language"].ToString());
        if (language is not ("en" or "zh") || DocumentOrder.FormOf(form["form"].ToString()) is not { } wanted)
        {
            return null;
        }

        if (document == DocumentOrder.Assessment)
        {
            return register.Find(form["run"].ToString()) is { } run && run.CityId == city.Id ? desk.Report(run, language, wanted) : null;
        }

        var outline = form["outline"].ToString();
        return document is "plan" or "background" or "progress" && Outlines.Ids.Contains(outline) && plans.Of(city.Id) is { } plan
            && int.TryParse(form["year"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200
            ? desk.Plan(plan, document, outline, language, wanted, year, DateOnly.FromDateTime(DateTime.UtcNow)) : null;
    }

    private static IResult Send(HttpContext context, DocumentDesk desk, PrintedDocuments printed, Visit visit, string key)
    {
        if (printed.Find(visit.TheCity().Id, key) is not { } path || (!visit.May(Permission.SeeData) && !desk.IsPublic(visit.TheCity().Id, key)))
        {
            return Results.NotFound();
        }

        // What people wrote is kept as a file and never run on this server's own address.
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        var type = Path.GetExtension(path) switch { ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".pdf" => MediaTypeNames.Application.Pdf, _ => "text/html; charset=utf-8" };
        return Results.File(path, type, Path.GetFileName(path), enableRangeProcessing: true);
    }
}
