using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Server.WhatIf;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.WhatIf;

/// <summary>Draws changes on the map of a city and shows what they do; scenarios are kept, compared, shared, and handed to the plan.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The runs.</param>
/// <param name="editions">The editions.</param>
/// <param name="declared">What cities declare.</param>
/// <param name="scenarios">Kept scenarios.</param>
/// <param name="links">Shared links.</param>
/// <param name="desk">Whom to ask what comes of it.</param>
/// <param name="words">Numbers as people read them.</param>
[InCity(Permission.SeeData, Permission.DrawScenarios)]
public sealed class DrawModel(
    Texts texts, Visit visit, RunShelf shelf, EditionShelf editions, DeclaredCities declared, ScenarioRegister scenarios, SharedLinks links, ScenarioDesk desk, RunWords words) : FormPage(texts, visit)
{
    /// <summary>What a link of a scenario is called.</summary>
    public const string Kind = "scenario";

    private const int MostCompared = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The scenario that is open; null for a new one.</summary>
    public KeptScenario? Scenario { get; private set; }

    /// <summary>Its outcome, where it was computed.</summary>
    public OutcomeView? Outcome { get; private set; }

    /// <summary>The city's scenarios.</summary>
    public IReadOnlyList<KeptScenario> Kept { get; private set; } = [];

    /// <summary>Scenarios beside each other: those of the edition of the newest one.</summary>
    public IReadOnlyList<(KeptScenario Scenario, OutcomeEdition Edition)> Compared { get; private set; } = [];

    /// <summary>The editions.</summary>
    public IReadOnlyList<Edition> All => editions.All;

    /// <summary>Key of the edition.</summary>
    public string Edition { get; private set; } = string.Empty;

    /// <summary>Years that may be chosen.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>The run whose maps lie under the drawing; null where none has maps.</summary>
    public RegisteredRun? Ground { get; private set; }

    /// <summary>Everything that the script needs, as JSON.</summary>
    public string Data { get; private set; } = "{}";

    /// <summary>The secret of a link that was just made.</summary>
    public string? Made { get; private set; }

    /// <summary>Links to the open scenario.</summary>
    public IReadOnlyList<SharedLink> Links { get; private set; } = [];

    /// <summary>Numbers as people read them.</summary>
    public RunWords Words => words;

    /// <summary>Address of the page.</summary>
    public string Home => $"/c/{Visit.TheCity().Slug}/what-if";

    /// <summary>Address of the open scenario, or of the page.</summary>
    public string Here => Scenario is null ? Home : $"{Home}/{Scenario.Id}";

    /// <summary>Shows it.</summary>
    /// <param name="scenario">Id of a kept scenario.</param>
    /// <param name="edition">Key of the edition.</param>
    /// <param name="year">The year.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string? scenario, string? edition, int? year) => Fill(scenario, edition, year) ? Page() : NotFound();

    /// <summary>Applies edits and answers with a piece of page.</summary>
    /// <param name="edits">The edits as GeoJSON.</param>
    /// <param name="edition">Key of the edition.</param>
    /// <param name="year">The year.</param>
    /// <returns>The tables; 202 while the city is being loaded.</returns>
    public async Task<IActionResult> OnPostApply(string edits, string edition, int year)
    {
        if (editions.Find(edition) is null || string.IsNullOrEmpty(edits))
        {
            return BadRequest();
        }

        var (outcome, answer) = await Ask(edits, edition, year).ConfigureAwait(false);
        return outcome is not null ? Partial("_Outcome", outcome) : answer!;
    }

    /// <summary>Keeps what is drawn.</summary>
    /// <param name="scenario">Id of the scenario that is drawn anew; none for a new one.</param>
    /// <param name="name">Its name.</param>
    /// <param name="note">What it is about.</param>
    /// <param name="edits">The edits as GeoJSON.</param>
    /// <param name="edition">Key of the edition.</param>
    /// <param name="year">The year.</param>
    /// <param name="version">The version that was drawn on.</param>
    /// <returns>The scenario's page.</returns>
    public async Task<IActionResult> OnPostKeep(string? scenario, string? name, string? note, string edits, string edition, int year, int version)
    {
        if (!Fill(scenario, edition, year))
        {
            return NotFound();
        }

        IReadOnlyList<ScenarioEdit> drawn = [];
        try
        {
            drawn = ScenarioEdits.Read(edits ?? string.Empty);
        }
        catch (ScenarioException wrong)
        {
            Refuse(string.Empty, string.Join(' ', wrong.Problems.Select(problem => T.In(problem.Text))));
        }

        if (drawn.Count == 0 && Wrong.Count == 0)
        {
            Refuse(string.Empty, T["whatif.nothing-drawn"]);
        }

        var id = Scenario?.Id;
        var kept = version;
        if (Wrong.Count > 0 || !Try(() =>
        {
            var called = Wording.Same(name ?? string.Empty);
            if (id is null)
            {
                var added = scenarios.Add(Visit.Actor, new NewScenario(Visit.TheCity().Id, called, Edition, Year, drawn) { Note = note ?? string.Empty });
                (id, kept) = (added.Id, added.Version);
            }
            else
            {
                kept = scenarios.Redraw(Visit.Actor, id, version, drawn, Edition, Year);
                scenarios.Rename(Visit.Actor, id, called, note ?? string.Empty);
            }
        }, "name"))
        {
            return Page();
        }

        var state = string.Empty;
        var (outcome, _) = await Ask(ScenarioEdits.Write(drawn), Edition, Year, found => state = found).ConfigureAwait(false);
        if (outcome is not null)
        {
            scenarios.KeepOutcome(id!, kept, outcome.Json, state);
        }

        return Done($"{Home}/{id}", T["whatif.kept"]);
    }

    /// <summary>Forgets a scenario.</summary>
    /// <param name="scenario">Its id.</param>
    /// <returns>The list.</returns>
    public IActionResult OnPostDelete(string scenario)
    {
        if (!Fill(scenario, null, null) || Scenario is null)
        {
            return NotFound();
        }

        scenarios.Delete(Visit.Actor, Scenario.Id);
        return Done(Home, T["whatif.deleted"]);
    }

    /// <summary>Hands a scenario to the plan.</summary>
    /// <param name="scenario">Its id.</param>
    /// <returns>The scenario's page.</returns>
    public IActionResult OnPostHand(string scenario)
    {
        if (!Fill(scenario, null, null) || Scenario is null)
        {
            return NotFound();
        }

        scenarios.HandToPlan(Visit.Actor, Scenario.Id);
        return Done(Here, T["whatif.handed"]);
    }

    /// <summary>Makes a link by which anybody sees the scenario.</summary>
    /// <param name="scenario">Its id.</param>
    /// <returns>The page with the link.</returns>
    [Needs(Permission.Share)]
    public IActionResult OnPostLink(string scenario)
    {
        if (!Fill(scenario, null, null) || Scenario is null)
        {
            return NotFound();
        }

        Made = links.Make(Visit.Actor, Visit.TheCity().Id, Kind, Scenario.Id, string.Empty).Secret;
        Links = links.Of(Kind, Scenario.Id);
        return Page();
    }

    /// <summary>Withdraws a link.</summary>
    /// <param name="scenario">Id of the scenario.</param>
    /// <param name="link">Id of the link.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.Share)]
    public IActionResult OnPostWithdraw(string scenario, string link)
    {
        if (!Fill(scenario, null, null) || Scenario is null || Links.All(known => known.Id != link))
        {
            return NotFound();
        }

        links.Withdraw(Visit.Actor, Visit.TheCity().Id, link);
        return Done(Here, T["share.withdrawn"]);
    }

    // The outcome, or the answer that stands in its place: still loading, something wrong.
    private async Task<(OutcomeView? Outcome, IActionResult? Answer)> Ask(string edits, string edition, int year, Action<string>? tellState = null)
    {
        var answer = await desk.AskAsync(Visit.TheCity().Id, edits, edition, year, tellState is null ? TimeSpan.FromSeconds(1) : Patience, HttpContext.RequestAborted).ConfigureAwait(false);
        tellState?.Invoke(answer.State);
        return answer.Json is { } json ? (new OutcomeView(Server.WhatIf.Outcome.Read(json)!, json, answer.Milliseconds, words, T), null) : (null, Said(answer.Status, [.. answer.Lines]));
    }

    private PartialViewResult Said(int status, params string[] lines)
    {
        var piece = Partial("_Lines", lines);
        piece.StatusCode = status;
        return piece;
    }

    private bool Fill(string? scenario, string? edition, int? year)
    {
        var city = Visit.TheCity();
        Kept = scenarios.Of(city.Id);
        if (scenario is not null)
        {
            Scenario = scenarios.Find(scenario);
            if (Scenario is null || Scenario.CityId != city.Id)
            {
                return false;
            }

            Links = links.Of(Kind, Scenario.Id);
        }

        var known = declared.Read(city.Id)?.City;
        Edition = editions.Find(edition ?? Scenario?.Edition ?? "singapore-2021")?.Id ?? (All.Count > 0 ? All[0].Id : string.Empty);
        IEnumerable<int?> years = known is null ? [] : [known.Year, known.Baseline, .. known.LandCover.Select(cover => cover.Year)];
        Years = [.. years.OfType<int>().Distinct().OrderDescending()];
        Year = (year ?? Scenario?.Year) is { } wanted && Years.Contains(wanted) ? wanted : known?.Year ?? 0;
        if (Server.WhatIf.Outcome.Read(Scenario?.Outcome) is { } read)
        {
            Outcome = new OutcomeView(read, Scenario!.Outcome!, null, words, T);
        }

        var withOutcome = Kept.Select(kept => (Scenario: kept, Outcome: Server.WhatIf.Outcome.Read(kept.Outcome))).Where(pair => pair.Outcome is not null).ToList();
        if (withOutcome.Count > 1)
        {
            Compared = [.. withOutcome.Where(pair => pair.Scenario.Edition == withOutcome[0].Scenario.Edition && pair.Scenario.Year == withOutcome[0].Scenario.Year).Take(MostCompared).Select(pair => (pair.Scenario, pair.Outcome!.Editions[0]))];
        }

        var runs = shelf.Register.Of(city.Id);
        Ground = runs.FirstOrDefault(run => run.Year == Year && run.Files.ContainsKey(RunFiles.Map)) ?? runs.FirstOrDefault(run => run.Files.ContainsKey(RunFiles.Map));
        if (Ground is not null && shelf.PathOf(Ground, RunFiles.Map) is { } path)
        {
            var map = MapIndex.Read(path);
            var cover = map.Layers.LastOrDefault(layer => layer.IsRaster && layer.Id.StartsWith("cover-", StringComparison.Ordinal));
            string[] shown = [.. new[] { cover?.Id, "boundary", "parks" }.OfType<string>()];
            Data = JsonSerializer.Serialize(
                new
                {
                    run = Ground.Id, bounds = map.Bounds, on = shown, fields = new Dictionary<string, string>(), @base = (object?)null,
                    layers = map.Layers.Select(l => new { l.Id, raster = l.IsRaster, l.Tiles, l.SourceLayer, name = T.In(l.Name), l.Year, l.Minzoom, l.Maxzoom, l.TileSize, l.Geometry, legend = l.Legend.Select(e => new { e.Value, name = T.In(e.Name), e.Colour }) }),
                },
                Form);
        }

        return true;
    }
}
