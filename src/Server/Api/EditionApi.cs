using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Runs;

namespace Hedgerow.Server.Api;

/// <summary>Editions of indices.</summary>
internal static class EditionApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var editions = api.MapGroup("/editions").WithTags("Editions").For(new AnyoneAttribute());
        editions.MapGet("", (HttpContext context, EditionShelf shelf, int? limit, int? offset) =>
                ApiMap.Part(context, [.. shelf.All.Select(Of)], limit, offset))
            .WithName("listEditions").WithSummary("The editions that can be scored");
        editions.MapGet("/{edition}", (HttpContext context, EditionShelf shelf, string edition) =>
                shelf.Find(edition) is { } found ? ApiMap.Tagged(context, Of(found), $"\"{found.Sha256[..24]}\"") : Results.NotFound())
            .WithName("getEdition").WithSummary("An edition with its indicators").Produces<EditionInfo>();
    }

    private static EditionInfo Of(Edition edition) => new(
        edition.Id, edition.Name, edition.Weighted, edition.Sha256,
        [.. edition.Indicators.Select(line => new EditionIndicator(line.Id, line.Key, line.Name, line.Explanation, line.Component, line.Measure, line.Unit, line.MaxPoints))]);
}
