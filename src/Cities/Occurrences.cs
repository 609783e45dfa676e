using System.Globalization;
using Hedgerow.Cities.Records;
using Hedgerow.Cities.Records.Cleaning;
using Hedgerow.Cities.Records.Keeping;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities;

/// <summary>
/// Records of species from any number of files, typed and cleaned, in tables that may be larger than memory. Nothing is deleted: every row
/// is there with the rules that it met. The relations of <see cref="Database"/>, whose columns are a contract:
/// <list type="bullet">
/// <item><c>occurrences</c>: n, file, line, id, written, species, taxon_key, rank, group, kingdom, phylum, class, order, family, genus, lon, lat,
/// uncertainty, year, month, day, date, count, observer, dataset, licence, visit, rules (bit i is rule i), kept, serves (unit, city, list), sensitive, basis (basisOfRecord as written);</item>
/// <item><c>rules</c>: bit, key, severity, name_en, name_zh, source;</item>
/// <item><c>files</c>: file, path, sha256, rows (those set aside included), rejected, licence, citation, datasets;</item>
/// <item><c>rejects</c>: file, line, reason, text (its first 200 characters).</item>
/// </list>
/// For each file and in all, rows = kept + dropped + rejected. One thread at a time.
/// </summary>
public sealed class Occurrences : IDisposable
{
    // The rest is for what DuckDB does not count and for the program itself.
    private const double MemoryShare = 0.75;

    private readonly TempFolder temp;
    private readonly string? unkept;
    private readonly RuleSet rules;
    private readonly OccurrenceRequest request;

    private Occurrences(DuckDbConnection database, TempFolder temp, RuleSet rules, OccurrenceRequest request, SetFacts facts, KeptSet? from, string? unkept)
    {
        (Database, this.temp, this.unkept, this.rules, this.request) = (database, temp, unkept, rules, request);
        Files = facts.Files;
        From = from;
        Counts = [.. rules.Rules.Zip(facts.Met, (rule, rows) => new RuleCount(rule, rows.Met, rows.Dropped))];
        Cleaning = facts.Cleaning;
        Rejected = Files.Sum(f => f.Rejected);
        Rows = facts.Rows + Rejected;
        Kept = facts.Kept;
    }

    /// <summary>The database with the relations; whoever asks must not change them.</summary>
    public DuckDbConnection Database { get; }

    /// <summary>Every rule that was asked, with what it did in all files.</summary>
    public IReadOnlyList<RuleCount> Counts { get; }

    /// <summary>What the rules did, file by file; rules that no record met are left out.</summary>
    public IReadOnlyList<CleaningLine> Cleaning { get; }

    /// <summary>The files that could be read, in the order in which they were named; the place of each is its number in <c>occurrences</c>.</summary>
    public IReadOnlyList<InputRef> Inputs => [.. Files.Select(f => f.Input)];

    /// <summary>Rows of all files, those set aside included.</summary>
    public long Rows { get; }

    /// <summary>Rows that no rule left out.</summary>
    public long Kept { get; }

    /// <summary>Rows that rules left out.</summary>
    public long Dropped => Rows - Kept - Rejected;

    /// <summary>Rows that could not be read and were set aside.</summary>
    public long Rejected { get; }

    /// <summary>The kept set that the records were taken from; null where they were cleaned for this run.</summary>
    public KeptSet? From { get; }

    /// <summary>A folder for what is too large for memory; it goes with this.</summary>
    public string TempPath => temp.Path;

    internal IReadOnlyList<CleanedFile> Files { get; }

    /// <summary>Every shipped rule.</summary>
    public static IReadOnlyList<CleaningRule> ShippedRules => RuleFolder.Read();

    /// <summary>Reads and cleans.</summary>
    /// <param name="request">What to read.</param>
    /// <param name="findings">Receives what was found; a file with an error is not among the records.</param>
    /// <param name="progress">Is told of steps, rows and seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The records; to be disposed, which removes the temporary tables.</returns>
    /// <exception cref="ArgumentException">No file is named, or a setting is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Occurrences Open(OccurrenceRequest request, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(findings);
        Check(request);
        request = request with { CityMetres = request.CityMetres ?? CitySize.SideM(request.City) };
        var rules = new RuleSet(RuleFolder.Read(), request.City?.Rules ?? RuleSwitches.None, request.Rules);
        var folder = request.Keeping is { } keeping ? new SetFolder(keeping) : null;
        var sums = folder?.Sums ?? new FileSums(null);
        if (folder is not null)
        {
            progress?.Report(new LoadStep(new("Looking for records cleaned before", "查找此前已清洗的记录"), null));
        }

