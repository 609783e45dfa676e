using System.Globalization;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Records written for one test, as rows that differ from a faultless one, and what cleaning says of them.</summary>
internal sealed class OccurrenceFolder : IDisposable
{
    private static readonly (string Term, string Value)[] Faultless =
    [
        ("gbifID", ""), ("occurrenceID", ""), ("species", "Turdus merula"), ("scientificName", "Turdus merula Linnaeus, 1758"), ("taxonRank", "SPECIES"), ("kingdom", "Animalia"), ("class", "Aves"),
        ("decimalLatitude", "50.51234"), ("decimalLongitude", "10.41234"), ("coordinateUncertaintyInMeters", "25"), ("eventDate", "2015-05-03"), ("year", "2015"), ("month", "5"), ("day", "3"),
        ("individualCount", "2"), ("occurrenceStatus", "PRESENT"), ("basisOfRecord", "HUMAN_OBSERVATION"), ("establishmentMeans", ""), ("degreeOfEstablishment", ""), ("captive", ""), ("recordedBy", "A. Observer"),
        ("issue", ""), ("countryCode", "DE"), ("datasetKey", "set"), ("license", "CC0_1_0"), ("locality", "Wood"), ("informationWithheld", ""), ("dataGeneralizations", ""), ("sensitive", ""),
    ];

    private readonly SpeciesFolder city = new();
    private readonly List<string> rows = [];
    private readonly Dictionary<string, int> numbers = [];

    public List<Finding> Findings => city.Findings;

    public SpeciesFolder City => city;

    public IReadOnlyList<string> Rows => rows;

    public static string Header => string.Join('\t', Faultless.Select(f => f.Term));

    /// <summary>Adds a row; its label finds it again. Without an identifier among the changes it gets one of its own.</summary>
    public OccurrenceFolder Row(string label, params (string Term, string Value)[] changes)
    {
        numbers.Add(label, rows.Count + 1);
        var id = (100_000 + rows.Count).ToString(CultureInfo.InvariantCulture);
        rows.Add(string.Join('\t', Faultless.Select(f => changes.FirstOrDefault(c => c.Term == f.Term) is { Term: not null } c ? c.Value : f.Term == "gbifID" ? id : f.Value)));
        return this;
    }

    public string Write(string name = "records.tsv", IEnumerable<string>? lines = null) => city.Write(name, Header + "\n" + string.Join('\n', lines ?? rows) + "\n");

    public Occurrences Open(OccurrenceRequest? request = null, IEnumerable<string>? lines = null) =>
        Occurrences.Open((request ?? new OccurrenceRequest()) with { Files = [SpeciesFolder.Records(Write(lines: lines))] }, Findings, null, CancellationToken.None);

    public Occurrences OpenCity(IReadOnlyList<string>? sensitive = null, RuleSwitches? rules = null, VectorRef? units = null, Func<City, City>? with = null) => Occurrences.Open(
        new OccurrenceRequest
        {
            City = (with ?? (c => c))(city.City(SpeciesFolder.Records(Write()))) with { Sensitive = sensitive ?? [], Rules = rules ?? RuleSwitches.None, Units = units is null ? [] : [new UnitsRef("districts", units, "name")] },
        },
        Findings,
        null,
        CancellationToken.None);

    /// <summary>The rules that a row met.</summary>
    public string[] Met(Occurrences open, string label) =>
        [.. Query(open, $"SELECT key FROM occurrences JOIN rules r ON (rules >> r.bit) & 1 = 1 WHERE n = {numbers[label].ToString(CultureInfo.InvariantCulture)} ORDER BY bit")];

    /// <summary>A value of a row.</summary>
    public string Value(Occurrences open, string label, string expression) =>
        Query(open, $"SELECT coalesce(CAST({expression} AS VARCHAR), '·') FROM occurrences WHERE n = {numbers[label].ToString(CultureInfo.InvariantCulture)}")[0];

    /// <summary>A value of several rows.</summary>
    public string[] Values(Occurrences open, string expression, params string[] labels) => [.. labels.Select(l => Value(open, l, expression))];

    public static List<string> Query(Occurrences open, string sql)
    {
        List<string> all = [];
        using var reader = open.Database.Query(sql);
        while (reader.Read())
        {
            all.Add(reader.GetString(0));
        }

        return all;
    }

    public void Dispose() => city.Dispose();
}
