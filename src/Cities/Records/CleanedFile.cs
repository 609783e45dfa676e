namespace Hedgerow.Cities.Records;

/// <summary>A file whose rows stand in the tables, cleaned.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Name">Its name in reports.</param>
/// <param name="Input">The file as a reading cites it.</param>
/// <param name="Rows">Rows that could be read.</param>
/// <param name="Rejected">Rows that could not.</param>
/// <param name="Crs">Reference system of its coordinates; null for degrees.</param>
/// <param name="GeneraOnly">Whether it names genera only.</param>
internal sealed record CleanedFile(int Number, string Name, InputRef Input, long Rows, long Rejected, string? Crs, bool GeneraOnly);
