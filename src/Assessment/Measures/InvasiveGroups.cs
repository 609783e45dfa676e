using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>Native and invasive species of one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Counts">Species by status.</param>
/// <param name="Share">The share of invasive ones, or why there is none.</param>
/// <param name="Source">Where the species come from.</param>
internal sealed record InvasiveGroup(string Group, StatusCounts Counts, Found<Share> Share, Wording Source)
{
    /// <summary>Adds its numbers.</summary>
    public void AddTo(Parts parts)
    {
        var name = RecordedSpecies.NameOf(Group);
        parts.Add($"{Group}_invasive_percent", $"{name.En}: invasive share", $"{name.Zh}：入侵比例", Share.Missing(out _) ? null : Share.Value.Percent, "%");
        parts.Add($"{Group}_invasive", $"{name.En}: invasive species", $"{name.Zh}：入侵物种数", Counts.Invasive, "species");
        parts.Add($"{Group}_native", $"{name.En}: native species", $"{name.Zh}：本地物种数", Counts.Native, "species");
        parts.Add($"{Group}_introduced", $"{name.En}: introduced, not invasive", $"{name.Zh}：外来非入侵物种数", Counts.Alien, "species");
        parts.Add($"{Group}_unknown", $"{name.En}: of unknown status", $"{name.Zh}：状态不明物种数", Counts.Unknown, "species");
    }
}

/// <summary>Native and invasive species by group: from records, else from the checklists of the city.</summary>
internal static class InvasiveGroups
{
    private static readonly Wording FromRecords = new("species recorded in the years counted, status from the checklists", "统计年份内记录到的物种，状态依据名录");
    private static readonly Wording FromLists = new("checklists only: an invasive list may name species that are not here", "仅依据名录：入侵物种名录可能包含本地未出现的物种");

    /// <summary>The groups in which there is any species, in the order in which groups are shown.</summary>
    public static IReadOnlyList<InvasiveGroup> Of(MeasureContext at, Trail trail)
    {
        var species = at.Data.City.Species;
        var (from, to) = at.RecordYears;
        var found = species.HasRecords ? at.Shared.Records.In(at, from, to) : null;
        IReadOnlyList<PlacedRecord> records = found is null || found.Missing(out _) ? [] : trail.Follow(found.Value);
        var groups = new List<InvasiveGroup>();
        foreach (var group in TaxonGroups.All.Select(g => g.Key).Where(key => species.Groups.Any(present => RecordedSpecies.IsWithin(present, key))))
        {
            var recorded = RecordedSpecies.Of(species, records, group);
            var one = recorded.Counts.All > 0
                ? new InvasiveGroup(group, recorded.Counts, InvasiveShare.Of(recorded.Counts), FromRecords)
                : null;
            if ((one is null || one.Share.Missing(out _)) && Listed(at, group, trail) is { } listed)
            {
                one = listed;
            }

            if (one is not null)
            {
                groups.Add(one);
            }
        }

        return groups;
    }

    // Lists hold for the whole city, and both sides must come from lists of the same group.
    private static InvasiveGroup? Listed(MeasureContext at, string group, Trail trail)
    {
        var species = at.Data.City.Species;
        if (at.Area.IsUnit || !species.HasChecklist(ChecklistStatus.Native, group) || !species.HasChecklist(ChecklistStatus.Invasive, group))
        {
            return null;
        }

        var native = species.List(ChecklistStatus.Native, group, at.Year);
        var invasive = species.List(ChecklistStatus.Invasive, group, at.Year);
        if (native.Missing(out _) || invasive.Missing(out _))
        {
            return null;
        }

        var aliens = trail.Follow(invasive.Value).Species;
        var counts = new StatusCounts(trail.Follow(native.Value).Species.Count(s => !aliens.Contains(s)), 0, aliens.Count, 0);
        return new InvasiveGroup(group, counts, InvasiveShare.Of(counts), FromLists);
    }
}
