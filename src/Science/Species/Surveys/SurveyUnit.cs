namespace Hedgerow.Science.Species.Surveys;

/// <summary>One transect, plot or point of a survey.</summary>
/// <param name="Count">Individuals, or groups, met; 0 or more.</param>
/// <param name="Effort">The effort: km walked, m² searched, hours watched; above 0.</param>
public readonly record struct SurveyUnit(double Count, double Effort)
{
    /// <summary>A strip transect, its effort in m²: both sides of the line count.</summary>
    /// <param name="count">Individuals met.</param>
    /// <param name="length">The length walked.</param>
    /// <param name="halfWidth">How far to each side was counted.</param>
    /// <returns>The unit.</returns>
    public static SurveyUnit Strip(double count, Quantities.Length length, Quantities.Length halfWidth) => new(count, 2 * length.Metres * halfWidth.Metres);

    /// <summary>A point count, its effort in m²: the circle times the visits.</summary>
    /// <param name="count">Individuals met on all visits.</param>
    /// <param name="radius">The radius within which was counted.</param>
    /// <param name="visits">Visits to the point.</param>
    /// <returns>The unit.</returns>
    public static SurveyUnit Point(double count, Quantities.Length radius, int visits = 1) => new(count, Math.PI * radius.Metres * radius.Metres * visits);
}
