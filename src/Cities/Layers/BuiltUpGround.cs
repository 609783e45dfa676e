using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Built-up ground for species indicators: the best of what the city has, and which it was.</summary>
internal static class BuiltUpGround
{
    public static Found<Sourced<Grid<byte>>> Of(CanvasLayers layers, Found<Sourced<RoleMask>> role)
    {
        if (role.Gap is null)
        {
            var (value, inputs, notes) = role.Value;
            return Chosen(
                value.Mask, inputs, notes,
                value.FromVector ? new Wording("Built-up areas are those of the layer `built_up`.", "建成区取自图层 `built_up`。") : new Wording("Built-up areas are the built-up classes of the land cover.", "建成区取自土地覆盖图的建设用地类别。"));
        }

        if (layers.Buildings is { Items.Count: > 0 } buildings)
        {
            return Chosen(
                PolygonMask.Touched(buildings.Geometries, layers.Canvas.Frame), [buildings.Input], buildings.Notes,
                new Wording("Built-up areas are the cells that buildings touch.", "建成区为建筑物所触及的单元。"));
        }

        if (layers.People.Values.FirstOrDefault(p => p.Districts is not null) is { Districts: { } districts } source)
        {
            var lived = districts.Items.Where(d => d.Numbers[0] > 0).Select(d => d.Geometry);
            return Chosen(
                PolygonMask.ByCentre(lived, layers.Canvas.Frame), [districts.Input], source.Notes,
                new Wording("Built-up areas are the districts in which people live: no better map is had.", "缺少更好的地图，建成区以有人居住的分区代替。"));
        }

        return new Gap(
            new Wording("Nothing says where the city is built up.", "没有资料说明何处为建成区。"),
            new Wording("Add `built_up:`, `buildings:`, or a land cover with built-up classes to city.yaml.", "在 city.yaml 中加入 `built_up:`、`buildings:`,或含建设用地类别的土地覆盖图。"));
    }

    private static Sourced<Grid<byte>> Chosen(Grid<byte> mask, IReadOnlyList<InputRef> inputs, IReadOnlyList<Note> notes, Wording choice) =>
        new(mask, inputs, [new Note(Severity.Note, "built-up-from", choice), .. notes]);
}
