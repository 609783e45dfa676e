using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Hedgerow.Cities.Layers;

/// <summary>What is known of restoration: polygons, hectares or habitat types.</summary>
internal sealed class RestorationLayers
{
    private readonly RestorationRef? declared;
    private readonly (Geometry Union, InputRef Input)? restored;
    private readonly (Geometry Union, InputRef Input)? degraded;

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
            Hectares(restored?.Union, area) ?? (stated ? declared.RestoredHectares : null),
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
        union is null ? null : union.IsEmpty ? 0 : OverlayNGRobust.Overlay(union, area.Polygon, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection).Area / 10_000;
}
