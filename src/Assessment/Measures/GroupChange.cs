using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using Change = Hedgerow.Science.Species.SpeciesChange;

namespace Hedgerow.Assessment.Measures;

/// <summary>How the native species of a group changed: from checklists where these can tell, else from records of two periods.</summary>
/// <param name="Group">The group.</param>
/// <param name="Difference">The change; null when it cannot be told.</param>
/// <param name="Gap">Why it cannot.</param>
/// <param name="Source">What it was made from: <c>checklists</c> or <c>records</c>.</param>
/// <param name="Trail">Inputs and notes.</param>
internal sealed record GroupChange(string Group, SpeciesDifference? Difference, Gap? Gap, string Source, Trail Trail)
{
    /// <summary>Works it out.</summary>
    public static GroupChange Of(MeasureContext at, string group, int baseline)
    {
        var trail = new Trail();
        var lists = at.Data.City.Species.Change(ChecklistStatus.Native, group, baseline, at.Year);
        if (!at.Area.IsUnit && lists.Gap is null)
        {
            var change = trail.Follow(lists.Value);
            foreach (var caveat in change.Before.Caveats.Concat(change.After.Caveats))
            {
                trail.Add(new Note(Severity.Note, "checklist", caveat));
            }

            return new GroupChange(group, Change.Of(change.Before.Species, change.After.Species), null, "checklists", trail);
        }

        return FromRecords(at, group, baseline, lists.Gap, trail);
    }

    private static GroupChange FromRecords(MeasureContext at, string group, int baseline, Gap? noLists, Trail trail)
    {
        var years = at.City.RecordYears;
        var before = Native(at, group, baseline - years + 1, baseline, trail, out var noBefore);
        var now = Native(at, group, at.Year - years + 1, at.Year, trail, out var noNow);
        if (before is null || now is null)
        {
            return new GroupChange(group, null, at.Area.IsUnit ? noBefore ?? noNow : Merge(noLists, noBefore ?? noNow!), "records", trail);
        }

        var found = RecordsChange.Of(before, now);
        if (found.Missing(out var gap))
        {
            return new GroupChange(group, null, Merge(noLists, gap), "records", trail);
        }

        foreach (var note in found.Value.Notes)
        {
            trail.Add(new Note(Severity.Warning, "records-change", note));
        }

        if (at.Year - baseline < years)
        {
            var overlap = (years - (at.Year - baseline)).ToString(CultureInfo.InvariantCulture);
            trail.Warn("periods-overlap", $"The two periods share {overlap} years, which hides part of the change.", $"两个统计时期有 {overlap} 年重叠，会掩盖部分变化。");
        }

        return new GroupChange(group, found.Value.Difference, null, "records", trail);
    }

    // Records of each native species; null when there are none, or when the status of too many is unknown.
    private static Dictionary<string, int>? Native(MeasureContext at, string group, int from, int to, Trail trail, out Gap? gap)
    {
        var found = at.Shared.Records.In(at, from, to);
        if (found.Missing(out gap))
        {
            return null;
        }

        var records = trail.Follow(found.Value);
        var recorded = RecordedSpecies.Of(at.Data.City.Species, records, group);
        if (recorded.Counts.All == 0)
        {
            var name = RecordedSpecies.NameOf(group);
            gap = new Gap(
                new Wording($"There are no records of this group ({name.En}) from {from} to {to} in {at.Area.Name}.", $"{at.Area.Name}在 {from}—{to} 年间没有该类群（{name.Zh}）的记录。"),
                new Wording(
                    "Add checklists of two dates (`checklists: {native: [{path, group, year}, ...]}`), a list with first and last years, or records of both periods.",
                    "请提供两个时点的名录（`checklists: {native: [{path, group, year}, ...]}`）、含首末记录年份的名录，或两个时期的记录。"));
            return null;
        }

        gap = UnknownStatus.Gap(recorded.Counts);
        if (gap is not null)
        {
            return null;
        }

        recorded.NoteUnknown(trail);
        return records
            .Where(r => recorded.Native.Contains(r.Record.Species) && RecordedSpecies.IsWithin(r.Record.Group, group))
            .GroupBy(r => r.Record.Species, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    // Lists could not tell and records could not tell: both reasons are given, the lists' remedy comes first.
    private static Gap Merge(Gap? lists, Gap records) => lists is null
        ? records
        : new Gap(
            new Wording($"{Sentence(lists.Reason.En, ". ")}{records.Reason.En}", $"{Sentence(lists.Reason.Zh, "。")}{records.Reason.Zh}"),
            lists.Remedy);

    private static string Sentence(string text, string end) => text.TrimEnd('.', '。', ' ') + end;
}
