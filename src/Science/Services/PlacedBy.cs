namespace Hedgerow.Science.Services;

/// <summary>By what the people of a district were laid onto its cells.</summary>
public enum PlacedBy
{
    /// <summary>Nobody lives there: nothing had to be placed.</summary>
    Nobody,

    /// <summary>People known for each building.</summary>
    BuildingPeople,

    /// <summary>Footprint times levels of buildings.</summary>
    BuildingVolume,

    /// <summary>Built-up cells, equally.</summary>
    BuiltUpCells,

    /// <summary>Land cells, equally.</summary>
    LandCells,

    /// <summary>All cells of the district, equally: nothing better was there.</summary>
    AllCells,

    /// <summary>The cell that the district's own point lies in: the district holds no cell centre.</summary>
    OwnPoint,

    /// <summary>No cell of the grid: the district lies outside it. Its people are reported, not placed.</summary>
    OutsideTheGrid,
}
