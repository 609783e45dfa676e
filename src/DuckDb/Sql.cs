namespace Hedgerow.DuckDb;

/// <summary>
/// Quoting for the places where DuckDB takes no parameter, such as names of columns. Values belong into parameters.
/// </summary>
public static class Sql
{
    /// <summary>A text as an SQL literal: <c>O'Higgins</c> becomes <c>'O''Higgins'</c>.</summary>
    /// <param name="text">The text, without the character NUL.</param>
    public static string Quote(string text) => Enclosed(text, '\'', nameof(text));

    /// <summary>A path as a pattern that means this one file: DuckDB would read <c>*</c>, <c>?</c> and <c>[</c> in it as signs.</summary>
    /// <param name="path">The path.</param>
    public static string Pattern(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString()));
    }

    /// <summary>A name of a column or table as an SQL identifier: <c>order</c> becomes <c>"order"</c>.</summary>
    /// <param name="name">The name, not empty and without the character NUL.</param>
    public static string Name(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Enclosed(name, '"', nameof(name));
    }

    private static string Enclosed(string text, char mark, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("SQL text cannot hold the character NUL, which ends it in DuckDB.", parameter);
        }

        return $"{mark}{text.Replace($"{mark}", $"{mark}{mark}", StringComparison.Ordinal)}{mark}";
    }
}
