using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Makes the masks of a year from the vector layers of the city or the legend of its land cover.</summary>
internal sealed class RoleMasks(Loading loading, CanvasLayers layers, LandCoverLayer? cover, Found<Sourced<LandCoverMap>> told)
{
    /// <summary>The cells of a role, sea not yet taken out.</summary>
    public Found<Sourced<RoleMask>> Of(LandRole role)
    {
        if (layers.Roles.TryGetValue(role, out var files) && files.Count > 0)
        {
            var note = Say.It($"{CanvasLayers.KeyOf(role)}: a vector layer of the city is used, not the legend of the land cover.", $"{CanvasLayers.KeyOf(role)}:采用城市提供的矢量图层，而非土地覆盖图例。");
            var mask = PolygonMask.ByCentre(files.SelectMany(f => f.Geometries), layers.Canvas.Frame);
            return new Sourced<RoleMask>(
                new RoleMask(role, mask, true),
                [.. files.Select(f => f.Input)],
                [new Note(Severity.Note, "role-from-vector", note), .. files.SelectMany(f => f.Notes)]);
        }

        if (cover is null)
        {
            return new Gap(told.Gap!.Reason, role == LandRole.Cropland ? told.Gap.Remedy : Say.It($"Add `{CanvasLayers.KeyOf(role)}:` (polygons) or `land_cover:` to city.yaml.", $"在 city.yaml 中加入 `{CanvasLayers.KeyOf(role)}:`(多边形)或 `land_cover:`。"));
        }

        if (!LegendRoles.Has(cover.Map.Legend, role))
        {
            return new Gap(
                Say.It($"The legend {cover.Map.Legend.Id} gives no class the role {Word(role)}.", $"图例 {cover.Map.Legend.Id} 中没有任何类别具有 {Word(role)} 这一角色。"),
                Say.It($"Give the role {Word(role)} to classes of the legend, or add `{CanvasLayers.KeyOf(role)}:` to city.yaml.", $"为图例中的类别指定角色 {Word(role)},或在 city.yaml 中加入 `{CanvasLayers.KeyOf(role)}:`。"));
        }

        return new Sourced<RoleMask>(new RoleMask(role, Looked(cover.Map.Codes, LegendRoles.Lookup(cover.Map.Legend, role)), false), [cover.Input], told.Value.Notes);
    }

    /// <summary>The sea: classes of that role, and water that the city declares to be sea; null where there is neither.</summary>
    public Sourced<Grid<byte>>? Sea()
    {
        var ofLegend = cover is not null && LegendRoles.Has(cover.Map.Legend, LandRole.Sea);
        if (layers.Sea is null && cover?.EdgeSea is null && !ofLegend)
        {
            return null;
        }

        var sea = new Grid<byte>(layers.Canvas.Frame);
        var (inputs, notes) = (new List<InputRef>(), new List<Note>());
        if (layers.Sea is { } polygons)
        {
            foreach (var polygon in polygons.Geometries)
            {
                PolygonCells.Fill(polygon, sea, Cell.Yes);
            }

            // Sea polygons reach over beaches and quays: only what the map shows as water is sea.
            if (cover is not null && Of(LandRole.Water) is { Gap: null } water)
            {
                Keep(sea, water.Value.Value.Mask);
            }

            inputs.Add(polygons.Input);
            notes.AddRange(polygons.Notes);
        }

        if (cover is not null)
        {
            Add(sea, cover.EdgeSea);
            if (ofLegend)
            {
                Add(sea, Looked(cover.Map.Codes, LegendRoles.Lookup(cover.Map.Legend, LandRole.Sea)));
            }

            inputs.Add(cover.Input);
        }

        return new Sourced<Grid<byte>>(sea, inputs, notes);
    }

    /// <summary>Natural ground with the sea taken out, and what is to be said of water.</summary>
    public Found<Sourced<RoleMask>> Natural(Sourced<Grid<byte>>? sea)
    {
        var natural = Of(LandRole.Natural);
        if (natural.Gap is not null)
        {
            return natural;
        }

        var (value, inputs, notes) = natural.Value;
        if (sea is not null)
        {
            for (var i = 0; i < sea.Value.Cells.Length; i++)
            {
                if (sea.Value.Cells[i] == Cell.Yes)
                {
                    value.Mask.Cells[i] = Cell.No;
                }
            }

            return new Sourced<RoleMask>(value, [.. inputs.Union(sea.Inputs)], [.. notes.Union(sea.Notes)]);
        }

        return WaterOfTheCity() is { } water && WaterRemark.Of(layers.Areas.Whole, value.Mask, water) is { } remark
            ? new Sourced<RoleMask>(value, inputs, [.. notes, remark])
            : natural;
    }

    // Over the city's window only: a remark is not worth another mask of the whole canvas.
    private Grid<byte>? WaterOfTheCity()
    {
        var window = layers.Areas.Whole.Window;
        if (layers.Roles.TryGetValue(LandRole.Water, out var files) && files.Count > 0)
        {
            return PolygonMask.ByCentre(files.SelectMany(f => f.Geometries), layers.Canvas.Frame.Part(window));
        }

        return cover is not null && LegendRoles.Has(cover.Map.Legend, LandRole.Water)
            ? Looked(cover.Map.Codes.Part(window), LegendRoles.Lookup(cover.Map.Legend, LandRole.Water))
            : null;
    }

    public Grid<byte> Looked(Grid<ushort> codes, byte[] states)
    {
        var mask = new Grid<byte>(codes.Frame);
        System.Threading.Tasks.Parallel.For(0, codes.Frame.Rows, loading.Parallel, row =>
        {
            var from = codes.Row(row);
            var to = mask.Row(row);
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = states[from[i]];
            }
        });
        return mask;
    }

    /// <summary>The word for a role in legends.</summary>
    private static string Word(LandRole role) => role == LandRole.BuiltUp ? "built_up" : role.ToString().ToLowerInvariant();

    private static void Keep(Grid<byte> sea, Grid<byte> water)
    {
        for (var i = 0; i < sea.Cells.Length; i++)
        {
            sea.Cells[i] = sea.Cells[i] == Cell.Yes && water.Cells[i] == Cell.Yes ? Cell.Yes : Cell.No;
        }
    }

    private static void Add(Grid<byte> sea, Grid<byte>? more)
    {
        for (var i = 0; more is not null && i < sea.Cells.Length; i++)
        {
            if (more.Cells[i] == Cell.Yes)
            {
                sea.Cells[i] = Cell.Yes;
            }
        }
    }
}
