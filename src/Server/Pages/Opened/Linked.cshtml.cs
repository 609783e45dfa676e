using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Server.WhatIf;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Opened;

/// <summary>The public page of a run, by link.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="links">The links.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
/// <param name="scenarios">Kept scenarios.</param>
[BySecret]
public sealed class LinkedModel(Texts texts, SharedLinks links, RunShelf shelf, RunWords words, ScenarioRegister scenarios) : OpenedPage(texts, links, shelf, words)
{
    /// <summary>The scenario that the link opens; null where it opens a run.</summary>
    public KeptScenario? Scenario { get; private set; }

    /// <summary>Its outcome; null until it was computed.</summary>
    public OutcomeView? Outcome { get; private set; }

    // Files that a link gives: those that a public servant hands out.
    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal)
    {
        ["assessment.json"] = "application/json",
        ["indicators.csv"] = "text/csv; charset=utf-8",
        ["scorecard.html"] = "text/html; charset=utf-8",
        ["layers.gpkg"] = "application/geopackage+sqlite3",
        ["groups.tif"] = "image/tiff",
        ["ro-crate-metadata.json"] = "application/ld+json",
    };

    /// <summary>Names of the files that may be downloaded.</summary>
    public IEnumerable<string> Files => Given.Keys.Where(Run.Files.ContainsKey);

    /// <summary>Shows it.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string secret) => Open(secret) || OpenScenario(secret) ? Page() : NotFound();

    /// <summary>Gives a file of the run.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <param name="name">Name of the file.</param>
    /// <returns>The file, to be kept rather than shown.</returns>
    public IActionResult OnGetFile(string secret, string name)
    {
        if (!Open(secret) || !Given.TryGetValue(name ?? string.Empty, out var type) || Shelf.PathOf(Run, name!) is not { } path)
        {
            return NotFound();
        }

        return PhysicalFile(path, type, name);
    }

    private bool OpenScenario(string secret)
    {
        if (Link(secret) is not { Kind: WhatIf.DrawModel.Kind } link || scenarios.Find(link.Subject) is not { } kept || kept.CityId != link.CityId)
        {
            return false;
        }

        Scenario = kept;
        Outcome = Server.WhatIf.Outcome.Read(kept.Outcome) is { } read ? new OutcomeView(read, kept.Outcome!, null, Words, T) : null;
        return true;
    }
}
