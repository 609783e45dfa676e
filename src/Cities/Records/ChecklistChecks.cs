using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Compares checklists with the records and with each other.</summary>
internal static class ChecklistChecks
{
    private const int Examples = 3;

    /// <summary>Tells of a checklist that no record matches. Of a list of natives that is suspect; of invasive or threatened species it may be so.</summary>
    /// <param name="list">The list.</param>
    /// <param name="recorded">Species → group, of all records.</param>
    /// <param name="report">Receives it.</param>
    internal static void Match(Checklist list, IReadOnlyDictionary<string, string> recorded, FileReport report)
    {
        var groups = list.Entries.Select(e => e.Group).Distinct().ToList();
        List<string> comparable = [.. recorded
            .Where(r => groups.Exists(g => g is null || Taxa.Within(r.Value, g) || Taxa.Within(g, r.Value)))
            .Select(r => r.Key).Order(StringComparer.Ordinal)];
        if (comparable.Count == 0 || list.Entries.Any(e => recorded.ContainsKey(e.Species)))
        {
            return;
        }

        var (here, there) = (string.Join(", ", list.Entries.Take(Examples).Select(e => e.Species)), string.Join(", ", comparable.Take(Examples)));
        report.InCity(
            list.File.Status is ChecklistStatus.Native or ChecklistStatus.ByColumn ? Severity.Warning : Severity.Note,
            "checklist-matches-no-record",
            new(
                $"None of the {comparable.Count} recorded species stands on {report.Name}: the list has {here} ...; the records have {there} ...",
                $"{comparable.Count} 个有记录的物种均不在 {report.Name} 中：名录中为 {here} 等，记录中为 {there} 等"),
            new("scientific names on both sides, and a list of this city's groups", "双方均应使用学名，且名录应对应本城市的类群"));
    }

    /// <summary>Tells of species that stand on lists which contradict each other.</summary>
    /// <param name="city">The city.</param>
    /// <param name="lists">Its lists.</param>
    /// <param name="findings">Receives it.</param>
    internal static void Conflicts(City city, IReadOnlyList<Checklist> lists, IList<Finding> findings)
    {
        HashSet<string> Named(params ChecklistStatus[] statuses) =>
            [.. lists.SelectMany(l => l.Entries).Where(e => e.Status is { } s && statuses.Contains(s)).Select(e => e.Species)];

        var both = Named(ChecklistStatus.Native).Intersect(Named(ChecklistStatus.Invasive, ChecklistStatus.Introduced)).Order(StringComparer.Ordinal).ToList();
        if (both.Count == 0)
        {
            return;
        }

        var examples = string.Join(", ", both.Take(Examples));
        findings.Add(new Finding(
            Severity.Note,
            "status-conflict",
            Path.GetFileName(city.File),
            city.Checklists[0].Line,
            new($"{both.Count} species are native on one list and introduced or invasive on another, such as {examples}", $"有 {both.Count} 个物种在不同名录中既为本地种又为引入或入侵种，例如 {examples}"),
            new("one status a species; the list with the greater `precedence:` is believed, and of equals invasive wins over introduced, and introduced over native", "每个物种应只有一种状态；`precedence:` 较大的名录优先，相同时入侵优先于引入，引入优先于本地")));
    }
}
