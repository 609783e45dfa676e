using Hedgerow.Cities;
using Hedgerow.Species.Tables;

namespace Hedgerow.Species;

/// <summary>What the checklists of the city say of each species, as the relation <c>status</c>.</summary>
internal static class StatusTable
{
    /// <summary>Makes it; its column <c>here</c> tells the species of <c>used</c> from those that only the other kept records have.</summary>
    internal static void Make(SpeciesWork work)
    {
        work.Database.Execute("CREATE TABLE status (species VARCHAR, \"group\" VARCHAR, status VARCHAR, here BOOLEAN, status_from VARCHAR, status_scope VARCHAR, contradicted VARCHAR, cultivated BOOLEAN, protected BOOLEAN, "
            + "threatened BOOLEAN, category VARCHAR, endemic BOOLEAN, name_en VARCHAR, name_zh VARCHAR, other_names VARCHAR, key_listed BOOLEAN)");
        if (work.Ground?.City.Species is not { } lists)
        {
            return;
        }

        var here = Read(work, SpeciesWork.Coded);
        TableStore.Insert(
            work.Database, "status", 16,
            Read(work, "coded WHERE kept AND code IS NOT NULL").Select(one => Row(one.Species, one.Group, lists.FactsOf(one.Species, one.Group), here.Contains(one))));
    }

    private static object?[] Row(string species, string group, TaxonFacts facts, bool here)
    {
        var others = facts.VernacularNames.Where(n => n.Key is not ("en" or "zh")).Select(n => $"{n.Key}: {n.Value}").ToList();
        return
        [
            species, group, Word(facts.Origin), here, facts.OriginFrom?.List, facts.OriginFrom?.Scope.ToString().ToLowerInvariant(),
            facts.Contradicting.Count == 0 ? null : string.Join("; ", facts.Contradicting.Select(s => $"{s.List}: {s.Status?.ToString().ToLowerInvariant()}")),
            facts.Cultivated, facts.Protected, facts.Threatened, facts.Category, facts.Endemic, facts.VernacularNames.GetValueOrDefault("en"), facts.VernacularNames.GetValueOrDefault("zh"),
            others.Count == 0 ? null : string.Join("; ", others), facts.KeyListed,
        ];
    }

    private static HashSet<(string Species, string Group)> Read(SpeciesWork work, string from)
    {
        var found = new HashSet<(string, string)>();
        using var reader = work.Database.Query($"SELECT DISTINCT species, \"group\" FROM (SELECT DISTINCT taxon FROM {from}) JOIN taxa USING (taxon)", work.Cancel);
        while (reader.Read())
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return found;
    }

    private static string Word(SpeciesStatus status) => status switch
    {
        SpeciesStatus.Native => "native",
        SpeciesStatus.Introduced => "introduced",
        SpeciesStatus.Invasive => "invasive",
        SpeciesStatus.NotInvasive => "not_invasive",
        _ => "unknown",
    };
}
