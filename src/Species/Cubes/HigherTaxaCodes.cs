using Hedgerow.DuckDb;

namespace Hedgerow.Species.Cubes;

/// <summary>The genus, family, class and group of each species as numbers, -1 for none.</summary>
internal sealed class HigherTaxaCodes
{
    /// <summary>How many ranks there are.</summary>
    internal const int Ranks = 4;

    private readonly int[][] codes;

    private HigherTaxaCodes(int[][] codes, int[] sizes) => (this.codes, Sizes) = (codes, sizes);

    /// <summary>How many taxa each rank has.</summary>
    internal IReadOnlyList<int> Sizes { get; }

    /// <summary>The taxon of a species.</summary>
    /// <param name="rank">0 genus, 1 family, 2 class, 3 group.</param>
    /// <param name="species">Code of the species, from 1.</param>
    internal int Of(int rank, int species) => codes[rank][species];

    /// <summary>Reads them.</summary>
    /// <param name="database">With the relation <c>cube_species</c>.</param>
    internal static HigherTaxaCodes Read(DuckDbConnection database)
    {
        var found = Enumerable.Range(0, Ranks).Select(_ => new List<int> { -1 }).ToArray();
        var numbers = Enumerable.Range(0, Ranks).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        using var reader = database.Query("SELECT code, CAST(genus AS VARCHAR), CAST(family AS VARCHAR), CAST(\"class\" AS VARCHAR), CAST(\"group\" AS VARCHAR) FROM cube_species ORDER BY code");
        while (reader.Read())
        {
            for (var rank = 0; rank < Ranks; rank++)
            {
                while (found[rank].Count < reader.GetInt32(0))
                {
                    found[rank].Add(-1);
                }

                var name = reader.GetStringOrNull(rank + 1);
                if (name is not null && !numbers[rank].ContainsKey(name))
                {
                    numbers[rank].Add(name, numbers[rank].Count);
                }

                found[rank].Add(name is null ? -1 : numbers[rank][name]);
            }
        }

        return new HigherTaxaCodes([.. found.Select(rank => rank.ToArray())], [.. numbers.Select(rank => rank.Count)]);
    }
}
