using Hedgerow.Cities;
using Hedgerow.Species.Tables;

namespace Hedgerow.Species;

/// <summary>What the checklists of the city say of each species, as the relation <c>status</c>.</summary>
internal static class StatusTable
{
    internal static void Make(SpeciesWork work)
    {
        work.Database.Execute("CREATE TABLE status (species VARCHAR, \"group\" VARCHAR, status VARCHAR)");
        if (work.Ground?.City.Species is not { } lists)
        {
            return;
        }

        var found = new List<(string Species, string Group)>();
        using (var reader = work.Database.Query("SELECT DISTINCT species, \"group\" FROM used", work.Cancel))
        {
            while (reader.Read())
            {
                found.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        TableStore.Insert(work.Database, "status", 3, found.Select(one => new object?[] { one.Species, one.Group, Word(lists.StatusOf(one.Species, one.Group)) }));
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
