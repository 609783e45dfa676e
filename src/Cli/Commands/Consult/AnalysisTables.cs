using System.Globalization;
using Hedgerow.Cli.Terminal;
using Hedgerow.Consultation;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary>What people see of an analysis: the rounds, the items of the last one, agreement over the items.</summary>
internal static class AnalysisTables
{
    public static void Print(Screen screen, ConsultationResult result, string? page)
    {
        Console.Out.WriteLine(screen.Say(result.Questionnaire.Title.ToWording()));
        if (result.Options.Simulated)
        {
            Console.Out.WriteLine(screen.Say("Simulated: these answers were made by a program.", "模拟数据：以下作答由程序生成。"));
        }

        foreach (var round in result.Rounds)
        {
            Console.Out.WriteLine(screen.Say(
                $"Round {round.Round}: {People(round.People)} people{Or(round.Returned, share => $", response rate {Percent(share)}")}{Or(round.Authority, cr => $", Cr {Number(cr.Value)}")}",
                $"第 {round.Round} 轮：{People(round.People)} 人作答{Or(round.Returned, share => $"，回收率 {Percent(share)}")}{Or(round.Authority, cr => $"，权威系数 {Number(cr.Value)}")}"));
            foreach (var across in round.Across)
            {
                var parts = new[]
                {
                    Or(across.Concordance, w => $"W {Number(w.W)} ({Chance(w.ChiSquareP)}, m = {w.Raters})"), Or(across.Alpha, alpha => $"alpha {Number(alpha.Value)}"), Or(across.Kappa, kappa => $"kappa {Number(kappa.Value)} (z {Number(kappa.Z)})"),
                };
                Console.Out.WriteLine($"  {across.Question}: {(parts.Any(part => part.Length > 0) ? string.Join("  ", parts.Where(part => part.Length > 0)) : screen.Say(across.Alpha.Gap!.Reason))}");
            }
        }

        Items(screen, result);
        Weights(screen, result.Last);
        Console.Out.WriteLine(screen.Say(result.Last.Stop.Missing(out var gap) ? gap.Reason : StopWords.Of(result.Last.Stop.Value)));
        if (page is not null)
        {
            Console.Out.WriteLine(screen.Say($"Written: {page}", $"已写入 {page}"));
        }
    }

    private static void Items(Screen screen, ConsultationResult result)
    {
        var table = new PlainTable(
            screen.Say("item", "条目"), screen.Say("question", "题目"), "n", screen.Say("result", "结果"), screen.Say("mean", "均值"), "CV", screen.Say("change", "变化"), screen.Say("agreed", "一致"), screen.Say("stable", "稳定"));
        var hidden = 0;
        foreach (var item in result.Last.Items)
        {
            foreach (var question in item.Questions.Where(question => question.Kind is QuestionKind.Choice or QuestionKind.Scale or QuestionKind.Number && item.Item != StandardQuestions.AuthorityItem))
            {
                if (question.Figures.Missing(out _))
                {
                    hidden++;
                    continue;
                }

                var f = question.Figures.Value;
                table.Add(
                    item.Item, question.Question, PlainTable.Number(question.Answered), f.Vote is { } vote ? Vote(screen, f, vote) : f.Scale is { } scale ? Middle(scale.Quartiles) : "",
                    f.Scale is null ? "" : Number(f.Scale.Spread.Mean), f.Scale is null ? "" : Or(f.Scale.Spread.Variation, Number), Or(f.Change?.Distribution, Percent), Yes(screen, item.Agreed), Yes(screen, item.Stable));
            }
        }

        Console.Out.WriteLine(screen.Say($"Items in round {result.Last.Round} ({QuantileTypes.NameOf(result.Options.Quartiles).En}):", $"第 {result.Last.Round} 轮各项({QuantileTypes.NameOf(result.Options.Quartiles).Zh})："));
        table.Write();
        if (hidden > 0)
        {
            Console.Out.WriteLine(screen.Say($"{hidden} questions are not broken down, because fewer than {SurveyFeedback.LeastPeople} people answered them.", $"有 {hidden} 题作答人数少于 {SurveyFeedback.LeastPeople} 人，不予分项显示。"));
        }
    }

    private static void Weights(Screen screen, RoundResult last)
    {
        foreach (var pairs in last.Weights)
        {
            Console.Out.WriteLine(screen.Say($"Weights of {pairs.Item}: ", $"{pairs.Item} 的权重：") + (pairs.Weights.Missing(out var gap)
                ? screen.Say(gap.Reason)
                : string.Join(", ", pairs.Things.Zip(pairs.Weights.Value[0].Weights, (thing, weight) => FormattableString.Invariant($"{thing} {weight:0.0000}"))) + Or(pairs.Consistency, ratio => FormattableString.Invariant($"  CR {ratio.Ratio:0.0000}"))));
        }
    }

    private static string Vote(Screen screen, QuestionFigures f, OptionShares vote) => string.Join('=', vote.Leading.Select(at => f.Counts[at].Key)) + " " + Percent(vote.Shares[vote.Leading[0]])
        + (vote.Verdict == OptionVerdict.Accepted ? "" : screen.Say(vote.Verdict == OptionVerdict.Tie ? " (tie)" : " (open)", vote.Verdict == OptionVerdict.Tie ? "(票数相同)" : "(未达阈值)"));

    private static string Middle(Quartiles quartiles) => FormattableString.Invariant($"{quartiles.Median:0.##} [{quartiles.Lower:0.##}, {quartiles.Upper:0.##}]");

    private static string Or<T>(Found<T>? found, Func<T, string> of)
        where T : notnull => found is null || found.Missing(out _) ? "" : of(found.Value);

    private static string Yes(Screen screen, bool? value) => value switch { true => screen.Say("yes", "是"), false => screen.Say("no", "否"), null => "–" };

    private static string People(int people) => people >= SurveyFeedback.LeastPeople ? PlainTable.Number(people) : $"<{SurveyFeedback.LeastPeople}";

    private static string Percent(Share share) => share.Percent.ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Chance(double p) => p < 0.001 ? "p < 0.001" : p.ToString("'p = '0.000", CultureInfo.InvariantCulture);
}
