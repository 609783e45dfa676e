using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The result in words.</summary>
internal static class Sentences
{
    private static readonly string[] Leading =
        ["landscape.natural_share", "landscape.coherence", "landscape.protected_natural_share", "landscape.canopy_share", "services.park_proximity"];

    /// <summary>What the score means, in a sentence or two.</summary>
    public static Wording Meaning(AssessmentResult result)
    {
        var total = result.Total;
        var (en, zh) = (result.City.Name.En, result.City.Name.Zh);
        if (total.Kind is TotalKind.Weighted)
        {
            return total.Value is { } value
                ? new Wording(
                    $"{en} reaches {Figures.Show(value, 1)} of 100{(total.Grade is { } g ? $", graded “{g.Name.En}”" : string.Empty)}.",
                    $"{zh}的指数为 {Figures.Show(value, 1)}(满分 100){(total.Grade is { } z ? $"，等级为“{z.Name.Zh}”" : string.Empty)}。")
                : new Wording(
                    $"The index of {en} has no value yet: {total.EditionCount - total.ScoredCount} of {total.EditionCount} components are missing, and a weighted sum with a hole in it would say nothing.",
                    $"{zh}的指数暂无法得出：{total.EditionCount} 个分项中尚缺 {total.EditionCount - total.ScoredCount} 个，缺项的加权和没有意义。");
        }

        var official = result.Indicators.Count(i => i.Status == IndicatorStatus.Scored);
        var provisional = result.Indicators.Count(i => i.Status == IndicatorStatus.Provisional);
        if (official == 0)
        {
            return new Wording(
                $"None of the {total.EditionCount} indicators of {en} could be scored on a confirmed band yet; {provisional} have provisional points, shown apart.",
                $"{zh}的 {total.EditionCount} 项指标中尚无一项能按已证实的区间评分；{provisional} 项为暂定得分，单独列示。");
        }

        var apart = provisional == 0
            ? Wording.Same(string.Empty)
            : new Wording(
                $" A further {total.ProvisionalScore} of {total.ProvisionalMax} points ({provisional} indicators) are provisional, because their scoring bands are not confirmed, and stand apart.",
                $"另有 {provisional} 项指标的 {total.ProvisionalScore}/{total.ProvisionalMax} 分因评分区间未经证实而暂定，单独列示。");
        return new Wording(
            $"{en} earns {total.Score} of {total.Max} points on the {official} of {total.EditionCount} indicators that could be scored so far.{apart.En}",
            $"在目前可正式评分的 {official} 项指标(共 {total.EditionCount} 项)上，{zh}得到 {total.Score}/{total.Max} 分。{apart.Zh}");
    }

    /// <summary>The figures that a reader wants first: those of them that were measured.</summary>
    public static IEnumerable<(string Value, Wording Name)> Headlines(AssessmentResult result)
    {
        yield return (Figures.Show(result.Data.Whole.PolygonAreaM2 / 1e6) + " km²", new Wording("area assessed", "评估面积"));
        foreach (var measure in Leading)
        {
            if (result.Indicators.FirstOrDefault(i => i.Indicator.Measure == measure) is { Reading.Value: { } value } found)
            {
                yield return (Figures.Show(value) + (found.Indicator.Unit == "%" ? " %" : " " + found.Indicator.Unit), found.Indicator.Name);
            }
        }

        if (result.Units.Count > 0)
        {
            yield return (Figures.Show((decimal)result.Units.Count, 0), new Wording("districts assessed too", "同时评估的分区"));
        }
    }
}
