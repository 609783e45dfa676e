using System.Globalization;
using Hedgerow.Cities.Records.Cleaning;

namespace Hedgerow.Cities.Records;

/// <summary>Takes the kept records of a file out of the tables.</summary>
internal static class KeptRecords
{
    internal static RecordFile Of(Occurrences occurrences, LoadedFile file, CancellationToken cancel)
    {
        List<FileRecord> records = [];
        using var reader = occurrences.Database.Query(
            $"""
            SELECT o.species, o."group", o.year, coalesce(b.x, b.lon), coalesce(b.y, b.lat), o.uncertainty, greatest(1, coalesce(o.count, 1)), o.sensitive
            FROM occurrences o JOIN base b USING (n) WHERE o.kept AND o.file = {file.Place.Number.ToString(CultureInfo.InvariantCulture)} ORDER BY o.n
            """,
            cancel);
        while (reader.Read())
        {
            records.Add(new FileRecord(
                reader.GetString(0), reader.GetString(1), reader.GetInt32OrNull(2), reader.GetDouble(3), reader.GetDouble(4), reader.GetDoubleOrNull(5), (int)reader.GetInt64(6), reader.GetBoolean(7)));
        }

        return new RecordFile(file.Input, file.Place.Crs, records, (int)file.Rows, [.. occurrences.Cleaning.Where(l => l.File == file.Report.Name)]) { GeneraOnly = file.Place.GeneraOnly };
    }
}
