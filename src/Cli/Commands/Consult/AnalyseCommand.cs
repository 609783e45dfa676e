using System.CommandLine;
using System.Globalization;
using System.Text;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Consultation;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary><c>hedgerow consult analyse QUESTIONNAIRE --responses FILE</c>: what the answers came to, round by round.</summary>
internal static class AnalyseCommand
{
    public static Command Build(Screen screen)
    {
        var usual = new ConsensusRule();
        var questionnaire = new Argument<string>("QUESTIONNAIRE") { Description = screen.Say("The questionnaire: .yaml, .xlsx (XLSForm) or .csv", "问卷文件：.yaml、.xlsx(XLSForm)或 .csv") };
        var responses = new Option<string>("--responses") { Required = true, Description = screen.Say("The answers: CSV with the columns round, respondent, item, question, value", "作答文件：CSV，列为 round、respondent、item、question、value") };
        var output = new Option<string?>("--out") { Description = screen.Say("Folder for consultation.json, items.csv and report.html (default: nothing is written)", "写出 consultation.json、items.csv、report.html 的文件夹(默认不写文件)") };
        var sent = new Option<string?>("--sent") { Description = screen.Say("How many were invited: one number for all rounds, or one a round with commas between", "邀请人数：一个数用于各轮，或按轮次以逗号分隔") };
        var share = Bounded(screen, "--agree", 100 * usual.Share, 1, 100, "Percent that one decision needs to be accepted", "一种处理意见获得通过所需的百分比");
        var range = Bounded(screen, "--iqr", usual.LargestInterquartileRange, 0, 1000, "Largest interquartile range of a scale that counts as agreement", "视为意见一致的最大四分位距");
        var variation = Bounded(screen, "--variation", usual.LargestVariation, 0, 1000, "Largest coefficient of variation of a scale that counts as agreement", "视为意见一致的最大变异系数");
        var rounds = new Option<int>("--rounds") { Description = screen.Say("Rounds at most", "最多轮次"), DefaultValueFactory = _ => usual.MostRounds };
        rounds.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
            {
                r.AddError(screen.Say("--rounds takes a whole number from 1", "--rounds 须为不小于 1 的整数"));
            }
        });
        var quartiles = new Option<int>("--quartiles") { Description = screen.Say("Type of the quartiles: 2 (SAS), 6 (SPSS) or 7 (R, Excel)", "四分位数类型：2(SAS)、6(SPSS)或 7(R、Excel)"), DefaultValueFactory = _ => (int)QuantileType.ByCountLessOne };
        quartiles.AcceptOnlyFromAmong("2", "6", "7");
        var simulated = new Option<bool>("--simulated") { Description = screen.Say("The answers are made up: every result says so", "作答为模拟数据，所有结果将予注明") };
        var json = Arguments.Json(screen);
        var command = new Command("analyse", screen.Say(
            "Count the answers to a questionnaire, round by round: votes, medians and quartiles, concordance, change between rounds, whether to ask again. What fewer than five people answered is not broken down.\n\n"
            + "Example: hedgerow consult analyse review.yaml --responses responses.csv --sent 30 --out review-results",
            "按轮次统计作答：表决、中位数与四分位数、协调系数、轮间变化、是否继续征询。不足 5 人作答的题目不予分项显示。\n\n示例：hedgerow consult analyse review.yaml --responses responses.csv --sent 30 --out review-results"))
        { questionnaire, responses, output, sent, share, range, variation, rounds, quartiles, simulated, json };
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var asked = ConsultFiles.Questionnaire(parsed.GetRequiredValue(questionnaire));
            var answers = ConsultFiles.Responses(parsed.GetRequiredValue(responses), asked);
            var options = new AnalysisOptions
            {
                Rule = usual with
                {
                    Share = parsed.GetValue(share) / 100, LargestInterquartileRange = parsed.GetValue(range), LargestVariation = parsed.GetValue(variation), MostRounds = parsed.GetValue(rounds),
                },
                Quartiles = (QuantileType)parsed.GetValue(quartiles), Invited = Invited(parsed.GetValue(sent), answers), Simulated = parsed.GetValue(simulated),
            };
            var result = ConsultationAnalysis.Of(asked, answers, options, cancel);
            var page = parsed.GetValue(output) is { } folder ? ConsultationFolder.Write(result, folder, RunDate.Today(), screen.Language) : null;
            if (parsed.GetValue(json))
            {
                Console.Out.Write(Encoding.UTF8.GetString(ConsultationFolder.JsonOf(result, RunDate.Today())));
            }
            else
            {
                AnalysisTables.Print(screen, result, page);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Dictionary<int, int> Invited(string? text, IReadOnlyList<ResponseSet> answers)
    {
        var invited = new Dictionary<int, int>();
        if (text is null)
        {
            return invited;
        }

        var last = answers.Max(answer => answer.Round);
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        for (var round = 1; round <= last; round++)
        {
            var part = parts.Length == 1 ? parts[0] : parts.ElementAtOrDefault(round - 1) ?? "";
            var people = answers.Count(answer => answer.Round == round);
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < people || (parts.Length > 1 && parts.Length != last))
            {
                throw Wrong(
                    "sent", "--sent", new($"'{text}' does not fit: {people} people answered round {round} of {last}", $"“{text}”不符：共 {last} 轮，第 {round} 轮有 {people} 人作答"),
                    new("the number of invited people, at least as many as answered; one for all rounds or one a round", "受邀人数，不少于作答人数；一个数用于各轮，或每轮一个数"));
            }

            invited[round] = number;
        }

        return invited;
    }

    private static Option<double> Bounded(Screen screen, string name, double usual, double least, double most, string en, string zh)
    {
        var option = new Option<double>(name) { Description = screen.Say(en, zh), DefaultValueFactory = _ => usual };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<double>() is var value && !(value >= least && value <= most))
            {
                r.AddError(screen.Say(FormattableString.Invariant($"{name} takes a number from {least} to {most}"), FormattableString.Invariant($"{name} 须为 {least} 至 {most} 的数")));
            }
        });
        return option;
    }

    private static InputException Wrong(string code, string place, Wording found, Wording expected) => new([new Finding(Severity.Error, code, place, null, found, expected)]);
}
