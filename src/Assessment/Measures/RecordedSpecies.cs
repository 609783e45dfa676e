using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>The species of a group in some records, sorted by what the checklists say of them.</summary>
/// <param name="Native">Native species.</param>
/// <param name="Introduced">Introduced ones that are not known to be invasive.</param>
/// <param name="Invasive">Invasive ones.</param>
/// <param name="Unknown">Species of unknown status: they leave both sides of a share.</param>
/// <param name="Records">How many records there were.</param>
internal sealed record RecordedSpecies(
    IReadOnlySet<string> Native, IReadOnlySet<string> Introduced, IReadOnlySet<string> Invasive, IReadOnlySet<string> Unknown, int Records)
{
    /// <summary>How many species have which status.</summary>
    public StatusCounts Counts => new(Native.Count, Introduced.Count, Invasive.Count, Unknown.Count);

    /// <summary>Sorts records.</summary>
    public static RecordedSpecies Of(SpeciesData species, IEnumerable<PlacedRecord> records, string group)
    {
        var byStatus = new Dictionary<SpeciesStatus, SortedSet<string>>();
        var seen = new Dictionary<string, SpeciesStatus>(StringComparer.Ordinal);
        var count = 0;
        foreach (var record in records.Select(r => r.Record).Where(r => IsWithin(r.Group, group)))
        {
            count++;
            if (!seen.TryGetValue(record.Species, out var status))
            {
                seen[record.Species] = status = species.StatusOf(record.Species, record.Group);
            }

            if (!byStatus.TryGetValue(status, out var names))
            {
                byStatus[status] = names = new SortedSet<string>(StringComparer.Ordinal);
            }

            names.Add(record.Species);
        }

        SortedSet<string> Those(SpeciesStatus status) => byStatus.GetValueOrDefault(status) ?? new SortedSet<string>(StringComparer.Ordinal);
        var unknown = Those(SpeciesStatus.Unknown);
        unknown.UnionWith(Those(SpeciesStatus.NotInvasive));
        return new RecordedSpecies(Those(SpeciesStatus.Native), Those(SpeciesStatus.Introduced), Those(SpeciesStatus.Invasive), unknown, count);
    }

    /// <summary>Whether a group is another one or lies inside it.</summary>
    public static bool IsWithin(string group, string other) => group == other || TaxonGroups.Find(group)?.IsWithin(other) == true;

    /// <summary>Name of a group.</summary>
    public static Science.Quantities.Wording NameOf(string group) => TaxonGroups.Find(group)?.Name ?? Science.Quantities.Wording.Same(group);

    /// <summary>Says how many species had to be left out.</summary>
    public void NoteUnknown(Trail trail)
    {
        if (Unknown.Count > 0)
        {
            var (some, all) = (Unknown.Count.ToString(CultureInfo.InvariantCulture), Counts.All.ToString(CultureInfo.InvariantCulture));
            trail.Note(
                "unknown-status",
                $"{some} of {all} recorded species stand on no checklist of native or alien species; they are left out.",
                $"记录到的 {all} 个物种中有 {some} 个不在本地或外来物种名录上，未计入。");
        }
    }
}
