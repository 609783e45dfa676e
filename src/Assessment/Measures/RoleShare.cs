using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of land that serves as something: what the natural, permeable and canopy measures have in common.</summary>
/// <param name="Role">What it serves as.</param>
/// <param name="Key">Word for keys of parts: <c>natural</c>.</param>
/// <param name="What">Word for people.</param>
internal sealed record RoleShare(LandRole Role, string Key, Wording What)
{
    private const double CoastalWaterPercent = 5;

    /// <summary>Measures the share.</summary>
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        var found = at.Role(Role);
        if (found.Missing(out var gap))
        {
            return trail.Gap(gap, at.With);
        }

        var mask = trail.Follow(found.Value).Mask;
        var sea = at.Data.Sea is { } declared ? trail.Follow(declared) : null;
        var cells = AreaCells.Of(at.Area, mask, sea);
        var cellArea = at.Data.Canvas.Frame.CellArea;
        var coverage = AreaCoverage.Percent(at.Area, cells.Valid, cellArea);
        if (AreaCoverage.Judge(at.City, at.Area, What, coverage, trail) is { } unknown)
        {
            return trail.Gap(unknown, at.With);
        }

        if (cells.Land == 0)
        {
            return trail.Gap(NoLand(at.Area), at.With);
        }

        var parts = new Parts()
            .Hectares($"{Key}_ha", $"{What.En}, area", $"{What.Zh}面积", cells.Yes, cellArea)
            .Add($"cells_{Key}", $"{What.En}, cells", $"{What.Zh}像元数", cells.Yes, "cells")
            .Ground(at.Area, cells, cellArea);
        if (at.Data.Sea is null)
        {
            NoteWater(at, mask, parts, trail);
        }

        var share = Share.Of(Area.FromSquareMetres(cells.Yes * cellArea), Area.FromSquareMetres(cells.Land * cellArea));
        return new Reading { Value = share.Percent, Parts = parts.All, Parameters = at.With.All, Inputs = trail.Inputs, Notes = trail.Notes };
    }

    /// <summary>The gap of an area in which no cell of land lies.</summary>
    public static Gap NoLand(AssessedArea area) => new(
        new Wording($"No cell of land lies in {area.Name}: it is all sea, or smaller than a cell.", $"{area.Name}内没有陆域像元：可能全为海域，或面积小于一个像元。"),
        new Wording("Use a finer land-cover map, or leave this unit out.", "请使用更精细的土地覆盖图，或去掉该单元。"));

    // Without `sea:` all water is inland water; at a coast the other choice must be seen.
    private void NoteWater(MeasureContext at, Grid<byte> mask, Parts parts, Trail trail)
    {
        var water = at.Role(LandRole.Water);
        if (water.Missing(out _))
        {
            return;
        }

        var wet = AreaCells.Of(at.Area, water.Value.Value.Mask, sea: null);
        if (wet.Yes == 0 || wet.Land == 0)
        {
            return;
        }

        var percent = 100.0 * wet.Yes / wet.Land;
        var dry = AreaCells.Of(at.Area, mask, water.Value.Value.Mask);
        parts.Add("water_percent", "Share of water", "水域占比", percent, "%");
        double? other = dry.Land == 0 ? null : 100.0 * dry.Yes / dry.Land;
        parts.Add($"{Key}_without_water_percent", $"{What.En}, if all water were sea", $"{What.Zh}（若水域全部按海域处理）", other, "%");
        if (trail.Notes.Any(n => n.Code is "coastal-water" or "water-inland"))
        {
            return; // the layer itself says it for the whole city
        }

        var (shown, otherShown) = (percent.ToString("0.0", CultureInfo.InvariantCulture), other?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–");
        if (percent > CoastalWaterPercent)
        {
            trail.Warn(
                "coastal-water",
                $"Water makes up {shown} % of {at.Area.Name} and all of it counts as inland water. If it is sea, the share is {otherShown} %: add `sea:` to city.yaml.",
                $"{at.Area.Name}的水域占 {shown} %，目前全部按内陆水域计算；若为海域，则该比例为 {otherShown} %，请在 city.yaml 中添加 `sea:`。");
        }
        else
        {
            trail.Note(
                "water-inland",
                $"Water makes up {shown} % and counts as inland water; without it the share is {otherShown} %.",
                $"水域占 {shown} %，按内陆水域计算；若不计水域，该比例为 {otherShown} %。");
        }
    }
}
