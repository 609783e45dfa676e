using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records;

/// <summary>
/// Survey tables: a row a visit to a site and a column a species (wide), or a row a visit and species (long), with counts or cover and
/// the effort. Both are told in the terms of Darwin Core: locationID is the site, eventID the visit.
/// </summary>
internal static partial class SurveyTable
{
    // Column names of two words that are no species, by either word.
    private static readonly string[] NoTaxa =
    [
        "site", "plot", "transect", "station", "water", "tree", "canopy", "shrub", "herb", "grass", "leaf", "litter", "soil", "air", "bare", "rock", "cover", "height", "depth", "width", "length", "area", "name", "code",
        "number", "total", "mean", "max", "min", "distance", "temperature", "humidity", "wind", "weather", "start", "end", "date", "time", "observer", "survey", "visit", "land", "use", "type", "habitat", "species", "richness", "diversity",
    ];

    /// <summary>Places of the columns that are species, where a table is wide; else none.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="given">Term → column, as the city says.</param>
    internal static IReadOnlyList<int> Species(IReadOnlyList<string> columns, IReadOnlyDictionary<string, string> given)
    {
        var places = DarwinCore.Match(columns, given);
        string[] names = ["species", "scientificName", "acceptedScientificName"];
        if (names.Any(places.ContainsKey))
        {
            return [];
        }

        HashSet<int> taken = [.. places.Values];
        List<int> species = [.. Enumerable.Range(0, columns.Count).Where(i => !taken.Contains(i) && IsSpecies(columns[i]))];
        return species.Count >= 2 && species.Count >= (columns.Count - taken.Count) / 2 ? species : [];
    }

    /// <summary>Whether terms make a survey: sites or visits, with what was found there or how it was sought.</summary>
    /// <param name="has">Whether the table has a term.</param>
    internal static bool IsSurvey(Predicate<string> has) =>
        (has("locationID") || has("eventID")) && (has("organismQuantity") || has("individualCount") || has("samplingEffort") || has("sampleSizeValue"));

    /// <summary>A wide table with a row for each species of each visit. An empty cell is no record; a zero is one: the species was sought and not found.</summary>
    /// <param name="table">The wide table.</param>
    /// <param name="species">Places of the columns that are species.</param>
    /// <param name="file">What city.yaml says of it.</param>
    /// <param name="database">Reads the table.</param>
    internal static RecordTable Long(RecordTable table, IReadOnlyList<int> species, RecordsRef file, DuckDbConnection database)
    {
        var others = Enumerable.Range(0, table.Columns.Count).Except(species).ToList();
        var (name, value) = (others.Count, others.Count + 1);
        var kept = string.Join(", ", others.Select((p, i) => $"{Column(p)} AS {Column(i)}"));
        // By their places: two columns may bear one name, such as those of the young and of the old.
        var numbered = string.Join(", ", species.Select(p => $"{Column(p)} AS {Column(p)}_"));
        var names = string.Join(", ", species.Select(p => $"'{Column(p)}_': {Sql.Quote(Plain(table.Columns[p]))}"));
        var sql = $"(SELECT {string.Join(", ", others.Select((_, i) => Column(i)))}{(others.Count > 0 ? ", " : string.Empty)}map {{{names}}}[taxon] AS {Column(name)}, quantity AS {Column(value)}, line " +
            $"FROM (UNPIVOT (SELECT {kept}{(others.Count > 0 ? ", " : string.Empty)}line, {numbered} FROM {Archives.ArchiveText.WithLines(table)}) ON {string.Join(", ", species.Select(p => $"{Column(p)}_"))} INTO NAME taxon VALUE quantity) WHERE trim(quantity) NOT IN ('', '.', '-'))";
        var quantity = file.Quantity != "count" || CoverCodes.Fill(database, sql, value) ? "organismQuantity" : "individualCount";
        var unpivoted = table with
        {
            Sql = sql,
            Columns = [.. others.Select(p => table.Columns[p]), "scientificName", quantity],
            Format = RecordFormat.Survey,
            Line = "line",
            RowNumber = RecordTable.Counted,
        };
        return WithUnits(unpivoted, file, database);
    }

    /// <summary>The table with the units that the names of its columns of effort, area and cover tell.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">What city.yaml says of it.</param>
    /// <param name="database">Reads the table.</param>
    internal static RecordTable WithUnits(RecordTable table, RecordsRef file, DuckDbConnection database)
    {
        var places = DarwinCore.Match(table.Columns, file.Columns);
        var codes = places.TryGetValue("organismQuantity", out var covers) && IsSurvey(places.ContainsKey) && (file.Quantity == "braun_blanquet" || CoverCodes.Fill(database, table.Sql, covers));
        if (codes)
        {
            table = table with { Sql = CoverCodes.InPercent(table.Sql, covers) };
        }

        Dictionary<string, string> constants = new(table.Constants, StringComparer.OrdinalIgnoreCase);
        string Header(string term) => places.TryGetValue(term, out var place) ? table.Columns[place] : string.Empty;
        if (places.ContainsKey("organismQuantity") && !places.ContainsKey("organismQuantityType") && (codes || file.Quantity != "count" || IsCover(Header("organismQuantity"))))
        {
            constants.TryAdd("organismQuantityType", "% cover");
        }

        if (!places.ContainsKey("sampleSizeUnit") && Area(Header("sampleSizeValue")) is { } unit)
        {
            constants.TryAdd("sampleSizeUnit", unit);
        }

        var derived = table.Derived;
        if (Effort(Header("samplingEffort")) is { } effort)
        {
            derived = new Dictionary<string, string>(derived, StringComparer.OrdinalIgnoreCase) { ["samplingEffort"] = $"nullif(trim({Column(places["samplingEffort"])}), '') || ' {effort}'" };
        }

        return table with { Constants = constants, Derived = derived };
    }

    private static bool IsCover(string header) => DarwinCore.Plain(header) is "COVER" or "COVERPERCENT" or "PERCENTCOVER" or "COVERPCT" or "盖度";

    private static string? Area(string header) => DarwinCore.Plain(header) switch
    {
        "AREAM2" or "PLOTAREAM2" => "square metre",
        "AREAHA" => "hectare",
        _ => null,
    };

    private static string? Effort(string header) => DarwinCore.Plain(header) switch
    {
        "EFFORTHOURS" or "EFFORTH" or "HOURS" or "DURATIONH" => "hours",
        "EFFORTMINUTES" or "EFFORTMIN" or "MINUTES" or "DURATIONMIN" => "minutes",
        "TRAPNIGHTS" => "trap nights",
        _ => null,
    };

    private static bool IsSpecies(string header) =>
        Binomial().Match(header.Trim()) is { Success: true } match
        && !NoTaxa.Contains(match.Groups[1].Value, StringComparer.OrdinalIgnoreCase) && !NoTaxa.Contains(match.Groups[2].Value, StringComparer.OrdinalIgnoreCase);

    // R writes dots for spaces, databases underscores.
    private static string Plain(string header) => string.Join(' ', header.Split([' ', '.', '_'], StringSplitOptions.RemoveEmptyEntries));

    private static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");

    [GeneratedRegex(@"^(\p{Lu}\p{Ll}+)[ ._]+(?:[x×][ ._]*)?(\p{Ll}[\p{Ll}-]+)\.?(?:[ ._].*)?$")]
    private static partial Regex Binomial();
}
