using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records;

/// <summary>Paths as DuckDB takes them.</summary>
internal static class FileNames
{
    /// <summary>A path as an SQL text that means this one file: DuckDB would read <c>*</c>, <c>?</c> and <c>[</c> in it as a pattern.</summary>
    /// <param name="path">The path.</param>
    internal static string ForDuckDb(string path) =>
        Sql.Quote(string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString())));
}
