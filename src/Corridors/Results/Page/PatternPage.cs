using Hedgerow.Cities;
using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Results.Page;

/// <summary>Composes corridors.html: self-contained, English and Chinese.</summary>
internal static class PatternPage
{
    public static string Compose(CorridorResult r, string language, string software) => PageShell.Compose(
        new Wording($"{r.City.Name.En}: ecological security pattern {r.Year}", $"{r.City.Name.Zh}生态安全格局({r.Year})"), language, page => Main(page, r),
        page => page.Text(software).Raw(" · ").Both("Every number on this page stands in corridors.json beside it.", "本页所有数值均见同一文件夹中的 corridors.json。"));

    private static void Main(Html page, CorridorResult r)
    {
        page.Raw("<section class=\"hero\"><h1>").Both(r.City.Name).Raw("</h1><p class=\"edition\">").Both($"Ecological security pattern · {r.Year}", $"生态安全格局 · {r.Year}").Raw("</p>");
        if (r.City.Fictional)
        {
            MadeUp.Banner(page);
        }

        if (r.Rules.Provisional)
        {
            page.Raw("<p class=\"banner\">").Both(
                "Provisional: the resistances are a common starting point, not fitted to animals of this place. Have local experts edit the rules before anything is decided.",
                "暂行结果：阻力值仅为通行做法的起点，未经本地物种校验。用于决策之前，请由本地专家修订规则文件。").Raw("</p>");
        }

        page.Raw("<p class=\"sentence\">").Both(Sentence(r)).Raw("</p><ul class=\"figures\">");
        Figure(page, Figures.Show((decimal)r.Sources.Count, 0), "ecological sources", "生态源地(处)");
        Figure(page, Figures.Show((decimal)r.Corridors.Count, 0), "corridors", "生态廊道(条)");
        if (r.Indices is { } i)
        {
            Figure(page, Figures.Show(r.Corridors.Sum(c => c.Link.LengthMetres) / 1000) + " km", "of corridors in all", "廊道总长(公里)");
            Figure(page, Figures.Show(i.EcaHectares) + " ha", "equivalent connected area (ECA)", "等效连通面积 ECA(公顷)");
            Figure(page, Figures.Show(i.Pc), "probability of connectivity (PC)", "可能连通性指数 PC");
            Figure(page, Figures.Show(i.Iic), "integral index of connectivity (IIC)", "整体连通性指数 IIC");
        }

        page.Raw("</ul></section>");
        PatternMaps.Write(page, r);
        PatternTables.Corridors(page, r);
        PatternTables.Barriers(page, r);
        PatternTables.Pinches(page, r);
        PatternTables.Stones(page, r);
        PatternTables.Sources(page, r);
        LeftOut(page, r);
        PatternMethods.Write(page, r);
        PatternMethods.Inputs(page, r);
    }

    private static Wording Sentence(CorridorResult r)
    {
        if (r.Corridors.Count == 0)
        {
            return new Wording(
                $"{r.City.Name.En} has {r.Sources.Count} sources by these rules, and no corridor between them.", $"按现行规则，{r.City.Name.Zh}有 {r.Sources.Count} 处生态源地，其间未能构建廊道。");
        }

        var parts = r.Indices!.Parts;
        var best = r.Barriers.Count > 0
            ? new Wording(
                $" Restoring barrier 1{In(r.Barriers[0].District)} would help most.", $"优先修复 1 号障碍点{(r.Barriers[0].District is { } d ? $"(位于{d})" : string.Empty)}收效最大。")
            : Wording.Same(string.Empty);
        return new Wording(
            $"{r.Corridors.Count} corridors link {r.Sources.Count} sources{(parts == 1 ? " into one network" : $" into {parts} separate parts")}.{best.En}",
            $"{r.Sources.Count} 处生态源地由 {r.Corridors.Count} 条生态廊道相连，{(parts == 1 ? "构成一个整体网络" : $"分为 {parts} 个互不相连的部分")}。{best.Zh}");
    }

    public static string In(string? district) => district is null ? string.Empty : $" in {district}";

    private static void Figure(Html page, string value, string en, string zh) => page.Raw("<li><b class=\"num\">").Text(value).Raw("</b><span class=\"small soft\">").Both(en, zh).Raw("</span></li>");

    private static void LeftOut(Html page, CorridorResult r)
    {
        var notes = r.Notes.Where(n => n.Severity is Severity.Warning or Severity.Note).ToList();
        if (r.LeftOut.Count + notes.Count + r.Crossed.Count == 0)
        {
            return;
        }

        page.Raw("<section aria-labelledby=\"h-left\"><h2 id=\"h-left\">").Both("What was left out, and what to know", "未纳入的内容与须知").Raw("</h2><ul class=\"gaps\">");
        foreach (var gap in r.LeftOut)
        {
            page.Raw("<li>").Both(gap.Reason).Raw(" <span class=\"remedy\">").Both(gap.Remedy).Raw("</span></li>");
        }

        if (r.Crossed.Count > 0)
        {
            page.Raw("<li>").Both(
                $"{r.Crossed.Count} links between neighbours were left out because their way leads through a third source.", $"有 {r.Crossed.Count} 对相邻源地的路径穿过第三处源地，未单列为廊道。").Raw("</li>");
        }

        foreach (var note in notes)
        {
            page.Raw("<li>").Both(note.Text).Raw("</li>");
        }

        page.Raw("</ul></section>");
    }
}
