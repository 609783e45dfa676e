using System.Globalization;

namespace Hedgerow.Cities.Records;

/// <summary>Takes the kept records of a file out of the tables.</summary>
internal static class KeptRecords
{
    internal static RecordFile Of(Occurrences occurrences, CleanedFile file, CancellationToken cancel)
    {
        List<FileRecord> records = [];
        // One text for all records of a data set.
        var datasets = new HashSet<string>(StringComparer.Ordinal);
        using var reader = occurrences.Database.Query(
            $"""
            SELECT o.species, o."group", o.year, coalesce(b.x, b.lon), coalesce(b.y, b.lat), o.uncertainty, greatest(1, coalesce(o.count, 1)), o.sensitive,
              CASE WHEN o.visit IS NOT NULL THEN CAST(hash(o.visit) >> 1 AS BIGINT) END, o.dataset
            FROM occurrences o JOIN base b USING (n) WHERE o.kept AND o.file = {file.Number.ToString(CultureInfo.InvariantCulture)} ORDER BY o.n
            """,
            cancel);
        while (reader.Read())
        {
            var dataset = reader.GetStringOrNull(9);
            if (dataset is not null && !datasets.Add(dataset) && datasets.TryGetValue(dataset, out var known))
            {
                dataset = known;
            }

            records.Add(new FileRecord(
                reader.GetString(0), reader.GetString(1), reader.GetInt32OrNull(2), reader.GetDouble(3), reader.GetDouble(4), reader.GetDoubleOrNull(5), (int)reader.GetInt64(6), reader.GetBoolean(7)) { Visit = reader.GetInt64OrNull(8), Dataset = dataset });
        }

        return new RecordFile(file.Input, file.Crs, records, (int)file.Rows, [.. occurrences.Cleaning.Where(l => l.File == file.Name)]) { GeneraOnly = file.GeneraOnly };
    }
}
