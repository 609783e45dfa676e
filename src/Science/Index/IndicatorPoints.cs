namespace Hedgerow.Science.Index;

/// <summary>What one indicator of an edition brings to the total.</summary>
/// <param name="Id">The indicator's id in its edition.</param>
/// <param name="Component">The id of the component it belongs to.</param>
/// <param name="MaxPoints">The most points it can give.</param>
/// <param name="Standing">Whether its rule is official.</param>
/// <param name="Points">The points earned; null when it was not measured.</param>
/// <param name="Evidenced">Whether the city gave evidence, where it has to. Points without evidence are shown and enter no total.</param>
public sealed record IndicatorPoints(string Id, string Component, int MaxPoints, Standing Standing, int? Points, bool Evidenced = true)
{
    /// <summary>Whether the points enter one of the two totals.</summary>
    public bool Counts => Points is not null && Evidenced;
}
