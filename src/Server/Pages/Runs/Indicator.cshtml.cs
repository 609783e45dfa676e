using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Runs;

/// <summary>One indicator of a run: what it is, what it is here, how it came about, and how others stand.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
/// <param name="shelf">The runs.</param>
/// <param name="editions">The editions.</param>
/// <param name="words">Numbers as people read them.</param>
[InCity(Permission.SeeResults)]
public sealed class IndicatorModel(Texts texts, Visit visit, Office office, RunShelf shelf, EditionShelf editions, RunWords words) : RunPage(texts, visit, shelf, words)
{
    /// <summary>The indicator.</summary>
    public StoredIndicator Indicator { get; private set; } = null!;

    /// <summary>The line of the edition; null where the rules have changed since.</summary>
    public Indicator? Rule { get; private set; }

    /// <summary>How it is computed, with citations; null where the rules have changed since.</summary>
    public Explanation? Explained { get; private set; }

    /// <summary>The formula with the numbers of this city; null where there is none.</summary>
    public WorkedFormula? Worked { get; private set; }

    /// <summary>The years; null where there is one only.</summary>
    public YearSeries? Years { get; private set; }

    /// <summary>The districts with a value, highest first.</summary>
    public IReadOnlyList<(StoredUnit Unit, StoredIndicator Cell)> Districts { get; private set; } = [];

    /// <summary>Other public cities by the same edition, by name.</summary>
    public IReadOnlyList<(RegisteredCity City, RegisteredRun Run, StoredRun Stored, StoredIndicator Cell)> Cities { get; private set; } = [];

    /// <summary>What stands against comparing with them.</summary>
    public IReadOnlyList<Science.Quantities.Wording> Cautions { get; private set; } = [];

    /// <summary>The picture of what was counted; null where there is none.</summary>
    public CountedMap? Counted { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="indicator">Key or id of the indicator.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string run, string indicator)
    {
        if (!Find(run) || Stored.Indicator(indicator) is not { } found)
        {
            return Nothing();
        }

        Indicator = found;
        Rule = Words.Rule(Stored, found.Key);
        Explained = editions.Rules(Stored) is { } edition ? Explanation.Of(edition, found.Key) : null;
        Worked = WorkedFormula.Of(found);
        Years = YearView.Of(Stored, [.. Runs().Where(r => r.Edition == Run.Edition && r.Year != Run.Year).DistinctBy(r => r.Year).Select(Shelf.Read)], Words)?.Lines.FirstOrDefault(line => line.Indicator.Key == found.Key);
        Districts = [.. Stored.Units.Select(unit => (unit, DistrictView.Cell(unit, found.Key))).Where(pair => pair.Item2?.Value is not null).Select(pair => (pair.unit, pair.Item2!)).OrderByDescending(pair => pair.Item2.Value)];
        var others = Shelf.Register.Public(Run.Edition).Where(r => r.CityId != Run.CityId).Select(r => (City: office.Cities.Find(r.CityId), Run: r, Stored: Shelf.Read(r))).Where(r => r.City is not null)
            .Select(r => (City: r.City!, r.Run, r.Stored, Cell: r.Stored.Indicator(found.Key))).Where(r => r.Cell is { Value: not null } or { Level: not null }).ToList();
        Cities = [.. others.Select(r => (r.City, r.Run, r.Stored, r.Cell!)).OrderBy(r => T.In(r.City.Name), StringComparer.InvariantCulture)];
        Cautions = Cities.Count == 0 ? [] : Comparability.Warnings([Stored, .. Cities.Select(r => r.Stored)]);
        Counted = CountedMap.Of(Run, Shelf, found.Measure);
        return Page();
    }
}
