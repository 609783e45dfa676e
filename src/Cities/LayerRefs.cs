using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>A file that city.yaml names, with what it says about its origin.</summary>
/// <param name="Path">Full path, or a GDAL virtual path.</param>
/// <param name="Line">Line of city.yaml that names it.</param>
public abstract record FileRef(string Path, int Line)
{
    /// <summary>Where the data come from.</summary>
    public string? Source { get; init; }

    /// <summary>Under which licence.</summary>
    public string? Licence { get; init; }

    /// <summary>The year the data describe.</summary>
    public int? Year { get; init; }

    /// <summary>Text encoding where the file does not say it (default UTF-8).</summary>
    public string? Encoding { get; init; }
}

/// <summary>A vector layer.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Layer">Layer in the file; null where it holds one only.</param>
/// <param name="Where">Filter in OGR SQL, such as <c>boundary_use = 'TRUE'</c>.</param>
/// <param name="Line">Line of city.yaml.</param>
public record VectorRef(string Path, string? Layer, string? Where, int Line) : FileRef(Path, Line);

/// <summary>A land-cover map: a raster, or polygons with a class field.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Legend">What its classes mean, overrides of the city applied.</param>
/// <param name="Band">Band of a raster, from 1.</param>
/// <param name="NoData">Codes that mean no data, besides the file's own.</param>
/// <param name="Layer">Layer, for polygons.</param>
/// <param name="ClassField">Field with the class code, for polygons; null for a raster.</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record LandCoverRef(string Path, Legend Legend, int Band, IReadOnlyList<int> NoData, string? Layer, string? ClassField, int Line) : FileRef(Path, Line)
{
    /// <summary>Filter in OGR SQL, for polygons.</summary>
    public string? Where { get; init; }
}

/// <summary>The sea: polygons, or water that touches the raster's edge.</summary>
/// <param name="Polygons">Sea polygons, or null.</param>
/// <param name="FromWaterTouchingRasterEdge">Whether sea is the water of the land cover that touches the raster's edge.</param>
/// <param name="MinimumHectares">Smallest such water body, ha.</param>
public sealed record SeaRef(VectorRef? Polygons, bool FromWaterTouchingRasterEdge, double MinimumHectares = 1000);

/// <summary>Buildings.</summary>
/// <param name="Layer">Their footprints.</param>
/// <param name="PeopleField">Field with people, or null.</param>
/// <param name="LevelsField">Field with storeys, or null.</param>
public sealed record BuildingsRef(VectorRef Layer, string? PeopleField, string? LevelsField);

/// <summary>Barriers: lines or polygons.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="WidthMetres">Width in all, m, where the field is absent or empty (default 15).</param>
/// <param name="WidthField">Field with the width in all, m.</param>
/// <param name="TrafficField">Field with vehicles a day: narrower lines count only above 5000.</param>
public sealed record BarrierRef(VectorRef Layer, double WidthMetres, string? WidthField, string? TrafficField)
{
    /// <summary>Field with the class of a road, such as motorway or primary.</summary>
    public string? ClassField { get; init; }
}

/// <summary>A raster of measured values: heights, light.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Band">Band, from 1.</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record RasterRef(string Path, int Band, int Line) : FileRef(Path, Line);

/// <summary>What the city says of its corridors.</summary>
/// <param name="Rules">Full path of its own rules and resistance table; null for those that Hedgerow ships.</param>
/// <param name="Sources">Its own ecological sources, polygons; null to find them by the rules.</param>
/// <param name="NameField">Field with their names.</param>
public sealed record CorridorsRef(string? Rules, VectorRef? Sources, string? NameField);

/// <summary>Parks.</summary>
/// <param name="Layer">The polygons.</param>
/// <param name="AccessField">Field that says who may enter; <c>private</c> and <c>no</c> are left out.</param>
public sealed record ParksRef(VectorRef Layer, string? AccessField);

/// <summary>How an area is protected.</summary>
public enum ProtectionKind
{
    /// <summary>A local or national list of the city's own.</summary>
    Local,

    /// <summary>The World Database on Protected Areas: its status and designation rules apply.</summary>
    Wdpa,

    /// <summary>Other effective area-based conservation measures.</summary>
    Oecm,

    /// <summary>Ecological conservation redline (生态保护红线).</summary>
    Redline,
}

/// <summary>Protected areas.</summary>
/// <param name="Layer">The polygons.</param>
/// <param name="Kind">How they are protected.</param>
/// <param name="StatusField">Field with the status; proposed sites are left out.</param>
/// <param name="AccessField">Field that says who may enter, for indicator 12; without it sites count as accessible unless <paramref name="Accessible"/> is false.</param>
/// <param name="Accessible">Whether people may enter the sites of this layer.</param>
public sealed record ProtectedRef(VectorRef Layer, ProtectionKind Kind, string? StatusField, string? AccessField, bool Accessible);

