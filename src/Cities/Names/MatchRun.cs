using System.Globalization;
using Hedgerow.DuckDb;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Cities.Names;

/// <summary>Resolves a list of distinct names by the table <c>backbone</c>.</summary>
internal sealed class MatchRun(DuckDbConnection database, IReadOnlyDictionary<string, string> settled, CancellationToken cancel)
{
    /// <summary>A chain of synonyms that is longer than any real one.</summary>
    private const int LongestChain = 50;

    private readonly Dictionary<string, Candidate> byId = new(StringComparer.Ordinal);

    /// <summary>Resolves.</summary>
    internal IReadOnlyList<NameMatch> Of(IReadOnlyList<NameQuery> queries)
    {
        List<ScientificName> names = [.. queries.Select(q => ScientificName.Of(q.Written, q.Rank))];
        var keys = names.Where(n => n.IsParsed).SelectMany(Keys).Concat(settled.Values.Select(v => ScientificName.Of(v).Key)).Distinct(StringComparer.Ordinal).ToList();
        Fill("wanted", keys);
        var byKey = Rows("SELECT " + Candidate.Columns + " FROM backbone b JOIN wanted ON b.key = wanted.text ORDER BY b.id, b.name")
            .GroupBy(c => c.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<Candidate>)[.. g], StringComparer.Ordinal);
        Fill("wanted", [.. settled.Values.Distinct(StringComparer.Ordinal)]);
        foreach (var row in Rows("SELECT " + Candidate.Columns + " FROM backbone b JOIN wanted ON b.id = wanted.text"))
        {
            byId.TryAdd(row.Id, row);
        }

