using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>The rounds, a row each.</summary>
internal static class RoundsTable
{
    public static void Write(Html page, ConsultationResult result)
    {
        page.Raw("<section aria-labelledby=\"h-rounds\"><h2 id=\"h-rounds\">").Both("Rounds", "各轮概况").Raw("</h2><div class=\"panel pad wide\"><table><thead><tr>");
        foreach (var (heading, number) in new (Wording, bool)[]
        {
            (new("round", "轮次"), true), (new("people", "人数"), true), (new("response rate", "回收率"), true), (new("Cr", "权威系数"), true), (new("agreed", "意见一致"), true), (new("stable", "稳定"), true), (new("what follows", "结论"), false),
        })
        {
            page.Raw(number ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">").Both(heading).Raw("</th>");
        }

        page.Raw("</tr></thead><tbody>");
        foreach (var round in result.Rounds)
        {
            page.Raw($"<tr><td class=\"n\">{round.Round}</td><td class=\"n\">").Text(round.People >= SurveyFeedback.LeastPeople ? $"{round.People}" : $"< {SurveyFeedback.LeastPeople}").Raw("</td><td class=\"n\">");
            Cell(page, round.Returned, share => ResultWords.Percent(share.Ratio));
            page.Raw("</td><td class=\"n\">");
            Cell(page, round.Authority, cr => FormattableString.Invariant($"{cr.Value:0.000} (Ca {cr.Judgement:0.00}, Cs {cr.Familiarity:0.00})"));
            page.Raw("</td><td class=\"n\">");
            Cell(page, round.Stop, stop => $"{stop.Agreed}/{stop.Items}");
            page.Raw("</td><td class=\"n\">");
            Cell(page, round.Stop, stop => round.Round == 1 ? "–" : $"{stop.Stable}/{stop.Items}");
            page.Raw("</td><td>").Both(round.Stop.Missing(out var gap) ? gap.Reason : StopWords.Of(round.Stop.Value)).Raw("</td></tr>");
        }

        page.Raw("</tbody></table></div></section>");
    }

    /// <summary>A value, or the reason that it is not defined as a hint beside a dash.</summary>
    public static void Cell<T>(Html page, Found<T> found, Func<T, string> of)
        where T : notnull
    {
        if (found.Missing(out var gap))
        {
            page.Raw($"<span role=\"note\" {Html.Aria(gap.Reason)} title=\"{System.Net.WebUtility.HtmlEncode($"{gap.Reason.En} {gap.Reason.Zh}")}\">–</span>");
        }
        else
        {
            page.Text(of(found.Value));
        }
    }
}
