namespace Hedgerow.Storage;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in the database's own words, in small letters.</param>
/// <param name="Key">Its place in the primary key from 1, or 0.</param>
public sealed record Column(string Name, string Type, int Key);
