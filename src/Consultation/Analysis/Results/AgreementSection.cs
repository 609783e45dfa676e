using Hedgerow.Pages;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>Agreement over all items, round by round; boundaries and weights of the last round.</summary>
internal static class AgreementSection
{
    public static void Write(Html page, ConsultationResult result)
    {
        if (result.Rounds.All(round => round.Across.Count + round.Weights.Count == 0))
        {
            return;
        }

        page.Raw("<section aria-labelledby=\"h-agree\"><h2 id=\"h-agree\">").Both("Agreement over all items", "全部条目的一致性").Raw("</h2><div class=\"panel pad wide\"><table><thead><tr><th class=\"n\" scope=\"col\">")
            .Both("round", "轮次").Raw("</th><th scope=\"col\">").Both("question", "题目").Raw("</th><th scope=\"col\">").Both("Kendall's W", "肯德尔协调系数 W").Raw("</th><th scope=\"col\">").Both("Krippendorff's alpha", "Krippendorff α")
            .Raw("</th><th scope=\"col\">").Both("Fleiss' kappa", "Fleiss κ").Raw("</th></tr></thead><tbody>");
        foreach (var (round, across) in result.Rounds.SelectMany(round => round.Across.Select(across => (round, across))))
        {
            page.Raw($"<tr><td class=\"n\">{round.Round}</td><td>").Text(across.Question).Raw("</td><td>");
            Or(page, across.Concordance, w => W(w, across.Permutation));
            page.Raw("</td><td>");
            Or(page, across.Alpha, alpha => ResultWords.Number(alpha.Value));
            page.Raw("</td><td>");
            Or(page, across.Kappa, kappa => FormattableString.Invariant($"{kappa.Value:0.###} (z = {kappa.Z:0.0}, {ResultWords.Chance(kappa.P)})"));
            page.Raw("</td></tr>");
        }

        page.Raw("</tbody></table></div>");
        foreach (var across in result.Last.Across.Where(one => one.Boundary is not null && !one.Boundary.Missing(out _)))
        {
            Boundaries(page, across);
        }

        foreach (var pairs in result.Last.Weights)
        {
            Weights(page, result, pairs);
        }

        page.Raw("</section>");
    }

    private static string W(Concordance w, Found<PermutationTest>? drawn)
    {
        var text = FormattableString.Invariant($"{w.W:0.###} (χ² = {w.ChiSquare:0.0}, df = {w.ChiSquareFreedom}, {ResultWords.Chance(w.ChiSquareP)}");
        text += w.F.Missing(out _) ? "" : FormattableString.Invariant($"; F = {w.F.Value.Value:0.00}, {ResultWords.Chance(w.F.Value.P)}");
        text += drawn is null || drawn.Missing(out _) ? "" : FormattableString.Invariant($"; {drawn.Value.Draws} permutations, {ResultWords.Chance(drawn.Value.P)}");
        return text + $"; m = {w.Raters})";
    }

    private static void Boundaries(Html page, AcrossItems across)
    {
        var boundary = across.Boundary!.Value;
        page.Raw("<h3>").Both($"Boundary method: {across.Question}", $"界值法：{across.Question}").Raw("</h3><p class=\"small\">").Both(
            FormattableString.Invariant($"mean at least {boundary.Boundaries.Mean:0.###}, full-mark rate at least {boundary.Boundaries.FullMark:0.###}, variation below {boundary.Boundaries.Variation:0.###}"),
            FormattableString.Invariant($"均值不低于 {boundary.Boundaries.Mean:0.###}，满分率不低于 {boundary.Boundaries.FullMark:0.###}，变异系数低于 {boundary.Boundaries.Variation:0.###}")).Raw("</p><ul class=\"small\">");
        foreach (var verdict in new[] { BoundaryVerdict.Drop, BoundaryVerdict.Discuss })
        {
            string[] items = [.. across.Items.Zip(boundary.Items).Where(pair => !pair.Second.Missing(out _) && pair.Second.Value.Verdict == verdict).Select(pair => pair.First)];
            page.Raw("<li>").Both(ResultWords.Of(verdict)).Raw(": ").Text(items.Length == 0 ? "–" : string.Join(", ", items)).Raw("</li>");
        }

        page.Raw("</ul>");
    }

    private static void Weights(Html page, ConsultationResult result, PairsResult pairs)
    {
        page.Raw("<h3>").Both("Weights by pairs", "层次分析法权重").Raw(": ").Both(result.Questionnaire.Find(pairs.Item)!.Name.ToWording()).Raw("</h3>");
        if (pairs.Weights.Missing(out var gap))
        {
            page.Raw("<p>").Both(gap.Reason).Raw("</p>");
            return;
        }

        page.Raw("<p class=\"small\">").Both(
            $"Geometric mean of {pairs.People} people; the judgements of {pairs.Inconsistent} of them contradict one another (consistency ratio 0.1 or more). Consistency ratio of the group ",
            $"{pairs.People} 人判断的几何平均；其中 {pairs.Inconsistent} 人的判断一致性比率不低于 0.1。群体一致性比率 ");
        RoundsTable.Cell(page, pairs.Consistency, ratio => FormattableString.Invariant($"{ratio.Ratio:0.0000}"));
        page.Raw(" (").Both(result.Options.RandomIndex.Name).Raw(")</p><div class=\"wide\"><table><thead><tr><th></th>");
        foreach (var one in pairs.Weights.Value)
        {
            page.Raw("<th class=\"n\" scope=\"col\">").Both(AhpMethods.NameOf(one.Method)).Raw("</th>");
        }

        page.Raw("</tr></thead><tbody>");
        for (var thing = 0; thing < pairs.Things.Count; thing++)
        {
            page.Raw("<tr><th scope=\"row\">").Text(pairs.Things[thing]).Raw("</th>");
            foreach (var one in pairs.Weights.Value)
            {
                page.Raw($"<td class=\"n\">{one.Weights[thing]:0.0000}</td>");
            }

            page.Raw("</tr>");
        }

        page.Raw("</tbody></table></div>");
    }

    private static void Or<T>(Html page, Found<T>? found, Func<T, string> of)
        where T : notnull
    {
        if (found is null)
        {
            page.Text("");
        }
        else if (found.Missing(out var gap))
        {
            page.Raw("<span class=\"small soft\">").Both(gap.Reason).Raw("</span>");
        }
        else
        {
            page.Text(of(found.Value));
        }
    }
}
