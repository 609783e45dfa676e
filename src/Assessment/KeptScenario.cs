using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>A scenario that is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CityId">The city.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What it is about, as its maker wrote; may be empty.</param>
/// <param name="Edition">Key of the edition that it is scored by.</param>
/// <param name="Year">The year that it changes.</param>
/// <param name="Edits">What is drawn, as GeoJSON (<see cref="ScenarioEdits"/>).</param>
/// <param name="Version">1, 2, 3 ...: grows with every change of what is drawn, of edition or year.</param>
/// <param name="ByName">Who made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ChangedAt">When it was changed last.</param>
public sealed record KeptScenario(
    string Id, string CityId, Wording Name, string Note, string Edition, int Year, string Edits, int Version, string ByName, DateTimeOffset MadeAt, DateTimeOffset ChangedAt)
{
    /// <summary>Who made it; null where that was no person.</summary>
    public string? ById { get; init; }

    /// <summary>Its outcome as <see cref="ScenarioJson"/> writes it, for the present version; null until it was computed.</summary>
    public string? Outcome { get; init; }

    /// <summary>The state of the city's files that the outcome was computed on, as its maker named it; null where there is none.</summary>
    public string? OutcomeState { get; init; }

    /// <summary>When it was handed to the plan; null where it was not.</summary>
    public DateTimeOffset? HandedAt { get; init; }
}

/// <summary>A scenario to keep.</summary>
/// <param name="CityId">The city.</param>
/// <param name="Name">Its name.</param>
/// <param name="Edition">Key of the edition.</param>
/// <param name="Year">The year that it changes.</param>
/// <param name="Edits">What is drawn.</param>
public sealed record NewScenario(string CityId, Wording Name, string Edition, int Year, IReadOnlyList<ScenarioEdit> Edits)
{
    /// <summary>What it is about.</summary>
    public string Note { get; init; } = "";
}
