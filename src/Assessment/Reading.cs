using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>What a measure found for one area and year: a value with everything needed to question it, or the gap in its place.</summary>
public sealed record Reading
{
    /// <summary>The value in the unit of the card (percent from 0 to 100), unrounded; null when not measured or when the answer is a level.</summary>
    public double? Value { get; init; }

    /// <summary>The level chosen by an answer on a ladder; null elsewhere.</summary>
    public ChosenLevel? Level { get; init; }

    /// <summary>Why there is no value.</summary>
    public Gap? Gap { get; init; }

    /// <summary>Whether a city stated this without evidence: shown, in no total.</summary>
    public bool Unevidenced { get; init; }

    /// <summary>Lower and upper end of an honest interval in the value's unit, where there is one, and what it covers.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The numbers the value was made from and those that stand beside it, by stable name (unit in the name: <c>natural_ha</c>), in order.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>The values of all parameters that were used.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new SortedDictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The files it was made from.</summary>
    public IReadOnlyList<InputRef> Inputs { get; init; } = [];

    /// <summary>What a reader must know.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>What proves an answer: files, links, dates and offices. Empty for measured values.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>The records behind a species indicator of the whole city and how complete they are; null elsewhere.</summary>
    public SurveyBasis? Survey { get; init; }

    /// <summary>Whether something was measured or stated.</summary>
    public bool IsMeasured => Gap is null;

    /// <summary>A reading that could not be taken.</summary>
    /// <param name="gap">Why.</param>
    /// <returns>The reading.</returns>
    public static Reading NotMeasured(Gap gap) => new() { Gap = gap };
}

/// <summary>A level of a ladder.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">What it means.</param>
public sealed record ChosenLevel(string Key, Wording Text);

/// <summary>An interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Meaning">What it covers.</param>
public sealed record Interval(double Low, double High, Wording Meaning);

/// <summary>A number beside or behind a value.</summary>
/// <param name="Key">Stable name with the unit: <c>water_percent</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Value">The number, or a text (a name, a list), or null when it is unknown.</param>
/// <param name="Unit">Unit.</param>
public sealed record Part(string Key, Wording Name, object? Value, string Unit);
