namespace Hedgerow.Cities;

/// <summary>The taxonomy (backbone or checklist with synonyms) by which names are resolved.</summary>
/// <param name="Path">Full path: a Darwin Core taxon table or archive, a table of the Catalogue of Life, or a plain table with name and accepted name; text, gzip, zip or Parquet.</param>
/// <param name="Columns">Role → column, where the names differ: key, name, author, canonical, accepted_key, accepted_name, rank, status, kingdom, family.</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record TaxonomyRef(string Path, IReadOnlyDictionary<string, string> Columns, int Line) : FileRef(Path, Line)
{
    /// <summary>Name of the taxonomy, as it is stored with every match; the name of the file where none is given.</summary>
    public string? Name { get; init; }

    /// <summary>Its version, such as a date.</summary>
    public string? Version { get; init; }

    /// <summary>Full path of a table with names that people have settled (columns written and name or key), or null.</summary>
    public string? Accepted { get; init; }

    /// <summary>A file without further words.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The reference.</returns>
    public static TaxonomyRef OfFile(string path) => new(System.IO.Path.GetFullPath(path), new Dictionary<string, string>(), 1);
}
