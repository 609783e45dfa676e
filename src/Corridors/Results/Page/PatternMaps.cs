using Hedgerow.Pages;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Results.Page;

/// <summary>The maps of the page: the network, and where to act.</summary>
internal static class PatternMaps
{
    private const byte SourceCategory = 8;

    private static readonly MapCategory[] Legend =
    [
        new(new Wording("natural land", "自然用地"), 200, 221, 186),
        new(new Wording("other open ground", "其他透水地"), 232, 234, 214),
        new(new Wording("fields", "农田"), 240, 228, 190),
        new(new Wording("built-up", "建成区"), 206, 198, 194),
        new(new Wording("water", "水体"), 170, 203, 226),
        new(new Wording("other", "其他"), 232, 228, 222),
        new(new Wording("ecological corridor", "生态廊道"), 233, 176, 66),
        new(new Wording("ecological source", "生态源地"), 38, 104, 68),
        new(new Wording("no data", "无数据"), 243, 214, 214),
    ];

    public static void Write(Html page, CorridorResult r)
    {
        var layer = Layer(r);
        var frame = r.Maps.Sources.Frame;
        page.Raw("<div class=\"maps one\">");
        var network = Outlined(new MapFigure(
            new Wording("Sources and corridors", "生态源地与生态廊道"),
            new Wording($"Map of {r.City.Name.En}: {r.Sources.Count} sources and {r.Corridors.Count} corridors", $"{r.City.Name.Zh}地图：{r.Sources.Count} 处生态源地、{r.Corridors.Count} 条生态廊道"), layer), r);
        Lines(network, r, true);
        Lines(network, r, false);
        network.Label(r.Sources.Select(s => (s.X, s.Y, Figures.Show(s.Number, 0))), "source").Write(page);
        var act = Outlined(new MapFigure(
            new Wording("Where to act: barriers, pinch points, stepping stones", "行动位置：障碍点、夹点、踏脚石"),
            new Wording("Numbered places where removing a barrier or keeping a narrow place helps most", "清除障碍或守住狭窄处收效最大的位置，按编号标出"), layer), r);
        act.Label(r.Stones.Select(s => (s.X, s.Y, string.Empty)), "stone", new Wording("stepping stones", "踏脚石"))
            .Label(r.Pinches.Select(p => (p.X, p.Y, Figures.Show(p.Number, 0))), "pinch", new Wording("pinch points, by number", "夹点(按编号)"))
            .Label(r.Barriers.Select(b => (b.X, b.Y, Figures.Show(b.Number, 0))), "barrier", new Wording("barriers, by number", "障碍点(按编号)"))
            .Write(page);
        page.Raw("</div>");

        void Lines(MapFigure figure, CorridorResult result, bool tree) => figure.With(
            tree ? "link tree" : "link", result.Corridors.Where(c => c.Link.InSpanningTree == tree).Select(c => PatternGpkg.Line(c.Link, frame)),
            tree ? new Wording("least-cost way, backbone of the network", "最小成本路径(最小生成树)") : new Wording("other least-cost ways", "其他最小成本路径"), tree ? "line" : "dash");
    }

    private static MapFigure Outlined(MapFigure figure, CorridorResult r) => figure.With("unit", r.Data.Units.Select(u => u.Polygon)).With("boundary", [r.Data.Whole.Polygon]);

    // What lies outside the city is clear unless a corridor leads there.
    private static MapLayer Layer(CorridorResult r)
    {
        var cells = new Grid<byte>(r.Maps.Sources.Frame);
        for (var i = 0; i < cells.Cells.Length; i++)
        {
            cells.Cells[i] = r.Maps.Sources.Cells[i] > 0 ? SourceCategory
                : !float.IsInfinity(r.Maps.Mosaic.Cells[i]) ? (byte)7
                : r.Maps.Inside.Cells[i] == Cell.Yes ? Ground((GroundKind)r.Maps.Ground.Kinds.Cells[i]) : (byte)0;
        }

        return new MapLayer(cells, Legend);
    }

    private static byte Ground(GroundKind kind) => kind switch
    {
        GroundKind.Natural or GroundKind.NaturalTree => 1,
        GroundKind.Tree or GroundKind.Permeable => 2,
        GroundKind.Cropland => 3,
        GroundKind.BuiltUp => 4,
        GroundKind.Water or GroundKind.Sea => 5,
        GroundKind.Unknown => 9,
        _ => 6,
    };
}
