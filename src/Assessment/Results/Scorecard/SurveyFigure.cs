using System.Globalization;
using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The records behind a species indicator: how many, how complete, the accumulation curve with its interval, and what more survey would bring.</summary>
internal static class SurveyFigure
{
    private const double Width = 320;
    private const double Height = 150;
    private const double Left = 40;
    private const double Bottom = 24;
    private const int Listed = 5;

    /// <summary>Writes it.</summary>
    public static void Write(Html page, SurveyBasis survey)
    {
        var visits = survey.Counted == "visits";
        page.Raw("<h4>").Both("Records behind it", "所依据的记录").Raw("</h4><p>").Both(
            FormattableString.Invariant($"{survey.Records} records of {survey.Species} species from {survey.From} to {survey.To}, in {survey.Units} {(visits ? "visits (a day, an observer, a cell)" : "records, their visits not known")}, from {survey.Datasets.Count} data set(s)."),
            FormattableString.Invariant($"{survey.From}—{survey.To} 年共 {survey.Records} 条记录、{survey.Species} 个物种，{(visits ? $"{survey.Units} 次调查（日期、观察者、网格）" : "调查次未知")}，来自 {survey.Datasets.Count} 个数据集。")).Raw("</p><p>");
        if (survey.Coverage.Missing(out var gap))
        {
            page.Both(gap.Reason);
        }
        else
        {
            var covered = survey.Coverage.Value;
            page.Both(
                FormattableString.Invariant($"They stand for {100 * covered.Value:0.0} % of the community (sample coverage; {100 * covered.Low:0.0} to {100 * covered.High:0.0} %)."),
                FormattableString.Invariant($"样本覆盖度为 {100 * covered.Value:0.0}%（{100 * covered.Low:0.0}%—{100 * covered.High:0.0}%）。"));
        }

        page.Raw("</p>");
        Curve(page, survey);
        More(page, survey);
        page.Raw("<ul class=\"small\">");
        foreach (var one in survey.Datasets.Take(Listed))
        {
            page.Raw("<li class=\"path\">").Text(string.Join(" · ", new[] { one.Citation is null || one.Citation.Contains(one.Name, StringComparison.Ordinal) ? null : one.Name, one.Citation ?? one.Name }.Where(t => t is not null)))
                .Both(FormattableString.Invariant($": {one.Records} records"), FormattableString.Invariant($"：{one.Records} 条记录")).Raw("</li>");
        }

        page.Raw("</ul>");
        if (survey.Datasets.Count > Listed)
        {
            page.Raw("<p class=\"small\">").Both($"and {survey.Datasets.Count - Listed} more, in assessment.json", $"另有 {survey.Datasets.Count - Listed} 个，见 assessment.json").Raw("</p>");
        }
    }

    private static void More(Html page, SurveyBasis survey)
    {
        if (survey.NewIfDoubled.Missing(out var gap))
        {
            page.Raw("<p>").Both(gap.Reason).Raw(" ").Both(gap.Remedy).Raw("</p>");
            return;
        }

        var (more, unit) = (survey.NewIfDoubled.Value, survey.Counted == "visits" ? new Wording("visits", "次调查") : new Wording("records", "条记录"));
        var need = survey.MoreForNinety.Missing(out _) ? default : survey.MoreForNinety.Value;
        var (en, zh) = survey.MoreForNinety.Gap is not null
            ? (string.Empty, string.Empty)
            : need.More == 0
                ? (" A coverage of 90 % is reached.", "覆盖度已达 90%。")
                : (FormattableString.Invariant($" A coverage of 90 % takes about {need.More} further {unit.En}{(need.Far ? " (an order of magnitude only)" : string.Empty)}."),
                    FormattableString.Invariant($"达到 90% 覆盖度约需再增加 {need.More} {unit.Zh}{(need.Far ? "（仅为数量级）" : string.Empty)}。"));
        page.Raw("<p>").Both(
            FormattableString.Invariant($"As many {unit.En} again would find about {more.Value:0} new species ({more.Low:0} to {more.High:0}).") + en,
            FormattableString.Invariant($"若{unit.Zh}再增加一倍，约可新发现 {more.Value:0} 个物种（{more.Low:0}—{more.High:0}）。") + zh).Raw("</p>");
    }

