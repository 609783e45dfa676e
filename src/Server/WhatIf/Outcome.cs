using System.Text.Json;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.WhatIf;

/// <summary>What came of a scenario, read back from the JSON that the session wrote. Pages show it and compute nothing.</summary>
/// <param name="Schema">Version of the form.</param>
/// <param name="CityName">Name of the city.</param>
/// <param name="Year">The year.</param>
/// <param name="Remarks">What who drew it must know.</param>
/// <param name="Editions">One comparison for each edition.</param>
public sealed record Outcome(string Schema, Wording CityName, int Year, IReadOnlyList<OutcomeRemark> Remarks, IReadOnlyList<OutcomeEdition> Editions)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads an outcome.</summary>
    /// <param name="json">The JSON; null for none.</param>
    /// <returns>It; null where there is none of a form that this version knows.</returns>
    public static Outcome? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<Outcome>(json, Form) is { Schema: Assessment.ScenarioJson.Schema, Editions.Count: > 0 } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A remark.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Edit">The edit that it is about.</param>
/// <param name="Text">What it says.</param>
public sealed record OutcomeRemark(string Severity, string? Edit, Wording Text);

/// <summary>One edition before and after.</summary>
/// <param name="Edition">Its key.</param>
/// <param name="EditionName">Its name.</param>
/// <param name="Total">The total.</param>
/// <param name="Indicators">All indicators of the city.</param>
/// <param name="Districts">The districts in which anything differs.</param>
public sealed record OutcomeEdition(string Edition, Wording EditionName, OutcomeTotals Total, IReadOnlyList<OutcomeIndicator> Indicators, IReadOnlyList<OutcomeDistrict> Districts);

/// <summary>A total before and after.</summary>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
public sealed record OutcomeTotals(OutcomeTotal Before, OutcomeTotal After);

/// <summary>A total.</summary>
/// <param name="Value">Value of a weighted index.</param>
/// <param name="Score">Official points.</param>
/// <param name="Max">Most of these.</param>
/// <param name="ProvisionalScore">Provisional points.</param>
/// <param name="ProvisionalMax">Most of these.</param>
public sealed record OutcomeTotal(double? Value, int? Score, int? Max, int? ProvisionalScore, int? ProvisionalMax);

/// <summary>An indicator before and after.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Max">Most points.</param>
/// <param name="Affected">Whether any number of it differs.</param>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
/// <param name="Change">What it grows by.</param>
public sealed record OutcomeIndicator(string Id, string Key, Wording Name, string Unit, int Max, bool Affected, OutcomeSide Before, OutcomeSide After, OutcomeChange Change);

/// <summary>One side.</summary>
/// <param name="Status">Whether it counts.</param>
/// <param name="Value">The value.</param>
/// <param name="ValueShown">The value as it met the bands.</param>
/// <param name="Score">Points.</param>
/// <param name="Contribution">Part of a weighted index.</param>
public sealed record OutcomeSide(string Status, double? Value, double? ValueShown, int? Score, double? Contribution);

/// <summary>A change.</summary>
/// <param name="Value">What the value grows by.</param>
/// <param name="Score">What the points grow by.</param>
public sealed record OutcomeChange(double? Value, int? Score);

/// <summary>A district.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Total">Its total.</param>
/// <param name="Indicators">What differs there.</param>
public sealed record OutcomeDistrict(string Id, string Name, OutcomeTotals Total, IReadOnlyList<OutcomeIndicator> Indicators);
