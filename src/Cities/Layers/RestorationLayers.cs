using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Hedgerow.Cities.Layers;

/// <summary>What is known of restoration: polygons, hectares or habitat types.</summary>
internal sealed class RestorationLayers
{
    private readonly RestorationRef? declared;
    private readonly (Geometry Union, InputRef Input)? restored;
    private readonly (Geometry Union, InputRef Input)? degraded;


    /// <summary>Habitat restored besides what the city states in hectares; null for none.</summary>
    private Geometry? added;

    private RestorationLayers(RestorationRef? declared, (Geometry, InputRef)? restored, (Geometry, InputRef)? degraded) =>
        (this.declared, this.restored, this.degraded) = (declared, restored, degraded);

    public static RestorationLayers Load(Loading loading, Canvas? canvas)
    {
        if (loading.City.Restoration is not { } declared)
        {
            return new RestorationLayers(null, null, null);
        }

        return new RestorationLayers(declared, Union(loading, "restoration.restored", declared.Restored, canvas), Union(loading, "restoration.degraded", declared.Degraded, canvas));
    }

    /// <summary>The facts of an area. Hectares and types that the city states hold for the city as a whole only.</summary>
    public Found<Sourced<RestorationFacts>> Of(AssessedArea area)
    {
        if (declared is null)
        {
            return new Gap(
                new Wording("The city says nothing of restoration.", "城市未提供修复信息。"),
                new Wording("Add `restoration:` to city.yaml: layers or hectares of restored and degraded habitat, or `types_restored` and `types_total`.", "在 city.yaml 中加入 `restoration:`:已修复与退化生境的图层或公顷数，或 `types_restored` 与 `types_total`。"));
        }

        var stated = !area.IsUnit;
        var facts = new RestorationFacts(
            Hectares(restored?.Union, area) ?? (stated ? declared.RestoredHectares + (Hectares(added, area) ?? 0) : null),
            Hectares(degraded?.Union, area) ?? (stated ? declared.DegradedHectares : null),
            stated ? declared.TypesRestored : null,
            stated ? declared.TypesTotal : null);
        if (facts is { RestoredHa: null, DegradedHa: null, TypesRestored: null, TypesTotal: null })
        {
            return new Gap(
                Say.It($"Restoration is stated for the city as a whole, not for {area.Name}.", $"修复情况只有全市数据，没有 {area.Name} 的数据。"),
                new Wording("Give `restored:` and `degraded:` as polygon layers.", "请以多边形图层提供 `restored:` 和 `degraded:`。"));
        }

        return new Sourced<RestorationFacts>(facts, [.. new[] { restored?.Input, degraded?.Input }.OfType<InputRef>()], []);
    }

    /// <summary>The same with habitat restored and lost in some places. Hectares that the city states can grow but not shrink: where they lie is not known.</summary>
    public RestorationLayers With(IReadOnlyList<PlaceChange> changes)
    {
        if (declared is null || !changes.Any(c => c.IsRestored || c.TakesRestored))
        {
            return this;
        }

        var (union, more) = (restored?.Union, added);
        foreach (var change in changes.Where(c => c.IsRestored || c.TakesRestored))
        {
            var ground = change.IsRestored && degraded is { } land ? Overlay(land.Union, change.Shape, SpatialFunction.Intersection) : change.Shape;
            union = union is null ? null : Changed(union, ground, change.IsRestored);
            more = restored is null ? Changed(more, ground, change.IsRestored) : null;
        }

        return new RestorationLayers(declared, restored is { } old ? (union!, old.Input) : null, degraded) { added = more };
    }

    private static Geometry? Changed(Geometry? ground, Geometry place, bool grows) =>
        ground is null or { IsEmpty: true } ? (grows ? place : ground)
        : place.IsEmpty ? ground
        : Overlay(ground, place, grows ? SpatialFunction.Union : SpatialFunction.Difference);

    private static Geometry Overlay(Geometry one, Geometry other, SpatialFunction function) =>
        one.IsEmpty ? one : Shapes.Polygonal(OverlayNGRobust.Overlay(one, other, function)) ?? Polygon.Empty;

    private static (Geometry, InputRef)? Union(Loading loading, string role, VectorRef? file, Canvas? canvas)
    {
        if (file is null || VectorReader.Read(loading, file, new VectorAsk(role, Shape.Polygons), canvas) is not { } layer)
        {
            return null;
        }

        var union = layer.Items.Count == 0 ? Polygon.Empty : Outline.United(layer.Geometries);
        return (union, layer.Input);
    }

    private static double? Hectares(Geometry? union, AssessedArea area) =>
        union is null ? null : union.IsEmpty ? 0 : OverlayNGRobust.Overlay(union, area.Polygon, SpatialFunction.Intersection).Area / 10_000;
}
