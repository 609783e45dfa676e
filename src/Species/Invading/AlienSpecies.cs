using Hedgerow.Science.Species.Invasion;
using Hedgerow.Species.Cells;

namespace Hedgerow.Species.Invading;

/// <summary>An introduced or invasive species as the records show it.</summary>
internal sealed class AlienSpecies
{
    private readonly Dictionary<int, long> occupied = [];
    private readonly IReadOnlyDictionary<int, long> visited;
    private readonly HashSet<string> cells = new(StringComparer.Ordinal);

    private AlienSpecies(string species, string group, string status, IReadOnlyDictionary<int, long> visited) =>
        (Species, Group, Status, this.visited) = (species, group, status, visited);

    internal string Species { get; }

    internal string Group { get; }

    /// <summary>introduced or invasive.</summary>
    internal string Status { get; }

    internal long Records { get; private set; }

    internal int? First { get; private set; }

    internal int? Last { get; private set; }

    internal int Cells => cells.Count;

    /// <summary>Cells and years with a record.</summary>
    internal List<(string Cell, int Year)> CellYears { get; } = [];

    /// <summary>Places with a record, in degrees.</summary>
    internal List<(double Longitude, double Latitude, long Records)> Places { get; } = [];

    /// <summary>Reads them all; what lies after the year judged is left out.</summary>
    internal static IReadOnlyList<AlienSpecies> Read(SpeciesWork work, CellGrid grid, int year)
    {
        var visited = new Dictionary<string, Dictionary<int, long>>(StringComparer.Ordinal);
        work.Database.Execute(
            FormattableString.Invariant(
                $"CREATE TABLE group_cells AS SELECT \"group\", species, year, {CellGrid.Name}({RecordCells.Id}, lon, lat, {RecordCells.Radius}) AS cell, count(*) AS records FROM used WHERE placed AND (year IS NULL OR year <= {year}) GROUP BY ALL"),
            work.Cancel);
        using (var reader = work.Database.Query("SELECT \"group\", year, count(DISTINCT cell) FROM group_cells WHERE year IS NOT NULL GROUP BY 1, 2", work.Cancel))
        {
            while (reader.Read())
            {
                if (!visited.TryGetValue(reader.GetString(0), out var years))
                {
                    visited[reader.GetString(0)] = years = [];
                }

                years[reader.GetInt32(1)] = reader.GetInt64(2);
            }
        }

        var found = new SortedDictionary<string, AlienSpecies>(StringComparer.Ordinal);
        using (var reader = work.Database.Query(
            """
            SELECT c.species, c."group", t.status, c.year, c.cell, CAST(sum(c.records) AS BIGINT) FROM group_cells c JOIN status t ON t.species = c.species AND t."group" = c."group"
            WHERE t.status IN ('introduced', 'invasive') GROUP BY ALL ORDER BY 1, 2, 4, 5
            """,
            work.Cancel))
        {
            while (reader.Read())
            {
                var key = $"{reader.GetString(1)}|{reader.GetString(0)}";
                if (!found.TryGetValue(key, out var species))
                {
                    found[key] = species = new AlienSpecies(reader.GetString(0), reader.GetString(1), reader.GetString(2), visited.GetValueOrDefault(reader.GetString(1)) ?? []);
                }

                species.Add(reader.GetInt32OrNull(3), reader.IsNull(4) ? null : grid.Code(reader.GetInt64(4)), reader.GetInt64(5));
            }
        }

        using (var reader = work.Database.Query(
            FormattableString.Invariant($"""
            SELECT u.species, u."group", u.lon, u.lat, count(*) FROM used u JOIN status t ON t.species = u.species AND t."group" = u."group"
            WHERE u.placed AND t.status IN ('introduced', 'invasive') AND (u.year IS NULL OR u.year <= {year}) GROUP BY ALL ORDER BY 1, 2, 3, 4
            """),
            work.Cancel))
        {
            while (reader.Read())
            {
                found[$"{reader.GetString(1)}|{reader.GetString(0)}"].Places.Add((reader.GetDouble(2), reader.GetDouble(3), reader.GetInt64(4)));
            }
        }

        return [.. found.Values.OrderBy(one => one.Status == "invasive" ? 0 : 1).ThenBy(one => one.Group, StringComparer.Ordinal).ThenBy(one => one.Species, StringComparer.Ordinal)];
    }

    /// <summary>Cells with the species and cells visited for its group in a year.</summary>
    internal YearCells YearCells(int year) => new(occupied.GetValueOrDefault(year), Math.Max(visited.GetValueOrDefault(year), occupied.GetValueOrDefault(year)));

    /// <summary>Occupied cells of every year from the first record to the year judged.</summary>
    internal IReadOnlyList<long> CellsByYear(int year) =>
        [.. Enumerable.Range(First is { } first && first < year ? first : year, First is { } begin && begin < year ? year - begin + 1 : 1).Select(at => occupied.GetValueOrDefault(at))];

    private void Add(int? year, string? cell, long records)
    {
        Records += records;
        if (cell is not null)
        {
            cells.Add(cell);
        }

        if (year is not { } at)
        {
            return;
        }

        First = First is { } first ? Math.Min(first, at) : at;
        Last = Last is { } last ? Math.Max(last, at) : at;
        if (cell is not null)
        {
            CellYears.Add((cell, at));
            occupied[at] = occupied.GetValueOrDefault(at) + 1;
        }
    }
}
