using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>One run of an edition on a city for a year: what every result file is written from.</summary>
public sealed record AssessmentResult
{
    /// <summary>The city.</summary>
    public required City City { get; init; }

    /// <summary>The edition.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The year assessed.</summary>
    public required int Year { get; init; }

    /// <summary>The baseline year of the change indicators; null or equal to the year in a baseline year.</summary>
    public int? Baseline { get; init; }

    /// <summary>How values meet bands in this run.</summary>
    public required RoundingPolicy Rounding { get; init; }

    /// <summary>The indicators in the edition's order.</summary>
    public required IReadOnlyList<IndicatorResult> Indicators { get; init; }

    /// <summary>The total.</summary>
    public required Total Total { get; init; }

    /// <summary>Points by component, in the edition's order.</summary>
    public required IReadOnlyList<ComponentResult> Components { get; init; }

    /// <summary>The same by district.</summary>
    public required IReadOnlyList<UnitResult> Units { get; init; }

    /// <summary>Part I of the index, where the city has it.</summary>
    public Profile? Profile { get; init; }

    /// <summary>What was found in the city folder besides errors.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Every file that was read.</summary>
    public required IReadOnlyList<InputRef> Inputs { get; init; }

    /// <summary>The loaded city of this year, for maps and layers.</summary>
    public required CityYear Data { get; init; }

    /// <summary>The connectivity of the whole city, where it was measured: groups for maps and layers.</summary>
    public Hedgerow.Science.Landscape.Connectivity? Connectivity { get; init; }
}

/// <summary>One indicator of an assessment.</summary>
/// <param name="Indicator">The line of the edition.</param>
/// <param name="Card">The card of the measure.</param>
/// <param name="Reading">What was measured.</param>
/// <param name="Status">Whether and how it counts.</param>
public sealed record IndicatorResult(Indicator Indicator, Card Card, Reading Reading, IndicatorStatus Status)
{
    /// <summary>Points, band and distances of a value; null when it could not be scored, and for a ladder or weighted component.</summary>
    public BandScore? Score { get; init; }

    /// <summary>Points and neighbouring levels of an answer on a ladder; null elsewhere.</summary>
    public LadderScore? Ladder { get; init; }

    /// <summary>Normalised value and contribution in a weighted index; null elsewhere.</summary>
    public WeightedPart? Weighted { get; init; }

    /// <summary>The same indicator in the baseline year, where it could be measured then.</summary>
    public Trend? Trend { get; init; }

    /// <summary>The points, official or provisional, also of an unevidenced answer; null when there are none.</summary>
    public int? Points => Score?.Points ?? Ladder?.Points;

    /// <summary>Why there are no points: the gap of the reading, or that of the scoring policy; null when there are some.</summary>
    public Gap? Gap { get; init; }
}

/// <summary>Whether an indicator counts.</summary>
public enum IndicatorStatus
{
    /// <summary>Scored on a band seen in a source: official points.</summary>
    Scored,

    /// <summary>Scored on a band that is not confirmed: points shown apart.</summary>
    Provisional,

    /// <summary>Stated without evidence: shown, in no total.</summary>
    Unevidenced,

    /// <summary>Not measured, with reason and remedy.</summary>
    NotMeasured,
}

/// <summary>The value of another year beside this one.</summary>
/// <param name="Year">That year.</param>
/// <param name="Value">Its value.</param>
/// <param name="Caution">What may stand behind the change besides nature ("may be map noise"), or null.</param>
public sealed record Trend(int Year, double Value, Wording? Caution);

/// <summary>The total of one component.</summary>
/// <param name="Component">The component.</param>
/// <param name="Total">Its total.</param>
public sealed record ComponentResult(EditionComponent Component, Total Total);

/// <summary>One district.</summary>
/// <param name="Area">The district.</param>
/// <param name="Indicators">Its indicators, in the edition's order; those that have no meaning for a district are not measured.</param>
/// <param name="Total">Its total, over the indicators that can be computed for a district.</param>
public sealed record UnitResult(AssessedArea Area, IReadOnlyList<IndicatorResult> Indicators, Total Total);
