namespace Hedgerow.Species;

/// <summary>The grids that records can be counted on.</summary>
public enum GridKind
{
    /// <summary>Squares of the city's own projected system, or of the one named.</summary>
    Metric,

    /// <summary>The European reference grid (EPSG:3035).</summary>
    European,

    /// <summary>The military grid (MGRS).</summary>
    Military,

    /// <summary>Extended quarter degree cells.</summary>
    QuarterDegree,
}

/// <summary>A grid that records are counted on.</summary>
/// <param name="Kind">Which one; null for the city's metric grid, or the military one without a city.</param>
/// <param name="Metres">Side of a cell, m.</param>
/// <param name="Level">How often a degree is quartered, for quarter degree cells.</param>
/// <param name="Crs">The system of a metric grid; null for that of the city.</param>
public sealed record GridChoice(GridKind? Kind = null, int Metres = 1000, int Level = 6, string? Crs = null);
