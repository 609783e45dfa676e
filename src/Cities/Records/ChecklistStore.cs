using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>All checklists of a city.</summary>
internal sealed class ChecklistStore
{
    private readonly IReadOnlyList<Checklist> lists;
    private readonly IReadOnlyDictionary<string, string> groupOfRecorded;
    private readonly Dictionary<string, (SpeciesStatus Status, int Precedence)> statuses = new(StringComparer.Ordinal);
    private readonly ILookup<string, (Checklist List, ChecklistEntry Entry)> bySpecies;

    internal ChecklistStore(IReadOnlyList<Checklist> lists, IReadOnlyDictionary<string, string> groupOfRecorded)
    {
        (this.lists, this.groupOfRecorded) = (lists, groupOfRecorded);
        bySpecies = lists.SelectMany(l => l.Entries.Select(e => (List: l, Entry: e))).ToLookup(p => p.Entry.Species, StringComparer.Ordinal);
        foreach (var (list, entry) in lists.SelectMany(l => l.Entries.Select(e => (l, e))))
        {
            // The list with the greater precedence is believed; of equals the graver word.
            var status = Meaning(entry.Status);
            var (known, precedence) = statuses.GetValueOrDefault(entry.Species, (SpeciesStatus.Unknown, int.MinValue));
            if (status != SpeciesStatus.Unknown && (list.File.Precedence, Weight(status)).CompareTo((precedence, Weight(known))) > 0)
            {
                statuses[entry.Species] = (status, list.File.Precedence);
            }
        }
    }

    /// <summary>The files of the lists.</summary>
    internal IReadOnlyList<InputRef> Inputs => [.. lists.Select(l => l.Input)];

