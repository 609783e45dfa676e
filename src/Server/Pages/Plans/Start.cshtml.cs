using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>Begins a plan: from gaps and low scores of the newest result, picked one by one, or from a file.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.WritePlan)]
[RequestSizeLimit(LargestFile)]
public sealed class StartModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>Largest file of a plan.</summary>
    public const long LargestFile = 16 << 20;

    private const int Years = 10;

    /// <summary>First year.</summary>
    public int From { get; private set; }

    /// <summary>Last year.</summary>
    public int To { get; private set; }

    /// <summary>The newest assessment.</summary>
    public StoredRun? Newest { get; private set; }

    /// <summary>The plan that would begin, with everything that is proposed.</summary>
    public Plan Proposed { get; private set; } = new();

    /// <summary>What is wrong with a file.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <returns>The page; the plan where the city has one.</returns>
    public IActionResult OnGet()
    {
        if (Find())
        {
            return LocalRedirect(Home);
        }

        Show(Today.Year + 1, Today.Year + Years);
        return Page();
    }

    /// <summary>Begins the plan with what was picked.</summary>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year.</param>
    /// <param name="target">Codes of indicators whose targets were picked.</param>
    /// <param name="finding">Findings that were picked, by indicator and kind.</param>
    /// <returns>The plan.</returns>
    public IActionResult OnPostBegin(int from, int to, string[] target, string[] finding)
    {
        if (Find())
        {
            return LocalRedirect(Home);
        }

        Show(from, to);
        if (from is < 1900 or > 2200 || to < from || to > 2200)
        {
            Refuse("to", T["plan.years-wrong"]);
            return Page();
        }

        var targets = Proposed.Targets.Where(t => target.Contains(t.Indicator)).ToList();
        var findings = Proposed.Findings.Where(f => finding.Contains($"{f.Indicator}/{PlanWords.Key(f.Kind)}")).ToList();
        var (codes, used, known) = (targets.Select(t => t.Code).ToHashSet(), targets.Select(t => t.Indicator).ToHashSet(), findings.Select(f => f.Code).ToHashSet());
        var plan = Proposed with
        {
            Targets = [.. targets.Select(t => t with { Findings = [.. t.Findings.Where(known.Contains)] })], Findings = findings, Goals = [.. Proposed.Goals.Where(g => targets.Any(t => t.Goal == g.Code))],
            Indicators = [.. Proposed.Indicators.Where(i => used.Contains(i.Code))], Series = [.. Proposed.Series.Where(v => used.Contains(v.Indicator))], Alignments = [.. Proposed.Alignments.Where(a => codes.Contains(a.Target))],
        };
        return Sound(() => Shelf.Store.Add(Visit.Actor, Visit.TheCity().Id, plan)) ? Done(Home, T["plan.begun"]) : Page();
    }

    /// <summary>Begins the plan with what a file says.</summary>
    /// <param name="files">The files.</param>
    /// <returns>The plan.</returns>
    public IActionResult OnPostLoad(IFormFileCollection files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (Find())
        {
            return LocalRedirect(Home);
        }

        Show(Today.Year + 1, Today.Year + Years);
        if (files.Count == 0)
        {
            Refuse("files", T["plan.file-missing"]);
            return Page();
        }

        var reading = PlanFiles.Read([.. files.Select(PlanUploads.Read)]);
        if (reading.Plan is not { } plan)
        {
            Found = reading.Findings;
            Refuse("files", T["plan.file-wrong"]);
            return Page();
        }

        return Sound(() => Shelf.Store.Add(Visit.Actor, Visit.TheCity().Id, PlanUploads.Unsigned(plan), files[0].FileName)) ? Done(Home, T["plan.begun"]) : Page();
    }

    private void Show(int from, int to)
    {
        (From, To) = (from, to);
        var city = Visit.TheCity();
        var runs = Shelf.Runs(city.Id);
        Newest = runs.Count > 0 ? runs[0] : null;
        Proposed = PlanStart.Of(city.Name, Newest?.Fictional ?? false, from, to, Newest, runs);
    }
}
