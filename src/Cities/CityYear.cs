using Hedgerow.Cities.Layers;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>A city in one year: its areas and layers on the canvas. Safe to read from several threads; nothing that it returns may be changed.</summary>
public sealed class CityYear
{
    private readonly CanvasLayers layers;
    private readonly RoleMasks masks;
    private readonly Lazy<Sourced<Grid<byte>>?> sea;
    private readonly Lazy<Found<Sourced<PeopleMap>>> people;
    private readonly Lazy<Found<Sourced<Grid<byte>>>> builtUp;
    private readonly MaskStore store = new();
    private readonly ChangedLayers? changed;

    internal CityYear(CityData city, int year, CanvasLayers layers, Found<Sourced<LandCoverMap>> landCover, RoleMasks masks, PeoplePlacer placer)
    {
        City = city;
        Year = year;
        LandCover = landCover;
        this.layers = layers;
        this.masks = masks;
        sea = new(masks.Sea);
        people = new(() => placer.Of(year));
        builtUp = new(() => BuiltUpGround.Of(layers, Role(LandRole.BuiltUp)));
    }

    /// <summary>The same year with some places changed.</summary>
    internal CityYear(CityData city, CityYear basis, IReadOnlyList<PlaceChange> changes)
    {
        City = city;
        Year = basis.Year;
        LandCover = basis.LandCover;
        (layers, masks, sea, people) = (basis.layers, basis.masks, basis.sea, basis.people);
        changed = new ChangedLayers(basis, layers, changes);
        builtUp = new(changed.BuiltUpForSpecies);
    }

    /// <summary>The city.</summary>
    public CityData City { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The working grid.</summary>
    public Canvas Canvas => layers.Canvas;

    /// <summary>Size of a cell: the square root of its area, m.</summary>
    public double CellSizeM => Math.Sqrt(Canvas.Frame.CellArea);

    /// <summary>The whole city.</summary>
    public AssessedArea Whole => layers.Areas.Whole;

    /// <summary>Its units, in the order of their file; empty where none are declared or asked for.</summary>
    public IReadOnlyList<AssessedArea> Units => layers.Areas.Units;

    /// <summary>Land cover of this year, else of the latest earlier one (noted).</summary>
    public Found<Sourced<LandCoverMap>> LandCover { get; }

    /// <summary>The sea on the canvas; null where none is declared and the legend knows none.</summary>
    public Sourced<Grid<byte>>? Sea => sea.Value;

    /// <summary>Every cell that a barrier touches; null where none are declared.</summary>
    public Sourced<Grid<byte>>? Barriers => changed is null ? layers.Barriers : changed.Barriers;

    /// <summary>What only corridors need; null unless it was asked for (<see cref="LoadOptions.Corridors"/>).</summary>
    public CorridorLayers? Corridors => layers.Corridors;

    /// <summary>Parks.</summary>
    public Found<Sourced<ParkSet>> Parks => changed is null ? layers.Parks : changed.Parks;

    /// <summary>Protected areas.</summary>
    public Found<Sourced<ProtectedSet>> Protected => changed is null ? layers.Protected : changed.Protected;

    /// <summary>People.</summary>
    public Found<Sourced<PeopleMap>> People => people.Value;

    /// <summary>Built-up ground for species indicators: the layer <c>built_up</c>, else the legend's built-up classes, else buildings, else districts with people; the choice is noted.</summary>
    public Found<Sourced<Grid<byte>>> BuiltUpForSpecies => builtUp.Value;

    /// <summary>The cells of a role: from the vector layer of that name (noted), else from the legend. Natural ground comes without the sea.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The mask, or why there is none.</returns>
    public Found<Sourced<RoleMask>> Role(LandRole role) => role switch
    {
        not LandRole.Sea when changed is not null => changed.Role(role),
        LandRole.Sea when Sea is { } found => new Sourced<RoleMask>(new RoleMask(role, found.Value, layers.Sea is not null), found.Inputs, found.Notes),
        LandRole.Natural => store.Get(role, () => masks.Natural(Sea)),
        _ => store.Get(role, () => masks.Of(role)),
    };

    /// <summary>Restoration in an area.</summary>
    /// <param name="area">The whole city or a unit.</param>
    /// <returns>The facts, or why there are none.</returns>
    public Found<Sourced<RestorationFacts>> Restoration(AssessedArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return changed is null ? layers.Restoration.Of(area) : changed.Restoration.Of(area);
    }

    /// <summary>Where this year differs from the city as it is, layer by layer; empty unless it was changed (<see cref="CityData.With"/>).</summary>
    public IReadOnlyList<LayerChange> Changes => changed is null ? [] : changed.Differences();

    /// <summary>Masks of the city that are made when asked for, and let go when nobody holds them: hold this to keep them in memory.</summary>
    /// <returns>What to hold.</returns>
    public object Hold() => new object?[]
    {
        Enum.GetValues<LandRole>().Select(Role).ToArray(), Barriers, BuiltUpForSpecies, Parks, Protected, People,
        Units.Prepend(Whole).Select(area => area.Mask).ToArray(), Protected.Gap is null ? Protected.Value.Value.Mask : null,
    };
}
