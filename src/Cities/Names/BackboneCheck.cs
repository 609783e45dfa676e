using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Names;

/// <summary>What is wrong with the synonyms of a taxonomy: chains, circles, names that lead nowhere.</summary>
/// <param name="Names">Names.</param>
/// <param name="Synonyms">Synonyms.</param>
/// <param name="Chained">Synonyms of synonyms.</param>
/// <param name="Circular">Synonyms that lead back to themselves.</param>
/// <param name="CircularExample">One of them.</param>
/// <param name="Dangling">Synonyms whose accepted name is missing.</param>
/// <param name="DanglingExample">One of them.</param>
/// <param name="Homonyms">Accepted names that several taxa bear.</param>
/// <param name="Repeated">Keys that stand more than once.</param>
internal sealed record BackboneCheck(long Names, long Synonyms, long Chained, long Circular, string? CircularExample, long Dangling, string? DanglingExample, long Homonyms, long Repeated)
{
    /// <summary>Looks at the table <c>backbone</c>.</summary>
    internal static BackboneCheck Of(DuckDbConnection database, CancellationToken cancel)
    {
        var (names, synonyms) = Pair(database, "SELECT count(*), count(*) FILTER (WHERE synonym) FROM backbone", cancel);
        var (dangling, example) = Counted(database, "SELECT count(*), min(s.name) FROM backbone s LEFT JOIN backbone a ON a.id = s.accepted WHERE s.synonym AND a.id IS NULL", cancel);
        var (homonyms, _) = Counted(database, "SELECT count(*), min(key) FROM (SELECT key FROM backbone WHERE NOT synonym AND key IS NOT NULL GROUP BY key HAVING count(*) > 1)", cancel);
        var (repeated, _) = Counted(database, "SELECT count(*), min(id) FROM (SELECT id FROM backbone GROUP BY id HAVING count(*) > 1)", cancel);

        // Only synonyms of synonyms can form circles: they are few.
        Dictionary<string, string> next = new(StringComparer.Ordinal);
        Dictionary<string, string> name = new(StringComparer.Ordinal);
        using (var reader = database.Query("SELECT s.id, s.accepted, s.name FROM backbone s JOIN backbone a ON a.id = s.accepted WHERE s.synonym AND a.synonym ORDER BY s.id", cancel))
        {
            while (reader.Read())
            {
                next[reader.GetString(0)] = reader.GetString(1);
                name[reader.GetString(0)] = reader.GetString(2);
            }
        }

        HashSet<string> circular = new(StringComparer.Ordinal);
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (var start in next.Keys)
        {
            List<string> path = [];
            var at = start;
            while (next.TryGetValue(at, out var following) && done.Add(at))
            {
                path.Add(at);
                at = following;
            }

            if (path.IndexOf(at) is >= 0 and var turn)
            {
                circular.UnionWith(path[turn..]);
            }
        }

        return new BackboneCheck(names, synonyms, next.Count, circular.Count, circular.Count == 0 ? null : name[circular.Order(StringComparer.Ordinal).First()], dangling, example, homonyms, repeated);
    }

    private static (long, long) Pair(DuckDbConnection database, string sql, CancellationToken cancel)
    {
        using var reader = database.Query(sql, cancel);
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : (0, 0);
    }

    private static (long, string?) Counted(DuckDbConnection database, string sql, CancellationToken cancel)
    {
        using var reader = database.Query(sql, cancel);
        return reader.Read() ? (reader.GetInt64(0), reader.GetStringOrNull(1)) : (0, null);
    }
}
