using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Server.WhatIf;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Api;

/// <summary>What-if scenarios: kept, drawn anew, computed.</summary>
internal static class ScenarioApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void Map(RouteGroupBuilder api)
    {
        var rule = new InCityAttribute(Permission.SeeData, Permission.DrawScenarios);
        api.MapGet("/cities/{slug}/scenarios", (HttpContext context, ScenarioRegister register, Visit visit, int? limit, int? offset) =>
                ApiMap.Part(context, [.. register.Of(visit.TheCity().Id, 1000).Select(kept => Of(kept, visit.TheCity().Slug))], limit, offset))
            .For(rule).WithTags("Scenarios").WithName("listScenarios").WithSummary("The what-if scenarios of a city, the one changed last first");
        api.MapPost("/cities/{slug}/scenarios", Add)
            .For(rule).WithTags("Scenarios").WithName("addScenario").WithSummary("Keep a what-if scenario: edits as GeoJSON").Produces<ScenarioInfo>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        var scenario = api.MapGroup("/scenarios/{scenario}").WithTags("Scenarios").For(rule);
        scenario.MapGet("", (HttpContext context, ScenarioRegister register, Visit visit, string scenario) =>
                register.Find(scenario) is { } kept ? ApiMap.Tagged(context, Detail(kept, visit.TheCity().Slug), Tag(kept)) : Results.NotFound())
            .WithName("getScenario").WithSummary("A scenario: what is drawn, and what came of it where it was computed").Produces<ScenarioDetail>();
        scenario.MapPut("", Redraw)
            .WithName("changeScenario").WithSummary("Draw a scenario anew; its outcome is forgotten").Produces<ScenarioInfo>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        scenario.MapDelete("", (ScenarioRegister register, Visit visit, string scenario) =>
            {
                register.Delete(visit.Actor, scenario);
                return TypedResults.NoContent();
            })
            .WithName("deleteScenario").WithSummary("Forget a scenario and withdraw its links");
        scenario.MapPost("/outcome", ComputeAsync)
            .WithName("computeScenario").WithSummary("Compute a scenario: every affected indicator, score and district before and after; 202 while the city is being loaded: ask again")
            .Produces<ScenarioDetail>().Produces(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Add(ScenarioRegister register, EditionShelf editions, Visit visit, Texts texts, ScenarioBody body)
    {
        if (Read(editions, texts, body, out var edits) is { } wrong)
        {
            return wrong;
        }

        var kept = register.Add(visit.Actor, new NewScenario(visit.TheCity().Id, body.Name, body.Edition, body.Year, edits) { Note = body.Note ?? string.Empty });
        return TypedResults.Created($"{ApiMap.Root}/scenarios/{kept.Id}", Of(kept, visit.TheCity().Slug));
    }

    private static IResult Redraw(ScenarioRegister register, EditionShelf editions, Visit visit, Texts texts, string scenario, ScenarioBody body)
    {
        if (Read(editions, texts, body, out var edits) is { } wrong)
        {
            return wrong;
        }

        register.Redraw(visit.Actor, scenario, body.Version ?? register.Find(scenario)!.Version, edits, body.Edition, body.Year);
        register.Rename(visit.Actor, scenario, body.Name, body.Note);
        return TypedResults.Ok(Of(register.Find(scenario)!, visit.TheCity().Slug));
    }

    private static async Task<IResult> ComputeAsync(HttpContext context, ScenarioRegister register, ScenarioDesk desk, Visit visit, string scenario, CancellationToken cancel)
    {
        var kept = register.Find(scenario)!;
        var answer = await desk.AskAsync(visit.TheCity().Id, kept.Edits, kept.Edition, kept.Year, Patience, cancel).ConfigureAwait(false);
        switch (answer.Status)
        {
            case StatusCodes.Status200OK:
                register.KeepOutcome(kept.Id, kept.Version, answer.Json!, answer.State);
                return TypedResults.Ok(Detail(register.Find(scenario)!, visit.TheCity().Slug));
            case StatusCodes.Status202Accepted:
                context.Response.Headers.RetryAfter = "2";
                return TypedResults.StatusCode(StatusCodes.Status202Accepted);
            default:
                return TypedResults.Problem(string.Join(' ', answer.Lines), statusCode: answer.Status);
        }
    }

    private static IResult? Read(EditionShelf editions, Texts texts, ScenarioBody body, out IReadOnlyList<ScenarioEdit> edits)
    {
        edits = [];
        if (editions.Find(body.Edition) is null)
        {
            return ApiMap.Wrong(texts, $"There is no edition '{body.Edition}': {string.Join(", ", editions.All.Select(edition => edition.Id))}.", $"没有版本“{body.Edition}”：{string.Join("、", editions.All.Select(edition => edition.Id))}。");
        }

        try
        {
            edits = ScenarioEdits.Read(body.Edits.GetRawText());
        }
        catch (ScenarioException wrong)
        {
            return TypedResults.Problem(string.Join(' ', wrong.Problems.Select(problem => texts.In(problem.Text))), statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        return edits.Count > 0 ? null : TypedResults.Problem(texts["whatif.nothing-drawn"], statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static string Tag(KeptScenario kept) => $"\"{kept.Version}-{kept.ChangedAt.ToUnixTimeMilliseconds()}{(kept.Outcome is null ? string.Empty : "o")}\"";

    private static ScenarioInfo Of(KeptScenario kept, string city) => new(kept.Id, city, kept.Name, kept.Note, kept.Edition, kept.Year, kept.Version, kept.Outcome is not null, kept.ByName, kept.MadeAt, kept.ChangedAt);

    private static ScenarioDetail Detail(KeptScenario kept, string city) => new(
        Of(kept, city), JsonDocument.Parse(kept.Edits).RootElement, kept.Outcome is { } outcome ? JsonDocument.Parse(outcome).RootElement : null);
}

/// <summary>A what-if scenario.</summary>
/// <param name="Id">Its id.</param>
/// <param name="City">The city.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What it is about.</param>
/// <param name="Edition">Key of the edition that it is scored by.</param>
/// <param name="Year">The year that it changes.</param>
/// <param name="Version">1, 2, 3 ...: grows with every change of what is drawn.</param>
/// <param name="Computed">Whether the outcome of this version is there.</param>
/// <param name="By">Who made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ChangedAt">When it was changed last.</param>
public sealed record ScenarioInfo(string Id, string City, Wording Name, string Note, string Edition, int Year, int Version, bool Computed, string By, DateTimeOffset MadeAt, DateTimeOffset ChangedAt);

/// <summary>A what-if scenario with what is drawn and what came of it.</summary>
/// <param name="Scenario">What it is.</param>
/// <param name="Edits">What is drawn, GeoJSON.</param>
/// <param name="Outcome">Every affected indicator, score and district before and after; null until it was computed.</param>
public sealed record ScenarioDetail(ScenarioInfo Scenario, JsonElement Edits, JsonElement? Outcome);

/// <summary>A what-if scenario to keep or to draw anew.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Edition">Key of the edition that it is scored by.</param>
/// <param name="Year">The year that it changes.</param>
/// <param name="Edits">What is drawn: a feature collection in WGS 84 with the properties of docs/what-if.md.</param>
/// <param name="Note">What it is about.</param>
/// <param name="Version">The version that is drawn on, so that nobody overwrites what another has drawn meanwhile; absent: whatever is there.</param>
public sealed record ScenarioBody(Wording Name, string Edition, int Year, JsonElement Edits, string? Note = null, int? Version = null);
