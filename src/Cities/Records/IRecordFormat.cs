using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records;

/// <summary>
/// The seam between reading and cleaning: one class for each format. A reader hands over columns as they stand in the file and everything it
/// knows of rows and lines; it types nothing, cleans nothing and leaves nothing out but rows that cannot be read, which it lists.
/// </summary>
internal interface IRecordFormat
{
    /// <summary>Opens a file.</summary>
    /// <param name="file">The file, with encoding, layer and mapping as the city gives them.</param>
    /// <param name="database">The database in which the relation will be scanned; tables that the reader makes in it are temporary ones with names of their own.</param>
    /// <param name="report">Receives what is wrong.</param>
    /// <param name="temp">For what is unpacked or re-encoded; it lives as long as the relation.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The relation; null when the file cannot serve, and the report says why.</returns>
    RecordTable? Open(RecordsRef file, DuckDbConnection database, FileReport report, TempFolder temp, CancellationToken cancel);
}