    /// <summary>Groups of the lists, sorted.</summary>
    internal IReadOnlyList<string> Groups =>
        [.. lists.SelectMany(l => l.Entries).Select(Group).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    internal static ChecklistStore Load(City city, RecordStore records, NameMatcher? names, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        var taxa = new Taxa(names);
        List<Checklist> lists = [];
        foreach (var file in city.Checklists)
        {
            cancel.ThrowIfCancellationRequested();
            var report = new FileReport(findings, city, file);
            progress?.Report(new LoadStep(new($"Reading checklist: {report.Name}", $"读取物种名录：{report.Name}"), null));
            if (new ChecklistReader(file, report, taxa, cancel).Read() is { } list)
            {
                lists.Add(list);
                ChecklistChecks.Match(list, records.Species, report);
            }
        }

        taxa.Tell(findings, Path.GetFileName(city.File), city.Taxonomy?.Line);
        ChecklistChecks.Conflicts(city, lists, findings);
        return new ChecklistStore(lists, records.Species);
    }

    /// <summary>The species of a status and group in a year.</summary>
    internal Found<Sourced<SpeciesList>> List(ChecklistStatus status, string group, int year)
    {
        var found = Selection(status, group, year);
        return found.Missing(out var gap) ? gap : Sourced(found.Value, found.Value.List);
    }

    /// <summary>The species of a status and group in two years.</summary>
    internal Found<Sourced<SpeciesChange>> Change(ChecklistStatus status, string group, int before, int after)
    {
        if (before > after)
        {
            throw new ArgumentException($"The change from {before} to {after} runs backwards.", nameof(after));
        }

        var (early, late) = (Selection(status, group, before), Selection(status, group, after));
        if (early.Missing(out var gap) || late.Missing(out gap))
        {
            return gap;
        }

        var (from, to) = (early.Value, late.Value);
        if (from.List.Kind != SpeciesListKind.FirstAndLast && from.Used.SequenceEqual(to.Used))
        {
            return new Gap(
                from.List.Kind == SpeciesListKind.Undated
                    ? new("The checklist has no years: it holds for every year, so that no change can be read from it", "名录没有年份，对任何年份都相同，无法据此判断变化")
                    : new($"There is one checklist only, of {from.List.ListYear}", $"只有 {from.List.ListYear} 年一份名录"),
                new($"Give lists of {before} and {after} with `year:`, or a list with the year of each species' first record", $"请提供 {before} 年和 {after} 年的名录并写明 `year:`，或提供含各物种首次记录年份的名录"));
        }

        return Sourced(to with { Used = [.. from.Used.Union(to.Used)] }, new SpeciesChange(from.List, to.List));
    }

    /// <summary>What the lists say of a species.</summary>
    internal SpeciesStatus StatusOf(string species, string group)
    {
        if (statuses.TryGetValue(species, out var known))
        {
            return known.Status;
        }

        return IsComplete(ChecklistStatus.Native, group) ? SpeciesStatus.Introduced
            : IsComplete(ChecklistStatus.Invasive, group) ? SpeciesStatus.NotInvasive
            : SpeciesStatus.Unknown;
    }

    /// <summary>Everything that the lists say of a species.</summary>
    internal TaxonFacts FactsOf(string species, string group) => TaxonStatements.Of(StatusOf(species, group), [.. bySpecies[species]]);

    /// <summary>Whether there is a list of a status. A list that does not tell groups serves every group.</summary>
    internal bool Has(ChecklistStatus status, string? group) =>
        lists.Any(l => l.Entries.Any(e => e.Status == status && (group is null || Group(e) is not { } own || Taxa.Within(own, group))));

    private bool IsComplete(ChecklistStatus status, string group) =>
        lists.Any(l => l.File.Complete && l.File.Status == status && (l.File.Group is null || Taxa.Within(group, Taxa.GroupKey(l.File.Group))));

    private string? Group(ChecklistEntry entry) => entry.Group ?? groupOfRecorded.GetValueOrDefault(entry.Species);

    private Found<Choice> Selection(ChecklistStatus status, string group, int year)
    {
        var named = lists.Select(l => (List: l, Entries: l.Entries.Where(e => e.Status == status && !e.Synonym).ToList())).Where(l => l.Entries.Count > 0).ToList();
        var within = named
            .Select(l => (l.List, Entries: l.Entries.Where(e => Group(e) is { } own && Taxa.Within(own, group)).ToList()))
            .Where(l => l.Entries.Count > 0)
            .ToList();
        if (within.Count == 0)
        {
            var (en, zh) = ChecklistWording.Of(status);
            var name = ChecklistWording.Group(group);
            if (named.Exists(l => l.Entries.Exists(e => Group(e) is null)))
            {
                return new Gap(
                    new($"The checklists of {en} species do not tell which of them are {name.En}", $"{zh}物种名录未说明哪些物种属于{name.Zh}"),
                    new("Add columns class, order or family to the list, or give a list of the group alone with `group:`", "请在名录中补充 class、order 或 family 列，或单独提供该类群的名录并写明 `group:`"));
            }

            return new Gap(
                new($"There is no checklist of {en} {name.En}", $"没有{zh}{name.Zh}名录"),
                new(
                    $"Add a list to `checklists: {{{status.ToString().ToLowerInvariant()}: ...}}` with `group: {group}`",
                    $"请在 `checklists: {{{status.ToString().ToLowerInvariant()}: ...}}` 中添加名录并写明 `group: {group}`"));
        }

        var kind = within.Min(l => l.List.Kind);
        var used = within.Where(l => l.List.Kind == kind).ToList();
        List<Wording> caveats = [];
        if (used.Count < within.Count)
        {
            var left = string.Join(", ", within.Except(used).Select(l => l.List.Input.Path));
            caveats.Add(new($"Left aside, as other lists tell more of years: {left}", $"其他名录的年份信息更完整，未采用：{left}"));
        }

        int? listYear = null;
        if (kind == SpeciesListKind.OfAYear)
        {
            var earliest = used.Min(l => l.List.File.ListYear);
            used = LatestOfEachGroup(used, year);
            if (used.Count == 0)
            {
                return new Gap(
                    new($"There is no checklist as early as {year}: the first is of {earliest}", $"没有 {year} 年或更早的名录：最早一份为 {earliest} 年"),
                    new($"Add a list of {year} with `year: {year}`", $"请添加 {year} 年的名录并写明 `year: {year}`"));
            }

            listYear = used.Max(l => l.List.File.ListYear);
        }

        var species = ChecklistYear.Held(kind, used.SelectMany(l => l.Entries), year);
        caveats.AddRange(ChecklistWording.Caveats(kind, listYear, year, used.SelectMany(l => l.Entries).Where(e => e.Vernacular).Select(e => e.Species).Distinct().Count()));
        return new Choice(new SpeciesList(group, year, species, caveats, kind, listYear), [.. used.Select(l => l.List)]);
    }

    // Of lists of several years, each group has its latest one up to the year asked for.
    private List<(Checklist List, List<ChecklistEntry> Entries)> LatestOfEachGroup(List<(Checklist List, List<ChecklistEntry> Entries)> candidates, int year)
    {
        var latest = candidates
            .Where(l => l.List.File.ListYear <= year)
            .SelectMany(l => l.Entries.Select(e => (Group: Group(e)!, Year: l.List.File.ListYear!.Value)))
            .GroupBy(p => p.Group, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Year), StringComparer.Ordinal);
        return [.. candidates
            .Select(l => (l.List, Entries: l.Entries.Where(e => latest.TryGetValue(Group(e)!, out var best) && best == l.List.File.ListYear).ToList()))
            .Where(l => l.Entries.Count > 0)];
    }

    private static Sourced<T> Sourced<T>(Choice choice, T value) =>
        new(value, [.. choice.Used.Select(l => l.Input)], [.. choice.List.Caveats.Select(c => new Note(Severity.Note, "checklist", c))]);

    private static SpeciesStatus Meaning(ChecklistStatus? status) => status switch
    {
        ChecklistStatus.Native => SpeciesStatus.Native,
        ChecklistStatus.Introduced => SpeciesStatus.Introduced,
        ChecklistStatus.Invasive => SpeciesStatus.Invasive,
        _ => SpeciesStatus.Unknown,
    };

    private static int Weight(SpeciesStatus status) => status switch
    {
        SpeciesStatus.Invasive => 3,
        SpeciesStatus.Introduced => 2,
        SpeciesStatus.Native => 1,
        _ => 0,
    };

    private sealed record Choice(SpeciesList List, IReadOnlyList<Checklist> Used);
}