        if (folder is { Searched: false })
        {
            // Nothing is looked for: the sums of the files are taken while they are read.
            return Made(request, rules, sums, folder, Task.Run(() => SetKey.Of(request, rules, sums), cancel), findings, progress, cancel);
        }

        var key = folder is null ? null : SetKey.Of(request, rules, sums);
        return (key is null ? null : Taken(request, rules, folder!, key, findings)) ?? Made(request, rules, sums, key is null ? null : folder, Task.FromResult(key), findings, progress, cancel);
    }

    // Records that were cleaned before; null where there are none, or where what is there does not open.
    private static Occurrences? Taken(OccurrenceRequest request, RuleSet rules, SetFolder sets, string key, IList<Finding> findings)
    {
        if (sets.Find(key) is not var (folder, facts))
        {
            return null;
        }

        var (database, temp) = Begin(request, sets);
        try
        {
            database.Open();
            OccurrenceTables.Attach(database, SetFolder.Database(folder), temp);
            OccurrenceTables.Views(database, rules, request);
            OccurrenceTables.View(database, "tallies");
        }
        catch (DuckDbException)
        {
            database.Dispose();
            temp.Dispose();
            SetFolder.Remove(folder);
            return null;
        }
        catch
        {
            database.Dispose();
            temp.Dispose();
            throw;
        }

        foreach (var finding in facts.Findings)
        {
            findings.Add(finding);
        }

        return new Occurrences(database, temp, rules, request, facts, new KeptSet(folder, facts.Made), null);
    }

    private static Occurrences Made(OccurrenceRequest request, RuleSet rules, FileSums sums, SetFolder? sets, Task<string?> summed, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        var (database, temp) = Begin(request, sets);
        var place = sets?.Begin();
        try
        {
            database.Open();
            OccurrenceTables.Begin(database, place is null ? temp.NewFile(".duckdb") : SetFolder.Database(place), temp);
            var before = findings.Count;
            var facts = Clean(request, rules, sums, findings, new Steps(database, progress, cancel), temp);
            var unkept = place;
            if (place is not null && facts.Rows >= request.Keeping!.LeastRows && findings.Skip(before).All(f => f.Severity != Severity.Error) && summed.GetAwaiter().GetResult() is { } key && SetKey.Of(request, rules, sums) == key)
            {
                progress?.Report(new LoadStep(new("Keeping the cleaned records for the next run", "保存清洗结果以备下次使用"), null));
                place = Keep(sets!, place, facts with { Key = key, Findings = [.. findings.Skip(before)] }, database, out unkept);
            }

            return new Occurrences(database, temp, rules, request, facts, null, unkept);
        }
        catch
        {
            database.Dispose();
            temp.Dispose();
            if (place is not null)
            {
                SetFolder.Remove(place);
            }

            throw;
        }
    }

    // Closes the tables, puts them into their place and opens them again to be read only.
    private static string Keep(SetFolder sets, string place, SetFacts facts, DuckDbConnection database, out string? unkept)
    {
        OccurrenceTables.Close(database);
        var kept = sets.Holds(new FileInfo(SetFolder.Database(place)).Length) ? sets.Keep(place, facts) : place;
        unkept = kept == place ? place : null;
        OccurrenceTables.Attach(database, SetFolder.Database(kept), null);
        return kept;
    }

    private static (DuckDbConnection Database, TempFolder Temp) Begin(OccurrenceRequest request, SetFolder? sets)
    {
        var temp = new TempFolder(request.TempFolder);
        return (new DuckDbConnection(new DuckDbSettings
        {
            Threads = request.Threads,
            MemoryLimit = string.Create(CultureInfo.InvariantCulture, $"{request.MemoryGiB * 1024 * MemoryShare:F0}MiB"),
            TempDirectory = temp.NewFile(".spill"),
            // No name, rule or query can reach another file.
            Reach = [temp.Path, .. sets is null ? [] : (string[])[sets.Root], .. (request.City?.Records ?? []).Concat(request.Files).Select(f => f.Path)],
        }), temp);
    }

    private static SetFacts Clean(OccurrenceRequest request, RuleSet rules, FileSums sums, IList<Finding> findings, Steps steps, TempFolder temp)
    {
        OccurrenceTables.Make(steps, rules);
        CountryExtents.Make(steps);
        var city = request.City;
        using var own = request.Names is null && city?.Taxonomy is { } taxonomy
            ? NameMatcher.Open(taxonomy, new NameMatcherSettings { MemoryGiB = request.MemoryGiB, Threads = request.Threads }, findings, steps.Progress, steps.Cancel) : null;
        var taxa = new Taxa(request.Names ?? own);
        var sensitive = new SensitiveTaxa([.. city?.Sensitive ?? [], .. request.Sensitive, .. SensitiveFiles.Names(city?.SensitiveFiles ?? [], findings, temp, steps.Cancel)]);
        var shared = new FileLoad.Shared(taxa, sensitive, city is null || city.Records.Count == 0 ? null : PlaceCheck.Box(city.Boundary), sums);
        var load = new FileLoad(steps, rules, request, shared);
        List<LoadedFile> files = [];
        var offset = 0L;
        foreach (var (file, report) in (city?.Records ?? []).Select(f => (f, new FileReport(findings, city!, f))).Concat(request.Files.Select(f => (f, new FileReport(findings, f)))))
        {
            if (load.Read(file, files.Count, offset, report, temp) is { } read)
            {
                files.Add(read);
                offset += read.Rows;
            }
        }

        taxa.Tell(findings, city is null ? "taxonomy" : Path.GetFileName(city.File), city?.Taxonomy?.Line);
        OccurrenceTables.Number(steps);
        new SetRules(steps, rules).Run(city);
        OccurrenceTables.Views(steps.Database, rules, request);
        OccurrenceTables.Finish(steps);
        OccurrenceTables.View(steps.Database, "tallies");
        var table = new CleaningTable(steps, rules);
        foreach (var file in files)
        {
            FileFindings.OfCleaning(steps, file, table.Lines(file.Place.Number, file.Report.Name, file.Rejected), table.Kept(file.Place.Number));
        }

        return new SetFacts(
            string.Empty, 0, DateTimeOffset.UtcNow, [],
            [.. files.Select(f => new CleanedFile(f.Place.Number, f.Report.Name, f.Input, f.Rows, f.Rejected.Count, f.Place.Crs, f.Place.GeneraOnly))],
            [.. table.Counts().Select(c => new SetFacts.Counts(c.Met, c.Dropped))],
            [.. files.SelectMany(f => table.Lines(f.Place.Number, f.Report.Name, f.Rejected))],
            table.Rows(), table.Kept());
    }

    /// <summary>Whether a failure of the database says that the kept set is damaged. It is removed then, and the records are to be opened again.</summary>
    /// <param name="fault">The failure.</param>
    /// <returns>Whether to open them again.</returns>
    public bool GivesUp(DuckDbException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (From is not { } set || !SetFolder.IsDamage(fault))
        {
            return false;
        }

        SetFolder.Remove(set.Folder);
        return true;
    }

    /// <summary>Makes the relation <c>ordered</c>: the records in numbers as in <c>coded</c>, in their order and read by every thread, for what is written record by record.</summary>
    /// <param name="cancel">Stops the work.</param>
    public void PutInOrder(CancellationToken cancel)
    {
        _ = new MarksFunction(Database, cancel);
        Database.Execute($"CREATE VIEW ordered AS {OccurrenceTables.InOrder(rules, request)}");
    }

    /// <summary>Closes the database and removes its files.</summary>
    public void Dispose()
    {
        Database.Dispose();
        temp.Dispose();
        if (unkept is not null)
        {
            SetFolder.Remove(unkept);
        }
    }

    private static void Check(OccurrenceRequest request)
    {
        if (!(request.MemoryGiB >= 0.25 && request.MemoryGiB <= 4096))
        {
            throw new ArgumentException($"{request.MemoryGiB} GiB of memory: between 0.25 and 4096 is possible.", nameof(request));
        }

        var known = RuleFolder.Read().Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        if (request.Rules.Keys.FirstOrDefault(k => !known.Contains(k)) is { } unknown)
        {
            throw new ArgumentException($"There is no cleaning rule '{unknown}', but {string.Join(", ", known)}.", nameof(request));
        }

        if (!(request.UnitMetres > 0 && request.CityMetres is null or > 0 && request.UncertaintyShare > 0 && request.UnknownUncertaintyMetres >= 0))
        {
            throw new ArgumentException("Sizes, shares and uncertainties are metres and shares above 0.", nameof(request));
        }
    }
}
