using Hedgerow.DuckDb;

namespace Hedgerow.Species.Publishing;

/// <summary>A licence under which records may be published.</summary>
/// <param name="Key">As GBIF writes it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Link">Its text.</param>
internal sealed record Licence(string Key, string Name, string Link);

/// <summary>Which licences let records be passed on, and what a mixture of them comes to.</summary>
internal static class Licences
{
    /// <summary>From the freest to the strictest.</summary>
    private static readonly Licence[] Open =
    [
        new("CC0_1_0", "CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0/legalcode"),
        new("CC_BY_4_0", "CC BY 4.0", "http://creativecommons.org/licenses/by/4.0/legalcode"),
        new("CC_BY_NC_4_0", "CC BY-NC 4.0", "http://creativecommons.org/licenses/by-nc/4.0/legalcode"),
    ];

    /// <summary>
    /// The licence of a record as GBIF writes it, or null where it may not be passed on: none stated, no derivatives (cleaning derives), share alike (a
    /// mixture would have to be under it too) and all others. A licence that the caller vouches for goes out as it is stated.
    /// </summary>
    internal static string Sql(string stated, IReadOnlyList<string> allowed)
    {
        var plain = $"regexp_replace(lower({stated}), '[^a-z0-9]+', ' ', 'g')";
        var vouched = allowed.Count > 0 ? $"WHEN {stated} IN ({string.Join(", ", allowed.Select(DuckDb.Sql.Quote))}) THEN {stated} " : string.Empty;
        return
            $"CASE {vouched}WHEN regexp_matches({plain}, '(cc ?0|cc zero|publicdomain zero|public domain)') THEN 'CC0_1_0' " +
            $"WHEN regexp_matches({plain}, '(cc|creativecommons org licenses|creative commons) ?by( nc)? (nd|sa|nc nd|nc sa)|(no ?deriv|share ?alike)') THEN NULL " +
            $"WHEN regexp_matches({plain}, '((cc|creativecommons org licenses|creative commons) ?by nc|attribution non ?commercial)') THEN 'CC_BY_NC_4_0' " +
            $"WHEN regexp_matches({plain}, '((cc|creativecommons org licenses|creative commons) ?by|creative commons attribution)') THEN 'CC_BY_4_0' END";
    }

    /// <summary>The strictest licence among the records that go out; one that was vouched for counts as the strictest open one.</summary>
    internal static Licence Strictest(SpeciesWork work)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        using var reader = work.Database.Query("SELECT DISTINCT passing FROM licensed WHERE passing IS NOT NULL", work.Cancel);
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found.Any(one => Open.All(open => open.Key != one)) ? Open[^1] : Open.LastOrDefault(one => found.Contains(one.Key)) ?? Open[0];
    }
}
