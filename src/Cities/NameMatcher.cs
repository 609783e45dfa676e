using System.Globalization;
using System.Xml;
using Hedgerow.Cities.Names;
using Hedgerow.Cities.Records;
using Hedgerow.Cities.Records.Archives;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Cities;

/// <summary>
/// Resolves names by a taxonomy of any size: the rows are in a database that may be larger than memory, and only distinct names are looked at.
/// Nothing is guessed: what several taxa bear is told as ambiguous, and near names are offered only. One thread at a time.
/// </summary>
public sealed class NameMatcher : IDisposable
{
    // Bytes of a file that is small enough for tables in memory; larger ones get a database on disk, which packs them.
    private const long Small = 50_000_000;

    private readonly DuckDbConnection database;
    private readonly TempFolder temp;
    private readonly IReadOnlyDictionary<string, string> settled;

    private NameMatcher(DuckDbConnection database, TempFolder temp, BackboneInfo backbone, IReadOnlyDictionary<string, string> settled) =>
        (this.database, this.temp, Backbone, this.settled) = (database, temp, backbone, settled);

    /// <summary>The taxonomy.</summary>
    public BackboneInfo Backbone { get; }

    /// <summary>Opens a taxonomy.</summary>
    /// <param name="taxonomy">The file.</param>
    /// <param name="settings">What it may use; null for the usual.</param>
    /// <param name="findings">Receives what is found in it.</param>
    /// <param name="progress">Is told of steps.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The matcher, to be disposed; null where the file cannot serve, for which there is an error among the findings.</returns>
    public static NameMatcher? Open(TaxonomyRef taxonomy, NameMatcherSettings? settings, IList<Finding> findings, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(findings);
        settings ??= new NameMatcherSettings();
        var shown = Path.GetFileName(taxonomy.Path);
        void Tell(Severity severity, string code, Wording found, Wording expected) => findings.Add(new Finding(severity, code, shown, null, found, expected));
        progress?.Report(new LoadStep(new($"Reading the taxonomy {shown}", $"读取分类名录 {shown}"), null));
        var temp = new TempFolder();
        var database = new DuckDbConnection(new DuckDbSettings
        {
            Threads = settings.Threads,
            MemoryLimit = string.Create(CultureInfo.InvariantCulture, $"{settings.MemoryGiB * 768:F0}MiB"),
            TempDirectory = temp.NewFile(".spill"),
            Reach = [temp.Path, taxonomy.Path],
        });
        try
        {
            database.Open();
            if (new FileInfo(taxonomy.Path).Length > Small)
            {
                database.Execute($"ATTACH {Sql.Quote(temp.NewFile(".duckdb"))} AS store");
                database.Execute("USE store");
            }

            database.Execute("SET preserve_insertion_order = false");
            BackboneTable.Register(database);
            var file = BackboneFile.Open(taxonomy.Path, taxonomy.Encoding, temp, database)!;
            var places = BackboneColumns.Find(file.Columns, taxonomy.Columns);
            if (!places.ContainsKey("name") && places.TryGetValue("canonical", out var canonical))
            {
                places["name"] = canonical;
            }

            if (places.ContainsKey("name"))
            {
                BackboneTable.Load(database, file, places, cancel);
                var check = BackboneCheck.Of(database, cancel);
                BackboneFindings.Tell(check, Tell);
                if (check.Names > 0)
                {
                    var settled = taxonomy.Accepted is null ? new Dictionary<string, string>() : SettledNames.Read(taxonomy.Accepted);
                    var input = FileHash.Reference("taxonomy", taxonomy, shown, null);
                    var info = new BackboneInfo(taxonomy.Name ?? Path.GetFileNameWithoutExtension(taxonomy.Path), taxonomy.Version, input, check.Names, check.Synonyms, check.Chained, check.Circular, check.Dangling, check.Homonyms);
                    return new NameMatcher(database, temp, info, settled);
                }
            }
            else
            {
                Tell(
                    Severity.Error,
                    "no-species-column",
                    new($"{shown} has no column with names among {RecordColumns.Shown(file.Columns)}", $"{shown} 中没有名称列，现有列：{RecordColumns.Shown(file.Columns)}"),
                    new("scientificName, or `columns: {name: NAME OF THE COLUMN}`", "应有 scientificName 列，或写明 `columns: {name: 列名}`"));
            }
        }
        catch (UnsafeArchiveException unsafeArchive)
        {
            Tell(Severity.Error, unsafeArchive.Code, unsafeArchive.Found, unsafeArchive.Expected);
        }
        catch (Exception fault) when (fault is DuckDbException or InvalidDataException or XmlException or IOException or UnauthorizedAccessException)
        {
            Tell(
                Severity.Error,
                "unreadable-taxonomy",
                new($"{shown} cannot serve as a taxonomy: {fault.Message}", $"{shown} 无法用作分类名录：{fault.Message}"),
                new("a table or archive of taxa with a column of scientific names", "应为含学名列的分类单元表或归档"));
        }
        catch
        {
            database.Dispose();
            temp.Dispose();
            throw;
        }

        database.Dispose();
        temp.Dispose();
        return null;
    }

    /// <summary>Resolves names.</summary>
    /// <param name="queries">The names; each distinct one is looked at once.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>A match for each distinct name, in the order in which they came.</returns>
    public IReadOnlyList<NameMatch> Match(IEnumerable<NameQuery> queries, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        List<NameQuery> distinct = [.. queries.GroupBy(q => (q.Written, q.Rank, q.Kingdom)).Select(g => g.First() with { Records = g.Sum(q => q.Records) })];
        return new MatchRun(database, settled, cancel).Of(distinct);
    }

    /// <summary>Names that unmatched ones may be slips for, the nearest first and at most three a name. They are offered, never taken.</summary>
    /// <param name="matches">Matches; those without an accepted taxon are looked at.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The offers.</returns>
    public IReadOnlyList<NameOffer> Offers(IEnumerable<NameMatch> matches, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return NearNames.Find(database, [.. matches.Where(m => m.Kind is NameMatchKind.None or NameMatchKind.HigherRank)], cancel);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        database.Dispose();
        temp.Dispose();
    }
}
