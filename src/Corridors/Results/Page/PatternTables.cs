using System.Globalization;
using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Results.Page;

/// <summary>The tables of the page.</summary>
internal static class PatternTables
{
    private const int Shown = 3;

    public static void Corridors(Html page, CorridorResult r)
    {
        if (r.Corridors.Count == 0)
        {
            return;
        }

        Open(page, "corridors", "Corridors", "生态廊道", "Which corridors, how long, how wide at the narrowest, through which districts and which land, and what to restore first, or to keep. Backbone: a link of the minimum spanning tree.",
            "各条廊道的起止、长度、最窄处宽度、途经分区与用地，以及应优先修复或保护之处。“骨架”指最小生成树中的连接。",
            ("Corridor", "廊道", false), ("Length, km", "长度(公里)", true), ("Cost, km", "累积阻力(阻力·公里)", true), ("Narrowest, m", "最窄处(米)", true), ("Districts", "途经分区", false), ("Land", "途经用地", false), ("Restore first, or keep", "优先修复或保护", false));
        foreach (var c in r.Corridors)
        {
            page.Raw("<tr><th scope=\"row\"><span class=\"num\">").Text(c.Id).Raw("</span> <small>").Text(Ends(r.Sources[c.Link.First - 1].Name, r.Sources[c.Link.Second - 1].Name)).Raw("</small>");
            if (c.Link.InSpanningTree)
            {
                page.Raw(" <small>· ").Both("backbone", "骨架").Raw("</small>");
            }

            page.Raw("</th>");
            Number(page, Figures.Show(c.Link.LengthMetres / 1000));
            Number(page, Figures.Show(c.Link.Cost / 1000));
            page.Raw("<td class=\"n\">").Text(c.Narrowest is { } n ? Figures.Show(n.Metres) : "–");
            if (c.Narrowest?.District is { } where)
            {
                page.Raw("<br><small>").Text(where).Raw("</small>");
            }

            page.Raw("</td><td class=\"sub\">");
            Parts(page, c.Districts);
            page.Raw("</td><td class=\"sub\">");
            Parts(page, c.Land);
            if (c.Roads.Count > 0)
            {
                page.Raw("<br><small>").Both("roads crossed: ", "穿越道路：").Text(string.Join(", ", c.Roads.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Class} {x.Times}×")))).Raw("</small>");
            }

            page.Raw("</td><td class=\"sub\">");
            RestoreFirst(page, r, c);
            page.Raw("</td></tr>");
        }

        Close(page);
    }

    public static void Barriers(Html page, CorridorResult r)
    {
        if (r.Barriers.Count == 0)
        {
            return;
        }

        Open(page, "barriers", "Barriers whose removal helps most", "清除后收效最大的障碍点",
            $"Circles of {Figures.Show(r.Barriers[0].RadiusMetres)} m radius: how much cheaper the least-cost ways would be if the ground across were easy to cross (resistance 1).",
            $"以半径 {Figures.Show(r.Barriers[0].RadiusMetres)} 米的圆逐处试算：圆内若改造为易通行用地(阻力为 1)，最小成本路径可降低的累积阻力。",
            ("No.", "编号", true), ("District", "分区", false), ("Saving, km", "降低累积阻力(阻力·公里)", true), ("Corridors", "所在廊道", false), ("Land there", "现状用地", false));
        foreach (var b in r.Barriers)
        {
            page.Raw("<tr>");
            Number(page, Figures.Show((decimal)b.Number, 0));
            page.Raw("<td>").Text(b.District ?? "–").Raw("</td>");
            Number(page, Figures.Show(b.Saving / 1000));
            page.Raw("<td>").Text(string.Join(", ", b.Corridors.Select(c => $"{c.Corridor} ({Figures.Show(c.Percent)} %)"))).Raw("</td><td class=\"sub\">");
            Parts(page, b.Land);
            if (b.Roads.Count > 0)
            {
                page.Raw("<br><small>").Both("roads: ", "道路：").Text(string.Join(", ", b.Roads)).Raw("</small>");
            }

            page.Raw("</td></tr>");
        }

        Close(page);
    }

    public static void Pinches(Html page, CorridorResult r)
    {
        if (r.Pinches.Count == 0)
        {
            return;
        }

        Open(page, "pinch", "Pinch points", "夹点",
            "Places inside corridors where movement crowds because there is no way around. Effective width: how wide the corridor would be if all of it were as crowded as this cell.",
            "廊道内流动最集中、缺少替代路径的位置。“有效宽度”指若整条廊道都如此处一样拥挤时的宽度，越小越应优先保护。",
            ("No.", "编号", true), ("Corridor", "廊道", false), ("District", "分区", false), ("Effective width, m", "有效宽度(米)", true), ("Area, ha", "面积(公顷)", true), ("Land", "用地", false));
        foreach (var p in r.Pinches)
        {
            page.Raw("<tr>");
            Number(page, Figures.Show((decimal)p.Number, 0));
            page.Raw("<td class=\"num\">").Text(p.Corridor).Raw("</td><td>").Text(p.District ?? "–").Raw("</td>");
            Number(page, Figures.Show(p.EffectiveMetres));
            Number(page, Figures.Show(p.Hectares));
            page.Raw("<td>").Both(p.Land).Raw("</td></tr>");
        }

        Close(page);
    }

    public static void Stones(Html page, CorridorResult r)
    {
        if (r.Stones.Count == 0)
        {
            return;
        }

        Open(page, "stones", "Stepping stones", "踏脚石",
            "Small natural patches inside corridors, ranked by how much dearer the corridors become when one is lost. 0: other ways through the corridor are as cheap.",
            "廊道内的小型自然斑块，按其丧失后廊道累积阻力的增幅排序。0 表示廊道内另有同样便捷的路径。",
            ("No.", "编号", true), ("District", "分区", false), ("Area, ha", "面积(公顷)", true), ("Loss, km", "丧失后增加的累积阻力(阻力·公里)", true), ("Corridors", "所在廊道", false));
        foreach (var s in r.Stones)
        {
            page.Raw("<tr>");
            Number(page, Figures.Show((decimal)s.Number, 0));
            page.Raw("<td>").Text(s.District ?? "–").Raw("</td>");
            Number(page, Figures.Show(s.Hectares));
            Number(page, (s.AtLeast ? "≥ " : string.Empty) + Figures.Show(s.Loss / 1000));
            page.Raw("<td class=\"num\">").Text(string.Join(", ", s.Corridors)).Raw("</td></tr>");
        }

        Close(page);
    }

    public static void Sources(Html page, CorridorResult r)
    {
        if (r.Sources.Count == 0)
        {
            return;
        }

        Open(page, "sources", "Sources", "生态源地",
            "dPC: what the network loses when the source is lost, in % of PC; of it the part inside the source (intra), of movement to and from it (flux), and of movement through it (connector).",
            "dPC：源地丧失后网络 PC 的损失(%)；其中 intra 为源地内部，flux 为与其他源地间的流动，connector 为经由该源地的流动。",
            ("No.", "编号", true), ("Name", "名称", false), ("Area, ha", "面积(公顷)", true), ("Core, ha", "核心面积(公顷)", true), ("Protected, %", "受保护(%)", true), ("Corridors", "廊道数", true), ("dPC, %", "dPC(%)", true), ("intra", "intra", true), ("flux", "flux", true), ("connector", "connector", true));
        foreach (var s in r.Sources)
        {
            page.Raw("<tr>");
            Number(page, Figures.Show((decimal)s.Number, 0));
            page.Raw("<td>").Text(s.Name.Length > 0 ? s.Name : "–").Raw("</td>");
            Number(page, Figures.Show(s.Hectares));
            Number(page, Show(s.CoreHectares));
            Number(page, Show(s.ProtectedPercent));
            Number(page, Figures.Show((decimal)s.Links, 0));
            Number(page, Show(s.Importance?.Total));
            Number(page, Show(s.Importance?.Intra));
            Number(page, Show(s.Importance?.Flux));
            Number(page, Show(s.Importance?.Connector));
            page.Raw("</tr>");
        }

        Close(page);
    }

    private static void RestoreFirst(Html page, CorridorResult r, Corridor c)
    {
        if (c.RestoreFirst is { } number)
        {
            var b = r.Barriers[number - 1];
            var percent = b.Corridors.First(x => x.Corridor == c.Id).Percent;
            var land = b.Land[0].Name;
            page.Both(
                $"barrier {b.Number}{PatternPage.In(b.District)}: {land.En}; lowers the cost by {Figures.Show(percent)} %",
                $"{b.Number} 号障碍点{(b.District is { } d ? $"({d})" : string.Empty)}：现为{land.Zh}，修复后累积阻力降低 {Figures.Show(percent)}%");
        }
        else if (c.Keep)
        {
            page.Both("keep: nature all the way, nothing to restore", "保护：沿途均为自然用地，无需修复");
        }
        else if (c.Hardest is { } h)
        {
            page.Both(
                $"{Figures.Show(h.Metres)} m of {h.Land.En}{PatternPage.In(h.District)} (mean resistance {Figures.Show(h.Resistance)})",
                $"{(h.District is { } d ? d + "的" : string.Empty)}{h.Land.Zh}段 {Figures.Show(h.Metres)} 米(平均阻力 {Figures.Show(h.Resistance)})");
        }
        else
        {
            page.Text("–");
        }
    }

    private static void Parts(Html page, IReadOnlyList<CorridorPart> parts)
    {
        if (parts.Count == 0)
        {
            page.Text("–");
            return;
        }

        var shown = parts.Take(Shown).ToList();
        page.Both(
            string.Join(", ", shown.Select(p => $"{p.Name.En} {Figures.Show(p.Percent)} %")) + (parts.Count > Shown ? " …" : string.Empty),
            string.Join("、", shown.Select(p => $"{p.Name.Zh} {Figures.Show(p.Percent)}%")) + (parts.Count > Shown ? "等" : string.Empty));
    }

    // Where the city has neither districts nor protected sites, sources have numbers alone.
    private static string Ends(string from, string to) => from.Length == 0 && to.Length == 0 ? string.Empty : $"{from} – {to}";

    private static string Show(double? value) => value is { } v ? Figures.Show(v) : "–";

    private static void Number(Html page, string text) => page.Raw("<td class=\"n\">").Text(text).Raw("</td>");

    private static void Open(Html page, string key, string en, string zh, string aboutEn, string aboutZh, params (string En, string Zh, bool Number)[] columns)
    {
        page.Raw($"<section aria-labelledby=\"h-{key}\"><h2 id=\"h-{key}\">").Both(en, zh).Raw("</h2><div class=\"panel pad\"><div class=\"wide\" tabindex=\"0\" role=\"region\" ")
            .Raw(Html.Aria(new Wording(en, zh))).Raw("><table><caption>").Both(aboutEn, aboutZh).Raw("</caption><thead><tr>");
        foreach (var column in columns)
        {
            page.Raw(column.Number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Both(column.En, column.Zh).Raw("</th>");
        }

        page.Raw("</tr></thead><tbody>");
    }

    private static void Close(Html page) => page.Raw("</tbody></table></div></div></section>");
}
