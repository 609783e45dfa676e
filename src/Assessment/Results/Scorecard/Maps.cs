using Hedgerow.Cities;
using Hedgerow.Pages;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The maps of the page: what covers the land, and how nature hangs together.</summary>
internal static class Maps
{
    // Distinct for people who see red and green alike (Okabe and Ito's set, darkened where it lies on pale ground).
    private static readonly (byte R, byte G, byte B)[] GroupColours =
        [(0, 114, 178), (230, 159, 0), (0, 158, 115), (204, 121, 167), (213, 94, 0), (86, 180, 233), (160, 140, 20)];

    /// <summary>Writes the maps that can be drawn.</summary>
    public static void Write(Html page, AssessmentResult result)
    {
        var data = result.Data;
        page.Raw("<div class=\"maps\">");
        if (Land(data) is { } land)
        {
            var figure = new MapFigure(
                new Wording("What covers the land", "土地覆盖"),
                new Wording($"Map of {result.City.Name.En}: natural ground, other green, fields, built-up ground and water", $"{result.City.Name.Zh}地图：自然区域、其他绿地、农田、建成区和水体"),
                land);
            Outlines(figure, data);
            if (!data.Parks.Missing(out _))
            {
                figure.With("park", data.Parks.Value.Value.Polygons, new Wording("parks", "公园"), "green");
            }

            if (!data.Protected.Missing(out _))
            {
                figure.With("protected", [data.Protected.Value.Value.Union], new Wording("protected areas", "保护地"), "dashed");
            }

            figure.Write(page);
        }

        if (result.Connectivity is { } connectivity && connectivity.Patches.Count > 0)
        {
            var figure = new MapFigure(
                new Wording("Connected nature", "相连的自然"),
                new Wording(
                    $"Map of {connectivity.Groups.Count} groups of natural patches less than {connectivity.Options.BridgeMetres:0} m apart; the largest holds most of the connected area",
                    $"间距小于 {connectivity.Options.BridgeMetres:0} 米的自然斑块组成的 {connectivity.Groups.Count} 个组；最大的一组面积居首"),
                GroupMap(connectivity));
            Outlines(figure, data);
            figure.Mark(
                connectivity.CriticalLinks.Select(c => connectivity.Ends(c.Link)).Select(e => ((e.First.X + e.Second.X) / 2, (e.First.Y + e.Second.Y) / 2)),
                new Wording("links whose loss hurts most", "最关键的连接"));
            figure.Write(page);
        }

        page.Raw("</div>");
    }

    private static void Outlines(MapFigure figure, CityYear data) =>
        figure.With("unit", data.Units.Select(u => u.Polygon)).With("boundary", [data.Whole.Polygon]);

    private static MapLayer? Land(CityYear data)
    {
        var window = data.Whole.Window;
        var cells = new Grid<byte>(data.Canvas.Frame.Part(window));
        MapCategory[] legend =
        [
            new(new Wording("natural, trees", "自然(林木)"), 46, 112, 74),
            new(new Wording("natural, other", "自然(其他)"), 140, 181, 120),
            new(new Wording("other open ground", "其他透水地"), 214, 217, 170),
            new(new Wording("fields", "农田"), 226, 200, 120),
            new(new Wording("built-up", "建成区"), 176, 164, 160),
            new(new Wording("water", "水体"), 92, 152, 196),
            new(new Wording("other", "其他"), 226, 222, 214),
            new(new Wording("no data", "无数据"), 245, 170, 170),
        ];
        if (!data.LandCover.Missing(out _))
        {
            var map = data.LandCover.Value.Value;
            var category = new byte[ushort.MaxValue + 1];
            Array.Fill(category, (byte)7);
            category[LandCoverMap.NoData] = 8;
            foreach (var (code, entry) in map.Legend.Classes)
            {
                category[code] = Category(entry.Roles);
            }

            var codes = map.Codes.Part(window);
            for (var i = 0; i < cells.Cells.Length; i++)
            {
                cells.Cells[i] = category[codes.Cells[i]];
            }
        }
        else if (data.Role(LandRole.Natural) is var natural && !natural.Missing(out _))
        {
            var mask = natural.Value.Value.Mask.Part(window);
            var water = data.Role(LandRole.Water);
            var wet = water.Missing(out _) ? null : water.Value.Value.Mask.Part(window);
            for (var i = 0; i < cells.Cells.Length; i++)
            {
                cells.Cells[i] = wet?.Cells[i] == Cell.Yes ? (byte)6 : mask.Cells[i] switch { Cell.Yes => (byte)2, Cell.No => (byte)7, _ => (byte)8 };
            }
        }
        else
        {
            return null;
        }

        Cut(cells, data.Whole.Mask);
        return new MapLayer(cells, legend);
    }

    private static byte Category(IReadOnlySet<LandRole> roles) => roles switch
    {
        _ when roles.Contains(LandRole.Water) || roles.Contains(LandRole.Sea) => 6,
        _ when roles.Contains(LandRole.BuiltUp) => 5,
        _ when roles.Contains(LandRole.Cropland) => 4,
        _ when roles.Contains(LandRole.Natural) && roles.Contains(LandRole.Tree) => 1,
        _ when roles.Contains(LandRole.Natural) => 2,
        _ when roles.Contains(LandRole.Permeable) => 3,
        _ => 7,
    };

    private static MapLayer GroupMap(Connectivity connectivity)
    {
        var cells = connectivity.Groups.Labels<byte>(group => Math.Min(group, GroupColours.Length));
        List<MapCategory> legend = [];
        for (var g = 0; g < Math.Min(GroupColours.Length, connectivity.Groups.Count); g++)
        {
            var share = 100 * connectivity.Groups.Areas()[g].SquareMetres / connectivity.Total.SquareMetres;
            var (r, gr, b) = GroupColours[g];
            legend.Add(new MapCategory(new Wording($"group {g + 1}: {Figures.Show(share)} % of nature", $"第 {g + 1} 组：占自然面积 {Figures.Show(share)}%"), r, gr, b));
        }

        while (legend.Count < GroupColours.Length)
        {
            legend.Add(new MapCategory(Wording.Same(string.Empty), 0, 0, 0));
        }

        legend.Add(new MapCategory(new Wording("smaller groups", "其余较小的组"), 150, 160, 150));
        return new MapLayer(cells, legend);
    }

    private static void Cut(Grid<byte> cells, Grid<byte> mask)
    {
        for (var i = 0; i < cells.Cells.Length; i++)
        {
            cells.Cells[i] = mask.Cells[i] == Cell.Yes ? cells.Cells[i] : (byte)0;
        }
    }
}
