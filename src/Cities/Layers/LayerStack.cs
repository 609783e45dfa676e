using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>All spatial layers of a run: the land cover of each year, and the rest once for each canvas.</summary>
internal sealed class LayerStack
{
    private readonly Loading loading;
    private readonly Dictionary<LandCoverRef, LandCoverLayer> covers;
    private readonly Dictionary<Canvas, CanvasLayers> layers;

    private LayerStack(Loading loading, Dictionary<LandCoverRef, LandCoverLayer> covers, Dictionary<Canvas, CanvasLayers> layers) =>
        (this.loading, this.covers, this.layers) = (loading, covers, layers);

    /// <summary>Loads what the years need; null when there is no canvas to put it on (findings say why).</summary>
    public static LayerStack? Load(Loading loading, IReadOnlyList<int> years, string? units)
    {
        var city = loading.City;
        loading.Plan(4 + years.Count + city.Barriers.Count + city.Parks.Count + city.ProtectedAreas.Count + city.Population.Count + city.RoleLayers.Count);
        var outline = Outline.Read(loading, units);
        var areas = new Dictionary<Canvas, Areas>();
        var covers = new Dictionary<LandCoverRef, LandCoverLayer>();
        var loader = new LandCoverLoader(loading, outline, AreasOf);
        foreach (var file in years.Select(y => Ground(city, y)).OfType<LandCoverRef>().Distinct())
        {
            if (loader.Load(file) is { } cover)
            {
                covers[file] = cover;
            }
        }

        if (city.LandCover.Count == 0 && outline.Degrees is not null && CanvasPlan.OfVectors(loading, outline) is { } canvas)
        {
            AreasOf(canvas);
        }

        var layers = new Dictionary<Canvas, CanvasLayers>();
        foreach (var (each, where) in areas)
        {
            layers[each] = CanvasLayers.Load(loading, each, where)!;
        }

        if (layers.Count > 0)
        {
            return new LayerStack(loading, covers, layers);
        }

        CanvasLayers.Load(loading, null, null);
        return null;

        Areas AreasOf(Canvas canvas)
        {
            if (!areas.TryGetValue(canvas, out var known))
            {
                areas[canvas] = known = Areas.Of(loading, outline, canvas, first: areas.Count == 0);
            }

            return known;
        }
    }

    /// <summary>Puts a year together.</summary>
    public CityYear Year(CityData city, int year)
    {
        var file = Ground(loading.City, year);
        var ground = file is null ? null : covers[file];
        var canvas = ground is null ? layers.Values.First() : layers[ground.Canvas];
        var used = ground is not null && ground.Map.Year <= year ? ground : null;
        var cover = Cover(used, year);
        var masks = new RoleMasks(loading, canvas, used, cover);
        return new CityYear(city, year, canvas, cover, masks, new PeoplePlacer(loading, canvas, used, masks));
    }

    private Found<Sourced<LandCoverMap>> Cover(LandCoverLayer? used, int year)
    {
        if (used is null)
        {
            return loading.City.LandCover.Count == 0
                ? new Gap(
                    new Wording("The city names no land cover.", "城市未提供土地覆盖图。"),
                    new Wording("Add `land_cover:` to city.yaml: a raster or polygons with a class field, and a legend.", "在 city.yaml 中加入 `land_cover:`:栅格或带类别字段的多边形，以及图例。"))
                : new Gap(
                    Say.It($"There is no land cover of {year} or earlier.", $"没有 {year} 年或更早的土地覆盖图。"),
                    Say.It($"Add a land cover of {year} to city.yaml.", $"在 city.yaml 中加入 {year} 年的土地覆盖图。"));
        }

        var notes = used.Notes.ToList();
        if (used.Map.Year < year)
        {
            notes.Insert(0, new Note(Severity.Note, "land-cover-of-earlier-year", Say.It($"Land cover of {used.Map.Year} stands for {year}.", $"以 {used.Map.Year} 年土地覆盖代替 {year} 年。")));
        }

        return new Sourced<LandCoverMap>(used.Map, [used.Input], notes);
    }

    // The map of the year, else the latest earlier one. The earliest later one only lends its grid: it is never read as this year's.
    private static LandCoverRef? Ground(City city, int year) =>
        city.LandCover.Where(l => (l.Year ?? city.Year) <= year).MaxBy(l => l.Year ?? city.Year) ?? city.LandCover.MinBy(l => l.Year ?? city.Year);
}