    private static void Curve(Html page, SurveyBasis survey)
    {
        if (survey.Curve.Count < 2)
        {
            return;
        }

        var (longest, highest) = ((double)survey.Curve[^1].Size, Math.Max(1, survey.Curve.Max(point => point.Richness.High)));
        string X(double size) => Coordinate(Left + ((Width - Left - 8) * size / longest));
        string Y(double species) => Coordinate(Height - Bottom - ((Height - Bottom - 8) * species / highest));
        string Line(IEnumerable<(double Size, double Species)> points) => string.Join(' ', points.Select(point => $"{X(point.Size)},{Y(point.Species)}"));
        var band = Line(survey.Curve.Select(point => ((double)point.Size, point.Richness.High)).Concat(survey.Curve.Reverse().Select(point => ((double)point.Size, point.Richness.Low))));
        var unit = survey.Counted == "visits" ? new Wording("visits", "调查次") : new Wording("records", "记录");
        page.Raw($"<svg class=\"curve\" width=\"{Coordinate(Width)}\" height=\"{Coordinate(Height)}\" viewBox=\"0 0 {Coordinate(Width)} {Coordinate(Height)}\" role=\"img\" {Html.Aria(new Wording("Species found by number of visits, with the interval; dashed beyond the sample", "物种数随调查次数的累积曲线及区间；虚线为外推"))} xmlns=\"http://www.w3.org/2000/svg\">");
        page.Raw($"<polygon points=\"{band}\" fill=\"currentColor\" opacity=\".15\"/>");
        page.Raw($"<polyline points=\"{Line(survey.Curve.Where(point => !point.Beyond).Select(point => ((double)point.Size, point.Richness.Value)))}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>");
        page.Raw($"<polyline points=\"{Line(survey.Curve.Where(point => point.Beyond || point.Size == survey.Units).Select(point => ((double)point.Size, point.Richness.Value)))}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"4 3\"/>");
        page.Raw($"<line x1=\"{Coordinate(Left)}\" y1=\"{Y(0)}\" x2=\"{Coordinate(Width - 8)}\" y2=\"{Y(0)}\" stroke=\"currentColor\" opacity=\".5\"/><line x1=\"{Coordinate(Left)}\" y1=\"8\" x2=\"{Coordinate(Left)}\" y2=\"{Y(0)}\" stroke=\"currentColor\" opacity=\".5\"/>");
        page.Raw($"<text x=\"{Coordinate(Left - 4)}\" y=\"{Y(highest)}\" dy=\"10\" text-anchor=\"end\" font-size=\"11\" fill=\"currentColor\">{Coordinate(Math.Round(highest))}</text>");
        page.Raw($"<text x=\"{Coordinate(Left - 4)}\" y=\"{Y(0)}\" text-anchor=\"end\" font-size=\"11\" fill=\"currentColor\">0</text>");
        page.Raw($"<text x=\"{X(survey.Units)}\" y=\"{Coordinate(Height - 6)}\" text-anchor=\"middle\" font-size=\"11\" fill=\"currentColor\">{survey.Units.ToString(CultureInfo.InvariantCulture)}</text>");
        page.Raw($"<text x=\"{Coordinate(Width - 8)}\" y=\"{Coordinate(Height - 6)}\" text-anchor=\"end\" font-size=\"11\" fill=\"currentColor\">{longest.ToString("0", CultureInfo.InvariantCulture)}</text>");
        page.Raw("</svg><p class=\"small soft\">").Both($"Species by {unit.En}, with the interval of 95 %; dashed: forecast.", $"物种数随{unit.Zh}的变化及 95% 区间；虚线为外推。").Raw("</p>");
    }

    private static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
