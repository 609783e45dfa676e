using Hedgerow.Pages;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>Composes report.html: self-contained, English and Chinese.</summary>
internal static class ReportPage
{
    public static string Compose(ConsultationResult result, string language, string software)
    {
        var title = result.Questionnaire.Title.ToWording();
        return PageShell.Compose(
            new Wording($"{title.En}: results", $"{title.Zh}：征询结果"), language, page => Main(page, result, title),
            page => page.Text(software).Raw(" · ").Both("Every number on this page stands in consultation.json beside it.", "本页所有数值均见同一文件夹中的 consultation.json。"));
    }

    private static void Main(Html page, ConsultationResult result, Wording title)
    {
        page.Raw("<section class=\"hero\"><h1>").Both(title).Raw("</h1><p class=\"edition\">").Both(
            $"Results of a consultation · {result.Rounds.Count} {(result.Rounds.Count == 1 ? "round" : "rounds")}", $"专家征询结果 · 共 {result.Rounds.Count} 轮").Raw("</p>");
        if (result.Options.Simulated)
        {
            page.Raw("<p class=\"banner\"><strong>").Both("Simulated:", "模拟数据：").Raw("</strong> ").Both("these answers were made by a program. No expert gave them.", "以下作答由程序生成，并非真实专家意见。").Raw("</p>");
        }

        page.Raw("<p class=\"sentence\">").Both(Sentence(result.Last)).Raw("</p><ul class=\"figures\">");
        Figure(page, result.Last.People >= SurveyFeedback.LeastPeople ? $"{result.Last.People}" : $"< {SurveyFeedback.LeastPeople}", new("people answered the last round", "末轮作答人数"));
        Figure(page, Or(result.Last.Returned, share => ResultWords.Percent(share.Ratio)), new("response rate", "回收率(积极系数)"));
        Figure(page, Or(result.Last.Authority, cr => ResultWords.Number(cr.Value)), new("authority coefficient Cr", "权威系数 Cr"));
        foreach (var across in result.Last.Across.Where(one => one.Concordance is not null))
        {
            Figure(page, Or(across.Concordance!, w => ResultWords.Number(w.W)), new($"Kendall's W of {across.Question}", $"“{across.Question}”的协调系数 W"));
        }

        page.Raw("</ul></section>");
        RoundsTable.Write(page, result);
        ItemsSection.Write(page, result);
        AgreementSection.Write(page, result);
        CommentsSection.Write(page, result);
        MethodsSection.Write(page, result);
    }

    private static Wording Sentence(RoundResult last) => last.Stop.Missing(out var gap) ? gap.Reason : StopWords.Of(last.Stop.Value);

    private static string Or<T>(Found<T> found, Func<T, string> of)
        where T : notnull => found.Missing(out _) ? "–" : of(found.Value);

    private static void Figure(Html page, string value, Wording name) => page.Raw("<li><b class=\"num\">").Text(value).Raw("</b><span class=\"small soft\">").Both(name).Raw("</span></li>");
}
