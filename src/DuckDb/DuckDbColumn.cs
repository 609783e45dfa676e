namespace Hedgerow.DuckDb;

/// <summary>One column of a result.</summary>
/// <param name="Name">The name, as the query gives it.</param>
/// <param name="Type">The type of its values.</param>
public sealed record DuckDbColumn(string Name, DuckDbType Type);
