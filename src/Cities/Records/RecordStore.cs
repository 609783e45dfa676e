using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>All cleaned records of a city.</summary>
internal sealed class RecordStore
{
    private readonly IReadOnlyList<RecordFile> files;
    private readonly bool declared;
    private readonly Lock placing = new();
    private readonly Dictionary<string, IReadOnlyList<SpeciesRecord>> placed = new(StringComparer.Ordinal);

    internal RecordStore(IReadOnlyList<RecordFile> files, bool declared)
    {
        (this.files, this.declared) = (files, declared);
        Groups = [.. files.SelectMany(f => f.Records).Select(r => r.Group).Distinct().Order(StringComparer.Ordinal)];
        Species = files.SelectMany(f => f.Records).GroupBy(r => r.Species, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Group, StringComparer.Ordinal);
    }

    /// <summary>Groups of the records, sorted.</summary>
    internal IReadOnlyList<string> Groups { get; }

    /// <summary>Species → group, of all records.</summary>
    internal IReadOnlyDictionary<string, string> Species { get; }

    /// <summary>Number of records.</summary>
    internal int Count => files.Sum(f => f.Records.Count);

    /// <summary>What cleaning did, file by file.</summary>
    internal IReadOnlyList<CleaningLine> Cleaning => [.. files.SelectMany(f => f.Cleaning)];

    /// <summary>The files.</summary>
    internal IReadOnlyList<InputRef> Inputs => [.. files.Select(f => f.Input)];

    internal static RecordStore Load(City city, NameMatcher? names, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        if (city.Records.Count == 0)
        {
            return new RecordStore([], declared: false);
        }

        using var occurrences = Occurrences.Open(new OccurrenceRequest { City = city, Names = names }, findings, progress, cancel);
        return new RecordStore([.. occurrences.Files.Select(f => KeptRecords.Of(occurrences, f, cancel))], declared: true);
    }

    /// <summary>The records of some years.</summary>
    internal Found<Sourced<IReadOnlyList<SpeciesRecord>>> Between(int fromYear, int toYear, Canvas canvas)
    {
        if (fromYear > toYear)
        {
            throw new ArgumentException($"The years run backwards, from {fromYear} to {toYear}.", nameof(fromYear));
        }

        if (Nothing() is { } gap)
        {
            return gap;
        }

        List<SpeciesRecord> within = [.. Placed(canvas).Where(r => r.Year >= fromYear && r.Year <= toYear)];
        if (within.Count > 0)
        {
            return new Sourced<IReadOnlyList<SpeciesRecord>>(within, Inputs, Notes(within.Count, fromYear, toYear));
        }

        var years = files.SelectMany(f => f.Records).Where(r => r.Year is not null).Select(r => r.Year!.Value).ToList();
        return years.Count == 0
            ? new Gap(
                new($"None of {Count} records has a year", $"{Count} 条记录均无年份"),
                new("Give `year:` beside the path in `records:`, or records with eventDate or year", "请在 `records:` 的路径旁写明 `year:`，或提供含 eventDate 或 year 的记录"))
            : new Gap(
                new($"No record of {fromYear} to {toYear}: the records are of {years.Min()} to {years.Max()}", $"没有 {fromYear} 至 {toYear} 年的记录：现有记录为 {years.Min()} 至 {years.Max()} 年"),
                new("Add records of these years to `records:`, or set `record_years:`", "请在 `records:` 中补充这些年份的记录，或调整 `record_years:`"));
    }

    /// <summary>All records, undated ones included.</summary>
    internal Found<Sourced<IReadOnlyList<SpeciesRecord>>> All(Canvas canvas) =>
        Nothing() is { } gap ? gap : new Sourced<IReadOnlyList<SpeciesRecord>>(Placed(canvas), Inputs, Notes(null, null, null));

    private Gap? Nothing()
    {
        if (Count > 0)
        {
            return null;
        }

        if (files.Count > 0 && files.All(f => f.GeneraOnly))
        {
            return new Gap(
                new("The records name genera only; species indicators refuse them", "记录仅鉴定到属，不能用于物种指标"),
                new("Add records named to species to `records:`", "请在 `records:` 中补充鉴定到种的记录"));
        }

        return declared
            ? new Gap(
                new("No record is left after cleaning", "清洗后没有可用的记录"),
                new("See the cleaning table; add records of species with coordinates", "请查看清洗表，补充带坐标、鉴定到种的记录"))
            : new Gap(
                new("There are no species records.", "没有物种记录。"),
                new("Add `records:` to city.yaml", "请在 city.yaml 中添加 `records:`"));
    }

    private IReadOnlyList<SpeciesRecord> Placed(Canvas canvas)
    {
        lock (placing)
        {
            if (!placed.TryGetValue(canvas.Wkt, out var records))
            {
                placed.Add(canvas.Wkt, records = [.. files.SelectMany(f => Transformed(f, canvas.Wkt))
                    .OrderBy(r => r.Species, StringComparer.Ordinal).ThenBy(r => r.Year ?? int.MaxValue).ThenBy(r => r.X).ThenBy(r => r.Y)]);
            }

            return records;
        }
    }

    private static IEnumerable<SpeciesRecord> Transformed(RecordFile file, string wkt)
    {
        double[] xs = [.. file.Records.Select(r => r.X)];
        double[] ys = [.. file.Records.Select(r => r.Y)];
        var done = new bool[xs.Length];
        using var source = SpatialReference.FromUserInput(file.Crs ?? "EPSG:4326");
        using var target = SpatialReference.FromUserInput(wkt);
        using var transform = new CoordinateTransform(source, target);
        transform.Transform(xs, ys, done);
        for (var i = 0; i < xs.Length; i++)
        {
            // A point that has no place in the city's system lies on the other side of the Earth: it cannot be in the city.
            if (done[i])
            {
                var r = file.Records[i];
                yield return new SpeciesRecord(r.Species, r.Group, r.Year, xs[i], ys[i], r.UncertaintyM, r.Count) { Sensitive = r.Sensitive, Visit = r.Visit, Dataset = r.Dataset ?? file.Input.Path };
            }
        }
    }

    private List<Note> Notes(int? within, int? fromYear, int? toYear)
    {
        List<Note> notes = [];
        if (within is not null)
        {
            notes.Add(new Note(
                Severity.Note,
                "record-years",
                new($"{within} of {Count} usable records are of {fromYear} to {toYear}", $"{Count} 条可用记录中，{within} 条属于 {fromYear} 至 {toYear} 年")));
        }

        foreach (var file in files)
        {
            var dropped = file.Cleaning.Where(l => l.Dropped).ToList();
            var left = new Wording(string.Join("; ", dropped.Select(l => $"{l.Name.En}: {l.Count}")), string.Join("；", dropped.Select(l => $"{l.Name.Zh} {l.Count}")));
            notes.Add(new Note(
                Severity.Note,
                "records-cleaned",
                dropped.Count == 0
                    ? new($"{file.Input.Path}: {file.Rows} rows, all kept", $"{file.Input.Path}：共 {file.Rows} 行，全部保留")
                    : new($"{file.Input.Path}: {file.Rows} rows, {file.Records.Count} kept; left out: {left.En}", $"{file.Input.Path}：共 {file.Rows} 行，保留 {file.Records.Count} 行；略过：{left.Zh}")));
        }

        return notes;
    }
}
