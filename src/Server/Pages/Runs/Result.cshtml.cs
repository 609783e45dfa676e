using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Documents;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Runs;

/// <summary>The result of a run: total, indicators, districts, years.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
/// <param name="desk">Printed documents.</param>
[InCity(Permission.SeeResults)]
public sealed class ResultModel(Texts texts, Visit visit, RunShelf shelf, RunWords words, DocumentDesk desk) : RunPage(texts, visit, shelf, words)
{
    /// <summary>Everything that the scorecard shows.</summary>
    public Scorecard Card { get; private set; } = null!;

    /// <summary>Other runs of the city, newest first.</summary>
    public IReadOnlyList<RegisteredRun> Others { get; private set; } = [];

    /// <summary>The reports that were printed of it.</summary>
    public IReadOnlyList<DocumentOrder> Reports { get; private set; } = [];

    /// <summary>Whether the maps of the run are there.</summary>
    public bool HasMap => Run.Files.ContainsKey(RunFiles.Map);

    /// <summary>Shows it.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="by">Key of the indicator that the districts are coloured by.</param>
    /// <param name="sort">Column that the districts are sorted by: <c>name</c>, <c>area</c>, <c>points</c> or the key of an indicator.</param>
    /// <param name="down">Whether largest first.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string run, string? by, string? sort, bool down)
    {
        if (!Find(run))
        {
            return Nothing();
        }

        var all = Runs();
        Others = [.. all.Where(other => other.Id != Run.Id)];
        Reports = desk.Reports(Run);
        Card = new Scorecard(Stored, Words, T)
        {
            Home = Home,
            Districts = DistrictView.Of(Stored, Shelf.Shapes(Run), Words, T, by, sort, down),
            Years = YearView.Of(Stored, [.. all.Where(r => r.Edition == Run.Edition && r.Year != Run.Year).DistinctBy(r => r.Year).Select(Shelf.Read)], Words),
        };
        return Page();
    }

    /// <summary>The size of a file of the run.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The text; null where the run has no such file.</returns>
    public string? Size(string name) => Run.Files.TryGetValue(name, out var piece) ? T.Bytes(piece.Bytes) : null;

    /// <summary>The year of a run as text.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The year.</returns>
    public static string Year(RegisteredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Year.ToString(CultureInfo.InvariantCulture);
    }
}
