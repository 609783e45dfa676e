namespace Hedgerow.Cities.Records;

/// <summary>Brings together what several checklists say of one species.</summary>
internal static class TaxonStatements
{
    /// <summary>The facts.</summary>
    /// <param name="origin">The origin after precedence.</param>
    /// <param name="entries">Its entries in all lists.</param>
    internal static TaxonFacts Of(SpeciesStatus origin, IReadOnlyList<(Checklist List, ChecklistEntry Entry)> entries)
    {
        // Of equal precedence the list that is named first.
        List<(Checklist List, ChecklistEntry Entry)> ordered = [.. entries.OrderByDescending(p => p.List.File.Precedence)];
        List<TaxonStatement> statements = [.. ordered.Select(p => new TaxonStatement(p.List.Input.Path, p.List.File.Scope, p.List.File.Precedence, p.Entry.Status)).Distinct()];
        var origins = statements.Where(s => s.Status is ChecklistStatus.Native or ChecklistStatus.Introduced or ChecklistStatus.Invasive).ToList();
        var from = origins.Find(s => Means(s.Status) == origin);
        SortedDictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (var (language, name) in ordered.SelectMany(p => p.Entry.VernacularNames))
        {
            names.TryAdd(language, name);
        }

        bool Says(ChecklistStatus status) => statements.Exists(s => s.Status == status);
        return new TaxonFacts(origin)
        {
            OriginFrom = from,
            Cultivated = Says(ChecklistStatus.Cultivated) || ordered.Exists(p => p.Entry.Cultivated),
            Protected = Says(ChecklistStatus.Protected),
            Threatened = Says(ChecklistStatus.Threatened),
            Category = ordered.Select(p => p.Entry.Category).FirstOrDefault(c => c is not null),
            KeyListed = ordered.Exists(p => p.List.File.KeyList),
            Endemic = Says(ChecklistStatus.Endemic),
            Statements = statements,
            Contradicting = from is null ? [] : [.. origins.Where(s => (s.Status == ChecklistStatus.Native) != (from.Status == ChecklistStatus.Native))],
            VernacularNames = names,
        };
    }

    private static SpeciesStatus Means(ChecklistStatus? status) => status switch
    {
        ChecklistStatus.Native => SpeciesStatus.Native,
        ChecklistStatus.Introduced => SpeciesStatus.Introduced,
        ChecklistStatus.Invasive => SpeciesStatus.Invasive,
        _ => SpeciesStatus.Unknown,
    };
}
