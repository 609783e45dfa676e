using System.Globalization;
using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Results.Page;

/// <summary>How it was done, in plain words with every number of the rules, and what it was made from.</summary>
internal static class PatternMethods
{
    public static void Write(Html page, CorridorResult r)
    {
        var (rules, s) = (r.Rules, r.Rules.Sources);
        page.Raw("<section aria-labelledby=\"h-how\"><h2 id=\"h-how\">").Both("How this was made", "方法").Raw("</h2><ul>");
        Line(page, $"Rules: {rules.Name.En} ({rules.File}) [{rules.Reference}].", $"规则：{rules.Name.Zh}({rules.File})[{rules.Reference}]。");
        if (r.Sources.Count > 0 && r.Sources[0].CoreHectares is null)
        {
            Line(page, $"Sources: the city's own layer, the {r.Choices.MostSources} largest at most.", $"生态源地：采用城市自有图层，至多取面积最大的 {r.Choices.MostSources} 处。");
        }
        else
        {
            Line(
                page,
                $"Sources: natural land at least {N(s.CoreDepthMetres)} m from other land is core; patches with at least {N(s.MinimumCoreHectares)} ha of core and {N(s.MinimumHectares)} ha in all, or {N(s.ProtectedMinimumHectares)} ha where {N(s.ProtectedPercent)} % is protected; the {r.Choices.MostSources} largest at most. {(s.Water ? "Water counts." : "Water does not count.")}",
                $"生态源地：距其他用地 {N(s.CoreDepthMetres)} 米以上的自然用地为核心区；核心区不小于 {N(s.MinimumCoreHectares)} 公顷且总面积不小于 {N(s.MinimumHectares)} 公顷的斑块入选，受保护面积达 {N(s.ProtectedPercent)}% 者放宽至 {N(s.ProtectedMinimumHectares)} 公顷；至多取面积最大的 {r.Choices.MostSources} 处。{(s.Water ? "计入水体。" : "不计水体。")}");
        }

        Line(page, "Resistance: how hard a kind of ground is to cross, 1 being the easiest; roads, slope and light at night raise it.", "阻力面：各类用地的通行难度，1 为最易；道路、坡度与夜间灯光使其升高。");
        page.Raw("<li>").Both("Resistances used: ", "阻力赋值：").Both(
            string.Join(", ", Ground.Kinds.All.Select(k => $"{k.Name.En} {V(rules.Resistance.Land[k.Kind], "not crossed")}")), string.Join("、", Ground.Kinds.All.Select(k => $"{k.Name.Zh} {V(rules.Resistance.Land[k.Kind], "不可通行")}")))
            .Raw(" · ").Both("roads: ", "道路：").Text(string.Join(", ", rules.Resistance.Roads.Select(x => $"{x.Key} {N(x.Value)}"))).Raw("</li>");
        Line(
            page, $"Corridors: the land where a way between two neighbouring sources costs at most {N(r.Choices.WidthCostMetres)} cost-metres (resistance × metres) more than the cheapest one. Neighbours are sources whose regions of least cost touch.",
            $"生态廊道：相邻源地之间，总成本比最小成本路径至多高 {N(r.Choices.WidthCostMetres)} 阻力·米的土地。最小成本分配区相接的源地即为相邻。");
        Line(page, "Width: the shortest cut square to the way that stays in the corridor or a source.", "宽度：垂直于路径方向、位于廊道或源地之内的最短截线长度。");
        Line(
            page, $"Graph indices: half of the animals get {N(r.Choices.DispersalMetres)} m far over ordinary land (resistance {N(rules.Resistance.Ordinary)}); PC and ECA weigh every way by that chance, IIC counts the links no longer than it.",
            $"图论指数：设半数动物可在一般用地(阻力 {N(rules.Resistance.Ordinary)})上扩散 {N(r.Choices.DispersalMetres)} 米；PC 与 ECA 按此概率计算，IIC 仅计不超过该距离的连接。");
        Line(
            page, $"Pinch points: a current flows from source to source inside each corridor; the {N(rules.Pinches.SharePercent)} % of its cells with the strongest current are the pinch points, the strongest {rules.Pinches.PerCorridor} places a corridor.",
            $"夹点：在每条廊道内令电流由一处源地流向另一处；电流最强的 {N(rules.Pinches.SharePercent)}% 像元为夹点，每条廊道取最强的 {rules.Pinches.PerCorridor} 处。");
        if (r.WholeMap is { } whole)
        {
            Line(
                page, $"Current over the whole map (current_map.tif): {whole.Pairs} neighbouring pairs, cells of {Figures.Show(whole.CellSizeM)} m{(whole.Factor > 1 ? $", coarsened by {whole.Factor}" : string.Empty)}.",
                $"全图电流(current_map.tif)：{whole.Pairs} 对相邻源地，像元 {Figures.Show(whole.CellSizeM)} 米{(whole.Factor > 1 ? $"，由原图 {whole.Factor} 倍合并" : string.Empty)}。");
        }

        Line(page, $"Working grid: {r.Data.Canvas.CrsName}, cells of {Figures.Show(r.CellSizeM)} m.", $"计算网格：{r.Data.Canvas.CrsName}，像元 {Figures.Show(r.CellSizeM)} 米。");
        page.Raw("</ul></section>");
    }

    public static void Inputs(Html page, CorridorResult r)
    {
        page.Raw("<section aria-labelledby=\"h-sources-data\"><h2 id=\"h-sources-data\">").Both("Data and licences", "数据来源与许可").Raw("</h2><div class=\"panel pad\"><div class=\"wide\"><table><thead><tr><th scope=\"col\">")
            .Both("Role", "用途").Raw("</th><th scope=\"col\">").Both("Source", "来源").Raw("</th><th scope=\"col\">").Both("Year", "年份").Raw("</th><th scope=\"col\">").Both("Licence", "许可").Raw("</th><th scope=\"col\">SHA-256</th></tr></thead><tbody>");
        foreach (var input in r.Inputs)
        {
            page.Raw("<tr><td>").Text(input.Role).Raw("</td><td class=\"path\">").Text(input.Source ?? System.IO.Path.GetFileName(input.Path)).Raw("</td><td class=\"num\">")
                .Text(input.Year?.ToString(CultureInfo.InvariantCulture) ?? "–").Raw("</td><td>").Text(input.Licence ?? "–").Raw("</td><td class=\"hash\">").Text(input.Sha256[..Math.Min(12, input.Sha256.Length)]).Raw("</td></tr>");
        }

        page.Raw("</tbody></table></div></div></section>");
    }

    private static void Line(Html page, string en, string zh) => page.Raw("<li>").Both(new Wording(en, zh)).Raw("</li>");

    private static string V(double? value, string none) => value is { } v ? N(v) : none;

    private static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
