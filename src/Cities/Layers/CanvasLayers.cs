using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>What does not change from year to year on one canvas: areas and vector layers. Years that share the canvas share this.</summary>
internal sealed record CanvasLayers
{
    public required Canvas Canvas { get; init; }

    public required Areas Areas { get; init; }

    /// <summary>Vector layers that replace a legend role.</summary>
    public required IReadOnlyDictionary<LandRole, IReadOnlyList<VectorFeatures>> Roles { get; init; }

    public required VectorFeatures? Sea { get; init; }

    public required VectorFeatures? Buildings { get; init; }

    public required Sourced<Grid<byte>>? Barriers { get; init; }

    /// <summary>What only corridors need; null where nobody asked for it.</summary>
    public required CorridorLayers? Corridors { get; init; }

    public required Found<Sourced<ParkSet>> Parks { get; init; }

    public required Found<Sourced<ProtectedSet>> Protected { get; init; }

    public required RestorationLayers Restoration { get; init; }

    public required IReadOnlyDictionary<PopulationRef, PeopleSource> People { get; init; }

    /// <summary>Reads all of them. Without a canvas (because of an error elsewhere) they are only checked, and null is returned.</summary>
    public static CanvasLayers? Load(Loading loading, Canvas? canvas, Areas? areas)
    {
        var city = loading.City;
        var people = PeopleLoader.Read(loading, canvas);
        var wide = canvas is null ? null : canvas with { Frame = PeopleLoader.WideFrame(canvas.Frame, people.Values) };
        var roles = city.RoleLayers.ToDictionary(r => r.Key, IReadOnlyList<VectorFeatures> (r) => Layers(loading, r.Key, r.Value, wide));
        var sea = city.Sea?.Polygons is { } polygons ? VectorReader.Read(loading, polygons, new VectorAsk("sea", Shape.Polygons), wide) : null;
        var buildings = city.Buildings is { } footprints ? Footprints(loading, footprints, wide) : null;
        var roads = BarriersLoader.Roads(loading, canvas);
        var barriers = canvas is null || roads is null ? null : BarriersLoader.Mask(roads, canvas);
        var corridors = loading.ForCorridors ? CorridorLoader.Load(loading, canvas, roads) : null;
        var parks = ParksLoader.Load(loading, canvas);
        var protection = ProtectedLoader.Load(loading, canvas);
        var restoration = RestorationLayers.Load(loading, canvas);
        return canvas is null || areas is null ? null : new CanvasLayers
        {
            Canvas = canvas,
            Areas = areas,
            Roles = roles,
            Sea = sea,
            Buildings = buildings,
            Barriers = barriers,
            Corridors = corridors,
            Parks = parks,
            Protected = protection,
            Restoration = restoration,
            People = people,
        };
    }

    /// <summary>Key of city.yaml for the layer of a role.</summary>
    public static string KeyOf(LandRole role) => role switch
    {
        LandRole.Natural => "natural_areas",
        LandRole.Tree => "canopy",
        LandRole.Permeable => "permeable",
        LandRole.BuiltUp => "built_up",
        LandRole.Water => "water",
        LandRole.Sea => "sea",
        _ => "cropland",
    };

    private static List<VectorFeatures> Layers(Loading loading, LandRole role, IReadOnlyList<VectorRef> files, Canvas? canvas)
    {
        var key = KeyOf(role);
        loading.Step(Say.It($"Reading {key}", $"读取 {key}"));
        var layers = new List<VectorFeatures>();
        foreach (var file in files)
        {
            if (VectorReader.Read(loading, file, new VectorAsk(key, Shape.Polygons), canvas) is { } layer)
            {
                layers.Add(layer);
            }
        }

        return layers;
    }

    private static VectorFeatures? Footprints(Loading loading, BuildingsRef file, Canvas? canvas)
    {
        loading.Step(new Wording("Reading buildings", "读取建筑"));
        string[] fields = [.. new[] { file.PeopleField, file.LevelsField }.OfType<string>()];
        return VectorReader.Read(loading, file.Layer, new VectorAsk("buildings", Shape.Polygons, fields), canvas);
    }
}
