using Hedgerow.Cities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment;

/// <summary>What somebody draws.</summary>
public enum EditKind
{
    /// <summary>A park that people may enter.</summary>
    Park,

    /// <summary>Ground that is no park any more; a point names the parks that hold it.</summary>
    RemovePark,

    /// <summary>Ground that becomes natural.</summary>
    Restored,

    /// <summary>A line of natural ground with a width.</summary>
    Corridor,

    /// <summary>A road with a width: built-up ground that parts habitats.</summary>
    Road,

    /// <summary>New building land.</summary>
    Building,

    /// <summary>A protected area.</summary>
    Protected,
}

/// <summary>What the ground of an edit becomes.</summary>
public enum EditGround
{
    /// <summary>It stays what it is.</summary>
    Unchanged,

    /// <summary>Built-up ground becomes permeable, all else stays what it is.</summary>
    Green,

    /// <summary>Natural and permeable, not built-up, no cropland; whether trees or water stand on it stays as it is.</summary>
    Natural,

    /// <summary>Natural, with trees, permeable; neither built-up nor cropland nor water.</summary>
    Woodland,

    /// <summary>Natural and permeable without trees; neither built-up nor cropland nor water.</summary>
    Meadow,

    /// <summary>Natural water.</summary>
    Wetland,

    /// <summary>Built-up and nothing else.</summary>
    Built,
}

/// <summary>One thing that is drawn on the map of a city.</summary>
/// <param name="Id">Tells it from the others of its scenario.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">Where it is, longitude and latitude (WGS 84): a polygon, a line for what has a width, or a point for <see cref="EditKind.RemovePark"/>.</param>
public sealed record ScenarioEdit(string Id, EditKind Kind, Geometry Shape)
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Width of a line in all, m.</summary>
    public double? WidthM { get; init; }

    /// <summary>What the ground becomes; null for what goes with the kind (<see cref="ScenarioEdits.GroundOf"/>).</summary>
    public EditGround? Ground { get; init; }

    /// <summary>Only ground that serves as one of these changes; all of it where this is empty.</summary>
    public IReadOnlySet<LandRole> Replaces { get; init; } = new HashSet<LandRole>();

    /// <summary>Whether people may enter a protected area; true unless it is said, as in city.yaml.</summary>
    public bool Accessible { get; init; } = true;

    /// <summary>Whether animals cross roads here, by a bridge or a tunnel: for a corridor or a restored area.</summary>
    public bool Crossing { get; init; }
}
