using Hedgerow.Science.Species.Names;

namespace Hedgerow.Cities.Names;

/// <summary>Which of several rows with the same name is meant. Each step leaves rows out only where another one stays.</summary>
internal static class MatchRule
{
    /// <summary>Chooses.</summary>
    /// <param name="rows">Rows with the key of the name.</param>
    /// <param name="query">The name as asked for.</param>
    /// <param name="authors">Its authors.</param>
    /// <returns>The rows that remain, and whether their authors agree.</returns>
    internal static (IReadOnlyList<Candidate> Rows, bool AuthorsAgree) Choose(IReadOnlyList<Candidate> rows, NameQuery query, Authorship authors)
    {
        // A kingdom that is known to differ is never meant.
        IReadOnlyList<Candidate> left = query.Kingdom is null ? rows : [.. rows.Where(r => r.Kingdom is null || r.Kingdom.Equals(query.Kingdom, StringComparison.OrdinalIgnoreCase))];
        left = Keep(left, r => r.Status is null || !(r.Status.Contains("misapplied", StringComparison.Ordinal) || r.Status.Contains("doubtful", StringComparison.Ordinal)));
        var agree = false;
        if (!authors.IsEmpty)
        {
            var matches = left.Select(r => (Row: r, Match: AuthorAgreement.Of(authors, AuthorsOf(r)))).ToList();
            agree = matches.Exists(m => m.Match == AuthorMatch.Same);
            // Authors that contradict leave a homonym out only where another row is left: authors are often cited wrongly.
            left = agree ? [.. matches.Where(m => m.Match == AuthorMatch.Same).Select(m => m.Row)] : Keep(left, r => matches.Exists(m => m.Row == r && m.Match == AuthorMatch.NotGiven));
        }

        if (query.Rank is { Length: > 0 } rank)
        {
            left = Keep(left, r => r.Rank is null || r.Rank.Equals(rank.Trim(), StringComparison.OrdinalIgnoreCase));
        }

        return (left, agree);
    }

    private static Authorship AuthorsOf(Candidate row) => row.Author is not null ? Authorship.Of(row.Author) : ScientificName.Of(row.Name, row.Rank).Authors;

    private static IReadOnlyList<Candidate> Keep(IReadOnlyList<Candidate> rows, Func<Candidate, bool> good)
    {
        List<Candidate> left = [.. rows.Where(good)];
        return left.Count > 0 ? left : rows;
    }
}
