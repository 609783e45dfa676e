using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records;

/// <summary>What the readers of all formats need.</summary>
/// <param name="Database">The database that will read the file.</param>
/// <param name="Report">Receives what is found.</param>
/// <param name="Temp">For what is unpacked or written again.</param>
/// <param name="Cancel">Stops the reading.</param>
/// <param name="Rows">Is told now and then how many rows were looked at.</param>
internal sealed record SourceReading(DuckDbConnection Database, FileReport Report, TempFolder Temp, CancellationToken Cancel, Action<long>? Rows = null);
