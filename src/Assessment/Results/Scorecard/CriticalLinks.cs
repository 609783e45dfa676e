using Hedgerow.Pages;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The links whose loss lowers coherence most, in words; the map shows where they are under the same numbers.</summary>
internal static class CriticalLinks
{
    /// <summary>Writes the list; nothing where the reading has none.</summary>
    public static void Write(Html page, Reading reading)
    {
        if (reading.Parts.FirstOrDefault(p => p.Key == "critical_links")?.Value is not IEnumerable<IDictionary<string, object?>> links || !links.Any())
        {
            return;
        }

        page.Raw("<h4>").Both("Links that hold it together (red on the map)", "维系连通的关键连接(地图上红色)").Raw("</h4><ol class=\"small\">");
        foreach (var link in links)
        {
            var (gap, loss, one, other) = (Figures.Show(link["gap_m"]), Figures.Show(link["loss_percent_points"]), Figures.Show(link["one_side_ha"]), Figures.Show(link["other_side_ha"]));
            page.Raw("<li>").Both(
                $"a gap of {gap} m between {one} ha and {other} ha: without it coherence falls by {loss} points",
                $"间隙 {gap} 米，连接 {one} 公顷与 {other} 公顷：一旦断开，连通度下降 {loss} 个百分点").Raw("</li>");
        }

        page.Raw("</ol>");
    }
}
