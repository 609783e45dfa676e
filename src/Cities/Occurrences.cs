using System.Globalization;
using Hedgerow.Cities.Records;
using Hedgerow.Cities.Records.Cleaning;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities;

/// <summary>
/// Records of species from any number of files, typed and cleaned, in tables that may be larger than memory. Nothing is deleted: every row
/// is there with the rules that it met. The relations of <see cref="Database"/>, whose columns are a contract:
/// <list type="bullet">
/// <item><c>occurrences</c>: n, file, line, id, written, species, taxon_key, rank, group, kingdom, phylum, class, order, family, genus, lon, lat,
/// uncertainty, year, month, day, date, count, observer, dataset, licence, visit, rules (bit i is rule i), kept, serves (unit, city, list), sensitive;</item>
/// <item><c>rules</c>: bit, key, severity, name_en, name_zh, source;</item>
/// <item><c>files</c>: file, path, sha256, rows (those set aside included), rejected, licence, citation, datasets;</item>
/// <item><c>rejects</c>: file, line, reason, text (its first 200 characters).</item>
/// </list>
/// For each file and in all, rows = kept + dropped + rejected. One thread at a time.
/// </summary>
public sealed class Occurrences : IDisposable
{
    private readonly TempFolder temp;
    private readonly IReadOnlyList<LoadedFile> files;

    private Occurrences(DuckDbConnection database, TempFolder temp, IReadOnlyList<LoadedFile> files, CleaningTable table)
    {
        (Database, this.temp, this.files) = (database, temp, files);
        Counts = table.Counts();
        Cleaning = [.. files.SelectMany(f => table.Lines(f.Place.Number, f.Report.Name, f.Rejected))];
        Rejected = files.Sum(f => f.Rejected.Count);
        Rows = table.Rows() + Rejected;
        Kept = table.Kept();
    }

    /// <summary>The database with the relations; whoever asks must not change them.</summary>
    public DuckDbConnection Database { get; }

    /// <summary>Every rule that was asked, with what it did in all files.</summary>
    public IReadOnlyList<RuleCount> Counts { get; }

    /// <summary>What the rules did, file by file; rules that no record met are left out.</summary>
    public IReadOnlyList<CleaningLine> Cleaning { get; }

    /// <summary>The files that could be read, in the order in which they were named; the place of each is its number in <c>occurrences</c>.</summary>
    public IReadOnlyList<InputRef> Inputs => [.. files.Select(f => f.Input)];

    /// <summary>Rows of all files, those set aside included.</summary>
    public long Rows { get; }

    /// <summary>Rows that no rule left out.</summary>
    public long Kept { get; }

    /// <summary>Rows that rules left out.</summary>
    public long Dropped => Rows - Kept - Rejected;

    /// <summary>Rows that could not be read and were set aside.</summary>
    public long Rejected { get; }

    internal IReadOnlyList<LoadedFile> Files => files;

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
        var temp = new TempFolder(request.TempFolder);
        var database = new DuckDbConnection(new DuckDbSettings
        {
            Threads = request.Threads,
            MemoryLimit = string.Create(CultureInfo.InvariantCulture, $"{request.MemoryGiB * 1024 * MemoryShare:F0}MiB"),
            TempDirectory = temp.NewFile(".spill"),
            // No name, rule or query can reach another file.
            Reach = [temp.Path, .. (request.City?.Records ?? []).Concat(request.Files).Select(f => f.Path)],
        });
        try
        {
            database.Open();
            database.Execute($"ATTACH {Sql.Quote(temp.NewFile(".duckdb"))} AS store");
            database.Execute("USE store");
            database.Execute("SET preserve_insertion_order = false");
            return Open(request, findings, new Steps(database, progress, cancel), temp);
        }
        catch
        {
            database.Dispose();
            temp.Dispose();
            throw;
        }
    }

    // The rest is for what DuckDB does not count and for the program itself.
    private const double MemoryShare = 0.75;

    private static Occurrences Open(OccurrenceRequest request, IList<Finding> findings, Steps steps, TempFolder temp)
    {
        var rules = new RuleSet(RuleFolder.Read(), request.City?.Rules ?? RuleSwitches.None, request.Rules);
        OccurrenceTables.Make(steps, rules);
        CountryExtents.Make(steps);
        var city = request.City;
        using var own = request.Names is null && city?.Taxonomy is { } taxonomy ? NameMatcher.Open(taxonomy, new NameMatcherSettings { MemoryGiB = request.MemoryGiB, Threads = request.Threads }, findings, null, steps.Cancel) : null;
        var taxa = new Taxa(request.Names ?? own);
        var sensitive = new SensitiveTaxa([.. city?.Sensitive ?? [], .. request.Sensitive, .. SensitiveFiles.Names(city?.SensitiveFiles ?? [], findings, temp, steps.Cancel)]);
        var shared = new FileLoad.Shared(taxa, sensitive, city is null || city.Records.Count == 0 ? null : PlaceCheck.Box(city.Boundary));
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
        new SetRules(steps, rules).Run(CityCentres.Of(city));
        steps.Run(OccurrenceTables.View(rules, request with { CityMetres = request.CityMetres ?? CitySize.SideM(city) }));
        var table = new CleaningTable(steps, rules);
        foreach (var file in files)
        {
            FileFindings.OfCleaning(steps, file, table.Lines(file.Place.Number, file.Report.Name, file.Rejected), table.Kept(file.Place.Number));
        }

        return new Occurrences(steps.Database, temp, files, table);
    }

    /// <summary>Closes the database and removes its files.</summary>
    public void Dispose()
    {
        Database.Dispose();
        temp.Dispose();
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
