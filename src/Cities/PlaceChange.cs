using NetTopologySuite.Geometries;

namespace Hedgerow.Cities;

/// <summary>One place where a city is thought otherwise than it is: which layers it changes, and how.</summary>
/// <param name="Shape">Valid polygons in the canvas' reference system.</param>
public sealed record PlaceChange(Geometry Shape)
{
    /// <summary>Name, where it makes a park or a protected site.</summary>
    public string? Name { get; init; }

    /// <summary>What the cells whose centres lie in the shape become (true) or cease to be (false); a role that is not named stays as it is.</summary>
    public IReadOnlyDictionary<LandRole, bool> Ground { get; init; } = new Dictionary<LandRole, bool>();

    /// <summary>Only cells that are one of these become <see cref="Ground"/>; all cells where it is empty. A role of which the city knows nothing holds nowhere.</summary>
    public IReadOnlySet<LandRole> Replaces { get; init; } = new HashSet<LandRole>();

    /// <summary>Whether every cell that the shape touches parts habitats.</summary>
    public bool IsBarrier { get; init; }

    /// <summary>Whether animals can cross: the cells whose centres lie in the shape are no barrier.</summary>
    public bool IsCrossing { get; init; }

    /// <summary>Whether people may enter it as a park.</summary>
    public bool IsPark { get; init; }

    /// <summary>Whether parks lose this ground.</summary>
    public bool TakesParks { get; init; }

    /// <summary>Whether habitat is restored here: inside degraded habitat, where the city has that as a layer.</summary>
    public bool IsRestored { get; init; }

    /// <summary>Whether restored habitat is lost here.</summary>
    public bool TakesRestored { get; init; }

    /// <summary>Whether it is protected.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether people may enter it, where it is protected.</summary>
    public bool IsAccessible { get; init; }
}
