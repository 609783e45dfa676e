using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Consultation;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary><c>hedgerow consult propose QUESTIONNAIRE --responses FILE --out FILE</c>: what the last round proposes for an edition, as decisions to be gone through.</summary>
internal static class ProposeCommand
{
    public static Command Build(Screen screen)
    {
        var usual = new ConsensusRule();
        var questionnaire = new Argument<string>("QUESTIONNAIRE") { Description = screen.Say("A questionnaire about an edition: .yaml, .xlsx or .csv", "关于某一版本的问卷：.yaml、.xlsx 或 .csv") };
        var responses = new Option<string>("--responses") { Required = true, Description = screen.Say("The answers: CSV with the columns round, respondent, item, question, value", "作答文件：CSV，列为 round、respondent、item、question、value") };
        var output = new Option<string>("--out") { Required = true, Description = screen.Say("The file to write: decisions.yaml", "写出的文件：decisions.yaml") };
        var id = new Option<string?>("--id") { Description = screen.Say("Key of the new edition (default: that of the old one with -revised)", "新版本的编号(默认为旧版本编号加 -revised)") };
        var share = new Option<double>("--agree") { Description = screen.Say("Percent that one decision needs to be accepted", "一种处理意见获得通过所需的百分比"), DefaultValueFactory = _ => 100 * usual.Share };
        var force = new Option<bool>("--force") { Description = screen.Say("Write over a file that is there", "覆盖已有文件") };
        var json = Arguments.Json(screen);
        var command = new Command("propose", screen.Say(
            "Turn the answers of the last round into decisions about each indicator, with votes, reasons and remarks. Go through the file, then `hedgerow consult revise` makes the draft edition.\n\n"
            + "Example: hedgerow consult propose review.yaml --responses responses.csv --out decisions.yaml",
            "将最后一轮的作答转为对各项指标的处理决定，附投票、理由和意见。审阅修改后，用 `hedgerow consult revise` 生成版本草案。\n\n示例：hedgerow consult propose review.yaml --responses responses.csv --out decisions.yaml"))
        { questionnaire, responses, output, id, share, force, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var file = parsed.GetRequiredValue(questionnaire);
            if (!QuestionnaireFile.Endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
            {
                throw ConsultFiles.Wrong("not-a-questionnaire", file, new("the name has another ending", "文件扩展名不符"), new($"a questionnaire that ends in {string.Join(", ", QuestionnaireFile.Endings)}", $"以 {string.Join("、", QuestionnaireFile.Endings)} 结尾的问卷文件"));
            }

            var asked = QuestionnaireFile.Read(ConsultFiles.Read(file), Path.GetFileName(file));
            if (asked.Questionnaire is not { } form)
            {
                throw new InputException(asked.Findings);
            }

            if (form.Edition is not { } key)
            {
                throw ConsultFiles.Wrong("no-edition", file, new("the questionnaire is about no edition", "问卷未针对任何版本"), new("edition: KEY in the questionnaire", "在问卷中注明 edition: 编号"));
            }

            var edition = Editions.Read(key);
            var answers = ResponseFile.Read(ConsultFiles.Read(parsed.GetRequiredValue(responses)), Path.GetFileName(parsed.GetRequiredValue(responses)), form);
            if (edition.Edition is null || answers.Findings.Any(finding => finding.Severity == Severity.Error))
            {
                throw new InputException([.. edition.Findings, .. answers.Findings]);
            }

            var last = answers.Responses.Select(response => response.Round).DefaultIfEmpty(0).Max();
            var rule = usual with { Share = parsed.GetValue(share) / 100 };
            var decisions = RevisionProposal.Of(edition.Edition, [.. answers.Responses.Where(response => response.Round == last)], rule);
            var revision = new EditionRevision(key, parsed.GetValue(id) ?? $"{edition.Edition.Id}-revised", edition.Edition.Name, decisions);
            ConsultFiles.Write(parsed.GetRequiredValue(output), revision.ToYaml(), parsed.GetValue(force));
            var (agreed, dropped) = (decisions.Count(one => one.Agreed), decisions.Count(one => one.Dropped));
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject { ["file"] = parsed.GetRequiredValue(output), ["edition"] = key, ["id"] = revision.Id, ["round"] = last, ["indicators"] = decisions.Count, ["agreed"] = agreed, ["dropped"] = dropped }));
            }
            else
            {
                Console.Out.WriteLine(screen.Say(
                    $"Written: {parsed.GetRequiredValue(output)}. Round {last}: {agreed} of {decisions.Count} indicators agreed, {dropped} to be dropped.",
                    $"已写入 {parsed.GetRequiredValue(output)}。第 {last} 轮：{decisions.Count} 项指标中 {agreed} 项达成共识，建议删除 {dropped} 项。"));
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
