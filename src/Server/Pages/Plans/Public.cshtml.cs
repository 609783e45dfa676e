using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>The plan as everybody reads it: the adopted one, or the draft while and after the public is asked. Comments can be left in the public period; replies stand here once they are published.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeResults)]
[EnableRateLimiting(RateLimits.Speaking)]
public sealed class PublicModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    private const int Longest = 3000;
    private const int LongestName = 100;

    // Each comment is a version of the plan: nobody fills the disk by it.
    private const int MostComments = 2000;

    /// <summary>What is read; null where nothing is published.</summary>
    public Plan? Shown { get; private set; }

    /// <summary>Whether only those who may see the draft see this.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>Whether comments can be left today.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>How far the targets are.</summary>
    public IReadOnlyDictionary<string, TargetProgress> Progress { get; private set; } = new Dictionary<string, TargetProgress>();

    /// <summary>The published replies.</summary>
    public IReadOnlyList<PlanComment> Replies { get; private set; } = [];

    /// <summary>Places that a comment can be about.</summary>
    public IReadOnlyList<(string Code, PlanText Title)> Places { get; private set; } = [];

    /// <summary>The place of a comment.</summary>
    public string? Place { get; private set; }

    /// <summary>Name under a comment.</summary>
    public string? By { get; private set; }

    /// <summary>Text of a comment that was refused.</summary>
    public string? Text { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="place">The place of a comment.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string? place)
    {
        Place = place;
        Show();
        return Page();
    }

    /// <summary>Takes a comment.</summary>
    /// <param name="place">The place.</param>
    /// <param name="by">As they wish to be named; empty for nobody.</param>
    /// <param name="text">What they say.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPost(string? place, string? by, string? text)
    {
        (Place, By, Text) = (place, by, text);
        Show();
        if (Shown is null || !IsOpen)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest || (by?.Length ?? 0) > LongestName)
        {
            Refuse("text", T["plan.comment-wrong", Longest]);
            return Page();
        }

        if (Written.Formulation.Comments.Count(c => c.Level is null) >= MostComments)
        {
            Refuse("text", T["plan.comments-full"]);
            return Page();
        }

        var said = T.Code == "zh" ? new PlanText(string.Empty, text.Trim()) : new PlanText(text.Trim());
        var about = Places.Any(p => p.Code == place) ? place! : "vision";
        return Change("public-comment", plan => PlanProcess.Comment(plan, about, null, (by ?? string.Empty).Trim(), Today, said), "text") ? Done($"/c/{Visit.TheCity().Slug}/plan/public", T["plan.public-thanks"]) : Page();
    }

    private void Show()
    {
        if (!Find() || (!Stored.Public && !Visit.May(Permission.SeeData)))
        {
            return;
        }

        IsPreview = !Stored.Public;
        var asked = Written.Formulation.PublicFrom is not null;
        Shown = Written.Formulation.AdoptedOn is not null || asked || IsPreview ? Written : Adopted() ?? (Visit.May(Permission.SeeData) ? Written : null);
        if (Shown is null)
        {
            return;
        }

        IsPreview |= Shown.Formulation is { AdoptedOn: null, PublicFrom: null };
        // Whoever is outside sees what public assessments have measured, and no other.
        var measured = PlanIndex.Refresh(Shown, Shelf.Runs(Visit.TheCity().Id, publicOnly: true));
        Progress = measured.Targets.DistinctBy(t => t.Code).ToDictionary(t => t.Code, t => TargetProgress.Of(measured, t, Today.Year), StringComparer.Ordinal);
        IsOpen = Stored.Public && ReferenceEquals(Shown, Written) && Written.Formulation is { AdoptedOn: null, PublicFrom: { } from, PublicTo: { } to } && Today >= from && Today <= to;
        Replies = Shown.Formulation.RepliesPublished is not null ? PlanProcess.Replies(Shown) : [];
        Places = [.. PlanRows.Codes(Shown, "place").Where(p => Shown.Indicator(p.Code) is null)];
    }

    // The version that was adopted last, while a new one is being written.
    private Plan? Adopted() => Shelf.Store.Versions(Stored.Id).FirstOrDefault(v => v.Action == "adopt") is { } version ? Shelf.Read(Stored, version.Number) : null;
}
