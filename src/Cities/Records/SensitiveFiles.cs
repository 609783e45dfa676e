namespace Hedgerow.Cities.Records;

/// <summary>Reads files that list taxa whose places must not be shown.</summary>
internal static class SensitiveFiles
{
    private static readonly string[] NameColumns = ["SCIENTIFICNAME", "SPECIES", "NAME", "TAXON", "学名", "物种"];

    /// <summary>The names of all files: of the column of names where the header has one, else of the first column.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="temp">For rows that are set aside.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal static IEnumerable<string> Names(IReadOnlyList<string> paths, IList<Finding> findings, TempFolder temp, CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            var report = new FileReport(findings, new RecordsRef(path, new Dictionary<string, string>(), null, null, 1));
            if (TextTable.Rows(path, null, report, temp, cancel) is not var (rows, _) || rows.Count == 0)
            {
                continue;
            }

            var column = rows[0].Fields.ToList().FindIndex(f => NameColumns.Contains(DarwinCore.Plain(f)));
            foreach (var row in rows.Skip(column < 0 ? 0 : 1))
            {
                yield return row[Math.Max(column, 0)];
            }
        }
    }
}
