using System.Text.Json;
using System.Text.Json.Serialization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>One indicator of a stored run, of the city or of a district. A district's has no name, explanation, inputs or evidence: they stand with the city's own.</summary>
public sealed record StoredIndicator
{
    /// <summary>Id in the edition.</summary>
    public required string Id { get; init; }

    /// <summary>Stable key.</summary>
    public required string Key { get; init; }

    /// <summary><c>scored</c>, <c>provisional</c>, <c>unevidenced</c> or <c>not_measured</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Why it has no points, in English; <see cref="Gap"/> has both languages for the city.</summary>
    public string? Reason { get; init; }

    /// <summary>How to close the gap, in English.</summary>
    public string? Remedy { get; init; }

    /// <summary>The value, unrounded.</summary>
    public double? Value { get; init; }

    /// <summary>The value as it is shown and met the bands.</summary>
    public double? ValueShown { get; init; }

    /// <summary>Unit of the value.</summary>
    public required string Unit { get; init; }

    /// <summary>Key of the level of an answer.</summary>
    public string? Level { get; init; }

    /// <summary>Points.</summary>
    public int? Score { get; init; }

    /// <summary>Most points.</summary>
    public required int Max { get; init; }

    /// <summary><c>official</c> or <c>provisional</c>.</summary>
    public required string Standing { get; init; }

    /// <summary>The band that the value lies in, and how far the next ones are.</summary>
    public StoredBand? Band { get; init; }

    /// <summary>Its part of a weighted index.</summary>
    public StoredWeight? Weighted { get; init; }

    /// <summary>An interval, where one is honest.</summary>
    public StoredInterval? Interval { get; init; }

    /// <summary>The value of the baseline year.</summary>
    public StoredTrend? Trend { get; init; }

    /// <summary>Numbers behind and beside the value; each key ends in its unit.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parts { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The parameters used.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>What a reader must know.</summary>
    public IReadOnlyList<StoredNote> Notes { get; init; } = [];

    /// <summary>The files it was made from.</summary>
    public IReadOnlyList<StoredInput> Inputs { get; init; } = [];

    /// <summary>Name; null for a district's.</summary>
    public Wording? Name { get; init; }

    /// <summary>What it says; null for a district's.</summary>
    public Wording? Explanation { get; init; }

    /// <summary>Key of its component; null for a district's.</summary>
    public string? Component { get; init; }

    /// <summary>Key of its measure; null for a district's.</summary>
    public string? Measure { get; init; }

    /// <summary>How sure its bands are.</summary>
    public string? Confidence { get; init; }

    /// <summary>Key of the source of its rule.</summary>
    public string? Source { get; init; }

    /// <summary>Key of the source of its method.</summary>
    public string? MethodSource { get; init; }

    /// <summary>The records behind a species indicator, as written.</summary>
    public JsonElement? Survey { get; init; }

    /// <summary>Framework id → targets it serves.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Targets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What proves an answer.</summary>
    public IReadOnlyList<StoredEvidence> Evidence { get; init; } = [];

    /// <summary>Why it has no points and how to mend that; null where it has some, or where a district does not say it in Chinese.</summary>
    [JsonIgnore]
    public (Wording Reason, Wording Remedy)? Gap => Reason is null || Remedy is null
        ? null
        : (new Wording(Reason, Zh?.Reason ?? Reason), new Wording(Remedy, Zh?.Remedy ?? Remedy));

    /// <summary>The card of its measure, with formula and file names; null for a district's, or when the measure is gone.</summary>
    [JsonIgnore]
    public Card? Card => Measure is null ? null : MeasureCards.Find(Measure);

    /// <summary>The Chinese texts beside the English ones.</summary>
    public StoredGap? Zh { get; init; }
}

/// <summary>A gap in one language.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Remedy">How to close it.</param>
public sealed record StoredGap(string? Reason, string? Remedy);

/// <summary>The band of a value.</summary>
/// <param name="Min">Lower edge; null where it is open.</param>
/// <param name="Max">Upper edge; null where it is open.</param>
/// <param name="Progress">How far through the band the value is, 0 to 1.</param>
/// <param name="Better">The next better band.</param>
/// <param name="Worse">The next worse band.</param>
public sealed record StoredBand(double? Min, double? Max, double? Progress, StoredStep? Better, StoredStep? Worse);

/// <summary>The way to a neighbouring band.</summary>
/// <param name="Score">Its points.</param>
/// <param name="Edge">Where it begins.</param>
/// <param name="Distance">How far that is, in the unit of the value.</param>
public sealed record StoredStep(int Score, double Edge, double Distance);

/// <summary>A part of a weighted index.</summary>
/// <param name="Weight">Weight.</param>
/// <param name="Normalised">Normalised value.</param>
/// <param name="Capped">Whether the value was cut at its reference maximum.</param>
/// <param name="Contribution">What it adds.</param>
public sealed record StoredWeight(double Weight, double Normalised, bool Capped, double Contribution);

/// <summary>An interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Meaning">What it covers.</param>
public sealed record StoredInterval(double Low, double High, Wording Meaning);

/// <summary>The value of another year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value.</param>
/// <param name="Caution">What may stand behind the change besides nature, in English.</param>
public sealed record StoredTrend(int Year, double Value, string? Caution);

/// <summary>A remark.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Code">Its key.</param>
/// <param name="Text">In English.</param>
/// <param name="TextZh">In Chinese.</param>
public sealed record StoredNote(string Severity, string Code, string Text, string TextZh)
{
    /// <summary>In both languages.</summary>
    [JsonIgnore]
    public Wording Words => new(Text, TextZh);
}

/// <summary>What proves an answer.</summary>
/// <param name="File">A file of the city.</param>
/// <param name="Link">An address.</param>
/// <param name="Date">Its date.</param>
/// <param name="Office">Who made it.</param>
/// <param name="Note">A remark.</param>
public sealed record StoredEvidence(string? File, string? Link, string? Date, string? Office, string? Note);
