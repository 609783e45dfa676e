using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>What an experienced colleague would say about the plan.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData)]
public sealed class ChecksModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>The remarks.</summary>
    public IReadOnlyList<PlanRemark> Remarks { get; private set; } = [];

    /// <summary>Kinds of remarks and how many there are.</summary>
    public IReadOnlyList<(Severity Kind, int Count)> Kinds { get; private set; } = [];

    /// <summary>The kind that is looked at.</summary>
    public string? Kind { get; private set; }

    /// <summary>The level that is looked at.</summary>
    public string? Level { get; private set; }

    /// <summary>Key of the word for a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The key.</returns>
    public static string Key(Severity kind) => kind switch { Severity.Error => "plan.error", Severity.Warning => "plan.warning", _ => "plan.note" };

    /// <summary>Shows it.</summary>
    /// <param name="kind">Kind of the remarks.</param>
    /// <param name="level">Key of a level that they keep from signing.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string? kind, string? level)
    {
        if (!Find())
        {
            return NoPlan();
        }

        (Kind, Level) = (kind, level);
        var all = PlanChecks.Of(Plan, Context);
        Kinds = [.. all.GroupBy(r => r.Severity).Select(g => (g.Key, g.Count()))];
        Remarks = [.. all.Where(r => (string.IsNullOrEmpty(kind) || r.Severity.ToString() == kind) && (string.IsNullOrEmpty(level) || (r.Blocks is { } blocks && PlanWords.Key(blocks) == level)))];
        return Page();
    }
}
