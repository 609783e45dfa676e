using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>What a measure is asked: which area in which year, with which parameters.</summary>
/// <param name="Data">The city in the year to be measured.</param>
/// <param name="Area">The whole city or a district.</param>
/// <param name="With">The parameters.</param>
/// <param name="Shared">What the readings of a run share.</param>
/// <param name="Cancel">Stops the work.</param>
internal sealed record MeasureContext(CityYear Data, AssessedArea Area, ParameterValues With, SharedWork Shared, CancellationToken Cancel)
{
    /// <summary>The declaration of the city.</summary>
    public City City => Data.City.City;

    /// <summary>The year.</summary>
    public int Year => Data.Year;

    /// <summary>The cells of a role in the year.</summary>
    public Found<Sourced<RoleMask>> Role(LandRole role) => Shared.Roles.Of(Data, role);

    /// <summary>Years of species records that count for the year, first and last included.</summary>
    public (int From, int To) RecordYears => (Year - City.RecordYears + 1, Year);
}