        Follow(byKey.Values.SelectMany(c => c).Concat(byId.Values));
        return [.. queries.Select((q, i) => Match(q, names[i], byKey))];
    }

    // What a name may be found by: itself, its species, its genus.
    private static IEnumerable<string> Keys(ScientificName name)
    {
        yield return name.Key;
        if (name.Species is not null)
        {
            yield return NameKey.Of(name.Species);
        }

        if (name.Genus is not null)
        {
            yield return NameKey.Of(name.Genus);
        }
    }

    // Reads the accepted rows of synonyms, one link of all chains at a time.
    private void Follow(IEnumerable<Candidate> rows)
    {
        var wanted = rows.Where(r => r.Accepted is not null).Select(r => r.Accepted!).Distinct(StringComparer.Ordinal).Where(id => !byId.ContainsKey(id)).ToList();
        for (var link = 0; link < LongestChain && wanted.Count > 0; link++)
        {
            Fill("wanted", wanted);
            var found = Rows("SELECT " + Candidate.Columns + " FROM backbone b JOIN wanted ON b.id = wanted.text ORDER BY b.id, b.name");
            foreach (var row in found)
            {
                byId.TryAdd(row.Id, row);
            }

            wanted = [.. found.Where(r => r.Accepted is not null).Select(r => r.Accepted!).Distinct(StringComparer.Ordinal).Where(id => !byId.ContainsKey(id))];
        }
    }

    private Candidate? AcceptedOf(Candidate row)
    {
        var at = row;
        for (var link = 0; link < LongestChain; link++)
        {
            if (!at.Synonym)
            {
                return at;
            }

            if (at.Accepted is null || !byId.TryGetValue(at.Accepted, out var next))
            {
                return null;
            }

            at = next;
        }

        return null;
    }

    private NameMatch Match(NameQuery query, ScientificName name, Dictionary<string, IReadOnlyList<Candidate>> byKey)
    {
        if (settled.TryGetValue(query.Written, out var meant))
        {
            return Settled(query, name, meant, byKey);
        }

        if (!name.IsParsed)
        {
            return new NameMatch(query, name.Canonical, NameMatchKind.NotParsed);
        }

        if (name.Type is NameType.Scientific or NameType.Candidatus && Find(query, name, byKey) is { } match)
        {
            return match;
        }

        // The name itself is not there, or was left open: its species or its genus may be.
        foreach (var above in Above(name))
        {
            if (byKey.TryGetValue(NameKey.Of(above), out var rows))
            {
                var (left, _) = MatchRule.Choose(rows, query with { Rank = null }, Authorship.None);
                var accepted = left.Select(AcceptedOf).OfType<Candidate>().DistinctBy(c => c.Id).ToList();
                if (accepted.Count == 1)
                {
                    return Made(query, name, NameMatchKind.HigherRank, left[0], accepted[0]);
                }

                if (accepted.Count > 1)
                {
                    return new NameMatch(query, name.Canonical, NameMatchKind.Ambiguous) { Candidates = [.. accepted.Select(c => c.Full)] };
                }
            }
        }

        return new NameMatch(query, name.Canonical, NameMatchKind.None);
    }

    private static IEnumerable<string> Above(ScientificName name)
    {
        if (name.Species is not null && name.Species != name.Canonical)
        {
            yield return name.Species;
        }

        if (name.Genus is not null && name.Type != NameType.HybridFormula)
        {
            yield return name.Genus;
        }
    }

    private NameMatch? Find(NameQuery query, ScientificName name, Dictionary<string, IReadOnlyList<Candidate>> byKey)
    {
        if (!byKey.TryGetValue(name.Key, out var rows))
        {
            return null;
        }

        var (left, agree) = MatchRule.Choose(rows, query, name.Authors);
        var led = left.Select(r => (Row: r, Accepted: AcceptedOf(r))).Where(p => p.Accepted is not null).ToList();
        var accepted = led.Select(p => p.Accepted!).DistinctBy(c => c.Id).ToList();
        return accepted.Count switch
        {
            0 => null,
            1 => Made(query, name, led.TrueForAll(p => p.Row.Synonym) ? NameMatchKind.Synonym : agree ? NameMatchKind.Exact : NameMatchKind.Canonical, led.Find(p => !p.Row.Synonym).Row ?? led[0].Row, accepted[0]),
            _ => new NameMatch(query, name.Canonical, NameMatchKind.Ambiguous) { Candidates = [.. accepted.Select(c => c.Full).Order(StringComparer.Ordinal)] },
        };
    }

    private NameMatch Settled(NameQuery query, ScientificName name, string meant, Dictionary<string, IReadOnlyList<Candidate>> byKey)
    {
        var parsed = ScientificName.Of(meant);
        var rows = byId.TryGetValue(meant, out var row) ? [row] : byKey.TryGetValue(parsed.Key, out var found) ? MatchRule.Choose(found, query with { Rank = null }, parsed.Authors).Rows : [];
        var accepted = rows.Select(AcceptedOf).OfType<Candidate>().DistinctBy(c => c.Id).ToList();
        return accepted.Count == 1
            ? Made(query, name, NameMatchKind.ByPerson, rows[0], accepted[0])
            : new NameMatch(query, name.Canonical, accepted.Count == 0 ? NameMatchKind.None : NameMatchKind.Ambiguous) { Candidates = [.. accepted.Select(c => c.Full)] };
    }

    private static NameMatch Made(NameQuery query, ScientificName name, NameMatchKind kind, Candidate row, Candidate accepted)
    {
        var parsed = ScientificName.Of(accepted.Name, accepted.Rank);
        return new NameMatch(query, name.Canonical, kind)
        {
            Key = row.Id,
            Found = row.Full,
            AcceptedKey = accepted.Id,
            AcceptedName = accepted.Full,
            AcceptedCanonical = parsed.Canonical,
            AcceptedRank = accepted.Rank,
            Species = parsed.Species,
            Higher = (accepted.Kingdom, accepted.Family),
        };
    }

    private List<Candidate> Rows(string sql)
    {
        List<Candidate> rows = [];
        using var reader = database.Query(sql, cancel);
        while (reader.Read())
        {
            rows.Add(Candidate.Read(reader, 0));
        }

        return rows;
    }

    private void Fill(string table, IReadOnlyList<string> texts) => NameList.Fill(database, table, texts, cancel);
}
