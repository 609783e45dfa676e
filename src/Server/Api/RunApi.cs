using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Tiles;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Api;

/// <summary>Runs and their numbers.</summary>
internal static class RunApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var rule = new InCityAttribute(Permission.SeeResults, Permission.Review);
        api.MapGet("/cities/{slug}/runs", (HttpContext context, RunRegister register, Visit visit, int? limit, int? offset) =>
                ApiMap.Part(context, [.. register.Of(visit.TheCity().Id, publicOnly: !visit.May(Permission.SeeData), 1000).Select(run => Of(run, visit.TheCity().Slug))], limit, offset))
            .For(rule).WithTags("Runs").WithName("listRuns").WithSummary("The runs of a city, the newest first");
        var run = api.MapGroup("/runs/{run}").WithTags("Runs").For(rule);
        run.MapGet("", (HttpContext context, Office office, RunDoor door, Visit visit, string run) => With(context, office, door, run, (found, stored) => new RunDetail(
                Of(found, visit.TheCity().Slug), stored.CityName, stored.EditionName, stored.Baseline, stored.Area.AreaKm2, stored.Total, stored.Components,
                [.. stored.Units.Select(unit => new UnitInfo(unit.Id, unit.Name, unit.AreaKm2, unit.Total))],
                [.. found.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new RunFile(file.Key, file.Value.Bytes, file.Value.Sha256, $"/files/{found.Id}/{file.Key}"))])))
            .WithName("getRun").WithSummary("A run: totals, components, districts, files").Produces<RunDetail>();
        run.MapGet("/indicators", (HttpContext context, Office office, RunDoor door, string run) => With(context, office, door, run, (_, stored) => stored.Indicators))
            .WithName("listIndicators").WithSummary("The indicators of a run").Produces<IReadOnlyList<StoredIndicator>>();
        run.MapGet("/indicators/{indicator}", (HttpContext context, Office office, RunDoor door, string run, string indicator) => With(context, office, door, run, (_, stored) => stored.Indicator(indicator)))
            .WithName("getIndicator").WithSummary("An indicator of a run, by id or key").Produces<StoredIndicator>();
        run.MapGet("/units/{unit}/indicators", (HttpContext context, Office office, RunDoor door, string run, int unit) =>
                With(context, office, door, run, (_, stored) => unit >= 1 && unit <= stored.Units.Count ? stored.Units[unit - 1].Indicators : null))
            .WithName("listUnitIndicators").WithSummary("The indicators of a district of a run, by its number from 1").Produces<IReadOnlyList<StoredIndicator>>();
        run.MapPut("/public", (RunRegister register, Visit visit, string run, PublicBody body) =>
            {
                register.SetPublic(visit.Actor, run, body.Public);
                return TypedResults.Ok(Of(register.Find(run)!, visit.TheCity().Slug));
            })
            .WithName("publishRun").WithSummary("Show a run to everybody where its city is public, or no more");
    }

    private static RunInfo Of(RegisteredRun run, string city)
    {
        using var total = JsonDocument.Parse(run.TotalJson);
        int? Number(string key) => total.RootElement.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
        return new RunInfo(run.Id, city, run.Edition, run.Year, run.MadeAt, run.ByName, run.Public, Number("score"), Number("max"));
    }

    private static IResult With<T>(HttpContext context, Office office, RunDoor door, string id, Func<RegisteredRun, StoredRun, T?> answer)
        where T : class
    {
        if (door.Open(context, id) is not { } run || !run.Files.TryGetValue(RegisteredRun.Assessment, out var piece))
        {
            return Results.NotFound();
        }

        var stored = StoredRun.Read(File.ReadAllBytes(office.Files.PathOf(piece.Sha256)));
        return answer(run, stored) is { } value ? ApiMap.Tagged(context, value, $"\"{piece.Sha256[..24]}{(run.Public ? "p" : string.Empty)}\"") : Results.NotFound();
    }
}

/// <summary>Whether everybody may see a run.</summary>
/// <param name="Public">Whether.</param>
public sealed record PublicBody(bool Public);
