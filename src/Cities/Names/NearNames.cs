using Hedgerow.DuckDb;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Cities.Names;

/// <summary>Looks for names that unmatched ones may be slips for.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>Finds them: first genera near the written ones, then names within these genera.</summary>
    internal static IReadOnlyList<NameOffer> Find(DuckDbConnection database, IReadOnlyList<NameMatch> unmatched, CancellationToken cancel)
    {
        List<(NameMatch Match, string Key, string Genus)> wanted = [];
        foreach (var match in unmatched)
        {
            var name = ScientificName.Of(match.Query.Written, match.Query.Rank);
            // What was left open stays open; a genus by itself is too short a word to be sure of.
            if (name.Type == NameType.Scientific && name.Epithet is not null && name.Cultivar is null)
            {
                wanted.Add((match, name.Key, name.Key.Split(' ')[0]));
            }
        }

        if (wanted.Count == 0)
        {
            return [];
        }

        var near = NearGenera(Genera(database, cancel), [.. wanted.Select(w => w.Genus).Distinct(StringComparer.Ordinal)]);
        NameList.Fill(database, "wanted", [.. near.Values.SelectMany(g => g).Distinct(StringComparer.Ordinal)], cancel);
        var within = Candidates(database, cancel);
        List<NameOffer> offers = [];
        foreach (var (match, key, genus) in wanted)
        {
            offers.AddRange(near[genus].Where(within.ContainsKey).SelectMany(g => within[g])
                .Select(c => (Row: c, Slips: NearName.Slips(key, c.Key)))
                .Where(p => p.Slips is not null)
                .OrderBy(p => p.Slips).ThenBy(p => p.Row.Key.Split(' ')[0] == genus ? 0 : 1).ThenBy(p => p.Row.Name, StringComparer.Ordinal)
                .DistinctBy(p => p.Row.Key).Take(Most)
                .Select(p => new NameOffer(match.Query.Written, p.Row.Full, p.Row.Id, p.Slips!.Value)));
        }

        return offers;
    }

    private static Dictionary<char, List<string>> Genera(DuckDbConnection database, CancellationToken cancel)
    {
        Dictionary<char, List<string>> genera = [];
        using var reader = database.Query("SELECT DISTINCT genus FROM backbone WHERE genus <> '' AND contains(key, ' ') ORDER BY genus", cancel);
        while (reader.Read())
        {
            var genus = reader.GetString(0);
            if (!genera.TryGetValue(genus[0], out var some))
            {
                genera.Add(genus[0], some = []);
            }

            some.Add(genus);
        }

        return genera;
    }

    private static Dictionary<string, IReadOnlyList<string>> NearGenera(Dictionary<char, List<string>> genera, IReadOnlyList<string> wanted)
    {
        var near = new IReadOnlyList<string>[wanted.Count];
        Parallel.For(0, wanted.Count, i =>
            near[i] = genera.TryGetValue(wanted[i][0], out var some) ? [.. some.Where(g => NameDistance.Between(g, wanted[i], NearName.Allowed(12)) <= NearName.Allowed(12))] : []);
        return wanted.Zip(near).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
    }

    private static Dictionary<string, List<Candidate>> Candidates(DuckDbConnection database, CancellationToken cancel)
    {
        Dictionary<string, List<Candidate>> within = new(StringComparer.Ordinal);
        using var reader = database.Query($"SELECT b.genus, {Candidate.Columns} FROM backbone b JOIN wanted ON b.genus = wanted.text WHERE contains(b.key, ' ') ORDER BY b.key, b.synonym, b.id", cancel);
        while (reader.Read())
        {
            if (!within.TryGetValue(reader.GetString(0), out var some))
            {
                within.Add(reader.GetString(0), some = []);
            }

            some.Add(Candidate.Read(reader, 1));
        }

        return within;
    }
}
