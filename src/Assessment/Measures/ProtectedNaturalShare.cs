using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of land that is natural and protected or secured; designations are united, never summed.</summary>
internal sealed class ProtectedNaturalShare : IMeasure
{
    private static readonly Wording Natural = new("The natural areas layer", "自然区域图层");

    /// <inheritdoc />
    public Card Card { get; } = new(
        "landscape.protected_natural_share",
        new Wording("Share of protected natural areas", "受保护自然区域比例"),
        new Wording(
            "100 × (P ∩ N) / L; P = union of all protected and secured sites, N = natural cells, L = land cells on which something is known.",
            "100 × (P ∩ N) / L；P 为全部受保护或受管护区域的并集，N 为自然像元，L 为有数据的陆域像元。"),
        "%",
        "0–100",
        ["protected_areas", "natural_areas", "land_cover", "sea"],
        [],
        "chan-2021",
        "src/Assessment/Measures/ProtectedNaturalShare.cs",
        "src/Science/Quantities/Share.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => true;

    /// <inheritdoc />
    public double Effort => 3;

    /// <inheritdoc />
    public IReadOnlyList<string> ReadsBeyondArea => ["protected_areas"]; // The union of all sites is cut to the area: its last digit may hang on sites elsewhere.

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        var sites = at.Data.Protected;
        if (sites.Missing(out var noSites))
        {
            return trail.Gap(noSites, at.With);
        }

        var set = trail.Follow(sites.Value);
        var sea = at.Data.Sea is { } declared ? trail.Follow(declared) : null;
        var cellArea = at.Data.Canvas.Frame.CellArea;
        var parts = new Parts();
        var all = AreaCells.Of(at.Area, set.Mask, sea);
        parts.Add("protected_all", "Protected share of all land, natural or not", "全部受保护面积占比（不论是否自然）", all.Land == 0 ? null : 100.0 * all.Yes / all.Land, "%");
        parts.Hectares("protected_all_ha", "Protected land, natural or not", "全部受保护面积（不论是否自然）", all.Yes, cellArea);
        Designations(at.Area, set, parts);

        var found = at.Role(LandRole.Natural);
        if (found.Missing(out var noNature))
        {
            return trail.Gap(noNature, at.With) with { Parts = parts.All };
        }

        var natural = trail.Follow(found.Value).Mask;
        var cells = AreaCells.Of(at.Area, natural, sea);
        if (AreaCoverage.Judge(at.City, at.Area, Natural, AreaCoverage.Percent(at.Area, cells.Valid, cellArea), trail) is { } unknown)
        {
            return trail.Gap(unknown, at.With) with { Parts = parts.All };
        }

        if (cells.Land == 0)
        {
            return trail.Gap(RoleShare.NoLand(at.Area), at.With);
        }

        var both = ZonalCount.Of(Both(natural, set.Mask, at.Area), at.Area.Mask, sea?.Part(at.Area.Window), at.Cancel).Yes;
        parts.Hectares("protected_natural_ha", "Protected natural land", "受保护的自然面积", both, cellArea)
            .Hectares("natural_ha", "Natural land", "自然面积", cells.Yes, cellArea)
            .Add("natural_protected_percent", "Protected part of natural land", "自然面积中受保护的比例", cells.Yes == 0 ? null : 100.0 * both / cells.Yes, "%")
            .Ground(at.Area, cells, cellArea);
        var share = Share.Of(Area.FromSquareMetres(both * cellArea), Area.FromSquareMetres(cells.Land * cellArea));
        return new Reading { Value = share.Percent, Parts = parts.All, Parameters = at.With.All, Inputs = trail.Inputs, Notes = trail.Notes };
    }

    // Cells of the area's window that are natural and protected; what is not natural is not unknown here.
    private static Grid<byte> Both(Grid<byte> natural, Grid<byte> protection, AssessedArea area)
    {
        var both = natural.Part(area.Window);
        for (var row = 0; row < area.Window.Rows; row++)
        {
            var cells = both.Row(row);
            var kept = protection.Row(area.Window.Row + row).Slice(area.Window.Column, area.Window.Columns);
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = cells[column] == Cell.Yes && kept[column] == Cell.Yes ? Cell.Yes : Cell.No;
            }
        }

        return both;
    }

    // How many sites there are, and how much ground would be counted twice or more by a plain sum of them.
    private static void Designations(AssessedArea area, ProtectedSet set, Parts parts)
    {
        var box = area.Polygon.EnvelopeInternal;
        var inside = set.Sites
            .Where(s => s.Polygon.EnvelopeInternal.Intersects(box))
            .Select(s => PolygonalPart.Intersection(s.Polygon, area.Polygon).Area)
            .Where(a => a > 0)
            .ToList();
        var united = PolygonalPart.Intersection(set.Union, area.Polygon).Area;
        parts.Add("sites", "Protected sites in the area", "区内保护地数量", inside.Count, "sites");
        parts.Add("stacked_ha", "Ground under several designations, which a plain sum would count more than once", "多重划定的重叠面积（简单相加会重复计算）", Math.Max(0, inside.Sum() - united) / 1e4, "ha");
    }
}
