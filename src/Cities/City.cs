using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>A city as its city.yaml declares it: every path resolved, nothing loaded yet.</summary>
public sealed record City
{
    /// <summary>Full path of city.yaml.</summary>
    public required string File { get; init; }

    /// <summary>The folder that holds it.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>Name of the city.</summary>
    public required Wording Name { get; init; }

    /// <summary>ISO 3166 alpha-3 code.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the city is made up: every page then says so.</summary>
    public bool Fictional { get; init; }

    /// <summary>The year to assess.</summary>
    public required int Year { get; init; }

    /// <summary>The year to compare with: the first application of the index.</summary>
    public int? Baseline { get; init; }

    /// <summary>The area assessed; several polygons are united.</summary>
    public required VectorRef Boundary { get; init; }

    /// <summary><c>auto</c> or a reference system such as <c>EPSG:5367</c>.</summary>
    public string Crs { get; init; } = "auto";

    /// <summary>Cell size in metres for a city with vector layers only.</summary>
    public double GridMetres { get; init; } = 10;

    /// <summary>Whether areas with less than 90 % coverage are measured all the same.</summary>
    public bool AcceptNoData { get; init; }

    /// <summary>How many years of records, up to the assessed year, count (default 10).</summary>
    public int RecordYears { get; init; } = 10;

    /// <summary>Land-cover maps, of one or several years.</summary>
    public IReadOnlyList<LandCoverRef> LandCover { get; init; } = [];

    /// <summary>Vector layers that replace a legend role: natural, tree (canopy), permeable, built_up, water.</summary>
    public IReadOnlyDictionary<LandRole, IReadOnlyList<VectorRef>> RoleLayers { get; init; } = new Dictionary<LandRole, IReadOnlyList<VectorRef>>();

    /// <summary>The sea.</summary>
    public SeaRef? Sea { get; init; }

    /// <summary>Buildings with people or storeys.</summary>
    public BuildingsRef? Buildings { get; init; }

    /// <summary>Roads, rails, walls and canals that part habitats.</summary>
    public IReadOnlyList<BarrierRef> Barriers { get; init; } = [];

    /// <summary>Heights above the sea, m: slopes are made from them.</summary>
    public RasterRef? Elevation { get; init; }

    /// <summary>Light at night.</summary>
    public RasterRef? NightLight { get; init; }

    /// <summary>What the city says of its corridors; null where it leaves all to the shipped rules.</summary>
    public CorridorsRef? Corridors { get; init; }

    /// <summary>Parks and other public green space.</summary>
    public IReadOnlyList<ParksRef> Parks { get; init; } = [];

    /// <summary>Protected and secured areas.</summary>
    public IReadOnlyList<ProtectedRef> ProtectedAreas { get; init; } = [];

    /// <summary>What was degraded and what has been restored.</summary>
    public RestorationRef? Restoration { get; init; }

    /// <summary>Where people live.</summary>
    public IReadOnlyList<PopulationRef> Population { get; init; } = [];

    /// <summary>Districts for which everything that can be is computed too.</summary>
    public IReadOnlyList<UnitsRef> Units { get; init; } = [];

    /// <summary>Species records.</summary>
    public IReadOnlyList<RecordsRef> Records { get; init; } = [];

    /// <summary>The taxonomy by which names are resolved; null where names are taken as they are written.</summary>
    public TaxonomyRef? Taxonomy { get; init; }

    /// <summary>Lists of taxa with a status.</summary>
    public IReadOnlyList<ChecklistRef> Checklists { get; init; } = [];

    /// <summary>Full path of answers.yaml, where the city has one.</summary>
    public string? Answers { get; init; }

    /// <summary>Full path of profile.yaml (Part I of the index), where the city has one.</summary>
    public string? Profile { get; init; }

    /// <summary>Taxa whose places must not be shown.</summary>
    public IReadOnlyList<string> Sensitive { get; init; } = [];

    /// <summary>Full paths of files that list such taxa.</summary>
    public IReadOnlyList<string> SensitiveFiles { get; init; } = [];

    /// <summary>How the city departs from the shipped cleaning rules.</summary>
    public RuleSwitches Rules { get; init; } = RuleSwitches.None;
}
