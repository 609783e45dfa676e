using System.Globalization;
using Hedgerow.Cities.Records.Text;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>
/// Joins occurrences with the events of an archive whose core is Event: what an occurrence leaves open it takes from its event, what the
/// event leaves open from the event above it (visit, plot, programme), up to three levels.
/// </summary>
internal static class EventTable
{
    private const string Parent = "parentEventID";

    // These belong to one event and are not handed down.
    private static readonly string[] Own = ["eventID", Parent, "eventType", "eventRemarks", "fieldNumber"];

    /// <summary>Joins; null when the events cannot be read, and the report says why.</summary>
    /// <param name="occurrences">The occurrences, whose identifier is that of their event.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="folder">Folder of meta.xml.</param>
    /// <param name="core">The events.</param>
    /// <param name="file">What city.yaml says of the archive.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Join(RecordTable occurrences, RecordArchive archive, string folder, ArchivePart core, RecordsRef file, SourceReading reading)
    {
        List<RecordTable> read = [];
        foreach (var location in core.Files)
        {
            if (ArchiveText.Open(archive, folder, core, location, file, reading) is not { } table)
            {
                return null;
            }

            read.Add(table);
        }

        var events = ArchiveText.United(read);
        var (width, id) = (occurrences.Columns.Count, Math.Max(0, core.Id));
        var terms = core.Places.Where(p => p.Value < events.Columns.Count).OrderBy(p => p.Value).ToList();
        var values = terms.Select(t => $"{Text(t.Value)} AS {Sql.Name(t.Key)}").Concat(core.Defaults.Where(d => !core.Places.ContainsKey(d.Key)).Select(d => $"{Sql.Quote(d.Value)} AS {Sql.Name(d.Key)}"));
        List<string> names = [.. terms.Select(t => t.Key), .. core.Defaults.Keys.Where(k => !core.Places.ContainsKey(k))];
        // An identifier that stands twice must not double its occurrences.
        var sql = $"(SELECT * EXCLUDE (line) FROM (SELECT DISTINCT ON (id) * FROM (SELECT {Text(id)} AS id, line, {string.Join(", ", values)} FROM {ArchiveText.WithLines(events)}) WHERE id IS NOT NULL ORDER BY id, line))";
        for (var level = 0; level < 2 && names.Contains(Parent, StringComparer.OrdinalIgnoreCase); level++)
        {
            var parent = Sql.Name(names.First(n => n.Equals(Parent, StringComparison.OrdinalIgnoreCase)));
            var inherited = names.Select(n => n.Equals(Parent, StringComparison.OrdinalIgnoreCase) ? $"p.{parent} AS {parent}"
                : Own.Contains(n, StringComparer.OrdinalIgnoreCase) ? $"e.{Sql.Name(n)} AS {Sql.Name(n)}" : $"coalesce(e.{Sql.Name(n)}, p.{Sql.Name(n)}) AS {Sql.Name(n)}");
            sql = $"(SELECT e.id, {string.Join(", ", inherited)} FROM {sql} e LEFT JOIN {sql} p ON e.{parent} = p.id)";
        }

        var columns = string.Join(", ", Enumerable.Range(0, width).Select(i => $"o.{Column(i)} AS {Column(i)}"));
        var joined = string.Join(", ", names.Select((n, i) => $"e.{Sql.Name(n)} AS {Column(width + i)}"));
        Dictionary<string, int> places = new(occurrences.Places, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> derived = new(StringComparer.OrdinalIgnoreCase);
        if (occurrences.IdPlace >= 0)
        {
            // The identifier of the core is the event's: it parts visits, and tells nothing of the occurrence itself.
            places.TryAdd("eventID", occurrences.IdPlace);
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (!places.TryAdd(names[i], width + i))
            {
                derived[names[i]] = $"coalesce({Text(places[names[i]])}, {Text(width + i)})";
            }
        }

        return occurrences with
        {
            Sql = $"(SELECT {columns}, {joined}, o.line AS line FROM {ArchiveText.WithLines(occurrences)} o LEFT JOIN {sql} e ON {Text(Math.Max(0, occurrences.IdPlace), "o.")} = e.id)",
            Columns = [.. occurrences.Columns, .. names],
            Places = places,
            Derived = derived,
            IdPlace = -1,
            Line = "line",
            RowNumber = RecordTable.Counted,
            Rejects = ArchiveText.Rejects([occurrences, events]),
            DoublyEncoded = occurrences.DoublyEncoded || events.DoublyEncoded,
        };
    }

    private static string Text(int place, string of = "") => $"nullif(trim({of}{Column(place)}), '')";

    private static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");
}
