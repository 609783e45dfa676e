namespace Hedgerow.Storage;

/// <summary>A table as it was written out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order of the values.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">SHA-256 of what was written.</param>
public sealed record PortableTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);
