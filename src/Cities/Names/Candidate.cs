using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Names;

/// <summary>One row of a taxonomy.</summary>
internal sealed record Candidate(string Id, string Name, string? Author, string Key, string? Rank, string? Status, bool Synonym, string? Accepted, string? Kingdom, string? Family)
{
    /// <summary>Its columns.</summary>
    internal const string Columns = "b.id, b.name, b.author, b.key, b.rank, b.status, b.synonym, b.accepted, b.kingdom, b.family";

    /// <summary>Reads it from a place on.</summary>
    internal static Candidate Read(DuckDbReader reader, int at) => new(
        reader.GetString(at), reader.GetString(at + 1), reader.GetStringOrNull(at + 2), reader.GetStringOrNull(at + 3) ?? string.Empty, reader.GetStringOrNull(at + 4),
        reader.GetStringOrNull(at + 5), reader.GetBoolean(at + 6), reader.GetStringOrNull(at + 7), reader.GetStringOrNull(at + 8), reader.GetStringOrNull(at + 9));

    /// <summary>The name with its authors, written once.</summary>
    internal string Full => Author is null || Name.EndsWith(Author, StringComparison.Ordinal) ? Name : $"{Name} {Author}";
}