/// <summary>Restoration: option A by area (layers or hectares), option B by habitat types.</summary>
/// <param name="Restored">Restored habitat, polygons.</param>
/// <param name="Degraded">Originally degraded habitat, polygons (the restored ones included).</param>
/// <param name="RestoredHectares">Restored habitat, ha, where no layer is had.</param>
/// <param name="DegradedHectares">Originally degraded habitat, ha.</param>
/// <param name="TypesRestored">Habitat types restored.</param>
/// <param name="TypesTotal">Habitat types of the city in the baseline year.</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record RestorationRef(VectorRef? Restored, VectorRef? Degraded, double? RestoredHectares, double? DegradedHectares, int? TypesRestored, int? TypesTotal, int Line);

/// <summary>People: a raster of people per cell, or districts with a field.</summary>
/// <param name="Path">Full path; empty where only a total is stated.</param>
/// <param name="Layer">Layer, for districts.</param>
/// <param name="Field">Field with people, for districts; null for a raster.</param>
/// <param name="Total">A stated total for the city, where only that is known.</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record PopulationRef(string Path, string? Layer, string? Field, double? Total, int Line) : FileRef(Path, Line)
{
    /// <summary>Filter in OGR SQL, for districts.</summary>
    public string? Where { get; init; }
}

/// <summary>Districts.</summary>
/// <param name="Key">Short name used by <c>--by</c>.</param>
/// <param name="Layer">The polygons.</param>
/// <param name="NameField">Field with their names.</param>
public sealed record UnitsRef(string Key, VectorRef Layer, string NameField);

/// <summary>Species records. Column names are guessed from Darwin Core unless given.</summary>
/// <param name="Path">Full path: TSV, CSV, DwC-A zip, Parquet, or a vector layer.</param>
/// <param name="Columns">Darwin Core term → column of the file, where they differ (<c>decimalLatitude: y_25833</c>).</param>
/// <param name="Crs">Reference system of the coordinates (default WGS84).</param>
/// <param name="Group">Taxonomic group of all records, where the file has no higher taxa.</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record RecordsRef(string Path, IReadOnlyDictionary<string, string> Columns, string? Crs, string? Group, int Line) : FileRef(Path, Line)
{
    /// <summary>Layer, for a vector file.</summary>
    public string? Layer { get; init; }

    /// <summary>Filter in OGR SQL, for a vector file.</summary>
    public string? Where { get; init; }

    /// <summary>What the cells of a survey table of sites by species hold: <c>count</c>, <c>cover</c> (percent) or <c>braun_blanquet</c> (codes).</summary>
    public string Quantity { get; init; } = "count";

    /// <summary>The table of the survey's sites; null where the rows say all themselves.</summary>
    public SitesRef? Sites { get; init; }
}

/// <summary>What a checklist says of its taxa.</summary>
public enum ChecklistStatus
{
    /// <summary>Native to the city.</summary>
    Native,

    /// <summary>Invasive alien.</summary>
    Invasive,

    /// <summary>Introduced, not known to be invasive.</summary>
    Introduced,

    /// <summary>Threatened.</summary>
    Threatened,

    /// <summary>Endemic to the country.</summary>
    Endemic,

    /// <summary>Protected by law.</summary>
    Protected,

    /// <summary>Planted or kept; whether it is native is not said.</summary>
    Cultivated,

    /// <summary>The status stands in a column of the list itself.</summary>
    ByColumn,
}

/// <summary>For which area a checklist states a status. The narrower one is believed before the wider one.</summary>
public enum ChecklistScope
{
    /// <summary>The list does not say, or holds for a wider area than the country.</summary>
    List,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The city.</summary>
    City,
}

/// <summary>A checklist.</summary>
/// <param name="Path">Full path (CSV or TSV).</param>
/// <param name="Status">What it says of its taxa.</param>
/// <param name="Columns">Role → column: name, group, class, first, last, extinct, status, scientificName.</param>
/// <param name="Group">Taxonomic group of all rows, where the file does not say.</param>
/// <param name="Form">How the rows are laid out: <c>list</c> (a row a taxon), <c>detections</c> (a row a taxon, a column a year), <c>years</c> (a row a taxon, then the years of its detection), or <c>sightings</c> (a row a taxon and year).</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record ChecklistRef(string Path, ChecklistStatus Status, IReadOnlyDictionary<string, string> Columns, string? Group, string Form, int Line) : FileRef(Path, Line)
{
    /// <summary>The year the list describes, for two lists of two dates.</summary>
    public int? ListYear => Year;

    /// <summary>For which area it states the status.</summary>
    public ChecklistScope Scope { get; init; }

    /// <summary>Which of contradicting lists is believed: the one with the greater number. By default 3 for the city, 2 for the country, 1 for others.</summary>
    public int Precedence { get; init; } = 1;

    /// <summary>Whether it is the official list of the species that must be acted on, such as the list of invasive species under key national management.</summary>
    public bool KeyList { get; init; }

    /// <summary>Whether the list claims to be complete for its group (a taxon not on it is then absent, not unknown).</summary>
    public bool Complete { get; init; }
}
