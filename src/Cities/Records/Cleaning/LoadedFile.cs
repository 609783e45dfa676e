namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>A file that stands in the tables.</summary>
/// <param name="Place">Where and how.</param>
/// <param name="Report">Receives what is found in it.</param>
/// <param name="Input">The file as a reading cites it.</param>
/// <param name="Rows">Rows that could be read.</param>
/// <param name="Rejected">Rows that could not, and the line of the first.</param>
internal sealed record LoadedFile(FilePlace Place, FileReport Report, InputRef Input, long Rows, (long Count, long? Line) Rejected);
