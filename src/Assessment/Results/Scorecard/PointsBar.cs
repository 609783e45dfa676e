using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>A bar as long as everything the index can give: points won and lost on confirmed bands, the same on provisional ones, and what was not measured.</summary>
internal static class PointsBar
{
    /// <summary>Writes the bar.</summary>
    public static void Write(Html page, int score, int max, int provisionalScore, int provisionalMax, int whole)
    {
        var gap = Math.Max(0, whole - max - provisionalMax);
        var name = new Wording(
            $"{score} of {max} confirmed points, {provisionalScore} of {provisionalMax} provisional points, {gap} of {whole} not measured",
            $"正式得分 {score}/{max}，暂定得分 {provisionalScore}/{provisionalMax}，满分 {whole} 中 {gap} 分尚未测算");
        page.Raw($"<div class=\"bar\" role=\"img\" {Html.Aria(name)}>");
        Part(page, "won", score, whole);
        Part(page, "lost", max - score, whole);
        Part(page, "maybe", provisionalScore, whole);
        Part(page, "maybe-lost", provisionalMax - provisionalScore, whole);
        Part(page, "gap", gap, whole);
        page.Raw("</div>");
    }

    /// <summary>Writes what the colours of the bar mean.</summary>
    public static void WriteKey(Html page)
    {
        page.Raw("<ul class=\"key\">");
        Key(page, "won", "points won", "已得分");
        Key(page, "lost", "points not won", "未得分");
        Key(page, "maybe", "provisional points (bands not confirmed)", "暂定得分(评分区间未经证实)");
        Key(page, "maybe-lost", "provisional points not won", "暂定未得分");
        Key(page, "gap", "not measured yet", "尚未测算");
        page.Raw("</ul>");
    }

    private static void Part(Html page, string kind, int points, int whole)
    {
        if (points > 0)
        {
            page.Raw($"<i class=\"{kind}\" style=\"width:{100.0 * points / whole:0.###}%\"></i>");
        }
    }

    private static void Key(Html page, string kind, string en, string zh) => page.Raw($"<li><i class=\"{kind}\"></i>").Both(en, zh).Raw("</li>");
}
