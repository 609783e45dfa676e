using System.Globalization;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Api;

/// <summary>The interface for programs under <c>/api/v1</c>. What is refused is told as problem details of RFC 9457.</summary>
internal static class ApiMap
{
    /// <summary>Where it begins.</summary>
    public const string Root = "/api/v1";

    private const int MostItems = 200;

    /// <summary>Maps all of it.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter(TellProblems).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        ServiceApi.Map(api);
        CityApi.Map(api);
        FileApi.Map(api);
        UploadApi.Map(api);
        JobApi.Map(api);
        RunApi.Map(api);
        ScenarioApi.Map(api);
        EditionApi.Map(api);
    }

    /// <summary>A part of a list, with the address of the next one in the answer and in its header.</summary>
    public static Page<T> Part<T>(HttpContext context, IReadOnlyList<T> all, int? limit, int? offset)
    {
        var (size, from) = (Math.Clamp(limit ?? 50, 1, MostItems), Math.Max(0, offset ?? 0));
        string? next = null;
        if (from + size < all.Count)
        {
            var others = context.Request.Query.Where(part => part.Key is not ("limit" or "offset")).SelectMany(part => part.Value.Select(value => $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(value ?? string.Empty)}"));
            next = string.Create(CultureInfo.InvariantCulture, $"{context.Request.PathBase}{context.Request.Path}?{string.Concat(others.Select(part => part + "&"))}limit={size}&offset={from + size}");
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        return new Page<T>([.. all.Skip(from).Take(size)], all.Count, next);
    }

    /// <summary>Answers with a tag, or says that what the program has is still right.</summary>
    public static IResult Tagged<T>(HttpContext context, T value, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Append("Vary", "Authorization");
        return Known(context.Request.Headers.IfNoneMatch, tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(value);
    }

    /// <summary>Whether a header of tags names one.</summary>
    public static bool Known(IEnumerable<string?> header, string tag) =>
        header.SelectMany(line => (line ?? string.Empty).Split(',')).Select(part => part.Trim()).Any(part => part == "*" || part == tag || part == "W/" + tag);

    /// <summary>Tells a refusal of the workspace.</summary>
    public static IResult Problem(Texts texts, WorkspaceException refused, int? conflict = null, Dictionary<string, object?>? more = null)
    {
        var details = new ProblemDetails
        {
            Status = refused.Problem switch
            {
                WorkspaceProblem.NotFound => StatusCodes.Status404NotFound,
                WorkspaceProblem.Conflict => conflict ?? StatusCodes.Status409Conflict,
                WorkspaceProblem.Forbidden => StatusCodes.Status403Forbidden,
                WorkspaceProblem.TooLarge => StatusCodes.Status413PayloadTooLarge,
                WorkspaceProblem.Expired => StatusCodes.Status410Gone,
                WorkspaceProblem.Damaged => StatusCodes.Status422UnprocessableEntity,
                _ => StatusCodes.Status422UnprocessableEntity,
            },
            Detail = texts.In(refused.Said),
        };
        details.Extensions["problem"] = refused.Problem.ToString().ToLowerInvariant();
        foreach (var (key, value) in more ?? [])
        {
            details.Extensions[key] = value;
        }

        return TypedResults.Problem(details);
    }

    /// <summary>Tells that a program's request is wrong.</summary>
    public static IResult Wrong(Texts texts, string en, string zh, int status = StatusCodes.Status422UnprocessableEntity) =>
        TypedResults.Problem(texts.Code == "zh" ? zh : en, statusCode: status);

    private static async ValueTask<object?> TellProblems(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await next(call).ConfigureAwait(false);
        }
        catch (WorkspaceException refused)
        {
            var context = call.HttpContext;
            var conditional = context.Request.Headers.IfMatch.Count > 0 || context.Request.Headers.IfNoneMatch.Count > 0;
            return Problem(context.RequestServices.GetRequiredService<Texts>(), refused, conditional ? StatusCodes.Status412PreconditionFailed : null);
        }
    }
}

/// <summary>The service itself and who asks.</summary>
internal static class ServiceApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("", () => new ServiceInfo("Hedgerow", Assessment.ResultFolder.Version, "/openapi/v1.json", "/ogc"))
            .For(new AnyoneAttribute()).WithName("getService").WithTags("Service").WithSummary("What this is, and where its parts are");
        api.MapGet("/me", (Visit visit) => new MeInfo(
                visit.ThePerson().Id, visit.ThePerson().Name, visit.ThePerson().Email,
                [.. new[] { Scope.Read, Scope.Write, Scope.Run, Scope.Administer }.Where(scope => visit.Visitor.Scopes.HasFlag(scope)).Select(scope => scope.ToString().ToLowerInvariant())]))
            .For(new SignedInAttribute()).WithName("getMe").WithTags("Service").WithSummary("Who asks, and what the token may be used for");
    }
}
