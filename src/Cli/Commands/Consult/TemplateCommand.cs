using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Consultation;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary><c>hedgerow consult template EDITION|PLAN --out FILE</c>: a questionnaire in which every indicator of an edition, or every target of a plan, is judged.</summary>
internal static class TemplateCommand
{
    public static Command Build(Screen screen)
    {
        var edition = new Argument<string>("EDITION") { Description = screen.Say("An edition, such as singapore-2021 (`hedgerow editions` lists them), or a plan: a city's folder with one, or its plan.yaml, plan.json or plan.xlsx", "版本，例如 singapore-2021(用 `hedgerow editions` 列出)；或规划：含规划的城市文件夹，或 plan.yaml、plan.json、plan.xlsx") };
        var output = new Option<string>("--out")
        {
            Required = true, Description = screen.Say("The file to write: .yaml (everything), .xlsx (XLSForm, for KoBo and ODK) or .csv", "写出的文件：.yaml(内容最全)、.xlsx(XLSForm，可用于 KoBo、ODK)或 .csv"),
        };
        output.Validators.Add(r =>
        {
            var file = r.Tokens.Count > 0 ? r.Tokens[0].Value : "";
            if (!QuestionnaireFile.Endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
            {
                r.AddError(screen.Say($"--out {file}: the name must end in {string.Join(", ", QuestionnaireFile.Endings)}", $"--out {file}：文件名须以 {string.Join("、", QuestionnaireFile.Endings)} 结尾"));
            }
        });
        var languages = new Option<string>("--languages") { Description = screen.Say("Languages of the questionnaire, with commas between", "问卷语言，以逗号分隔"), DefaultValueFactory = _ => "en,zh" };
        var pairs = new Option<bool>("--pairs") { Description = screen.Say("Also ask of every two indicators which counts more, for the weights of an edition that weighs (2 to 9 indicators)", "另请专家两两比较指标的重要性，用于加权版本的权重(2 至 9 项指标)") };
        var force = new Option<bool>("--force") { Description = screen.Say("Write over a file that is there", "覆盖已有文件") };
        var json = Arguments.Json(screen);
        var command = new Command("template", screen.Say(
            "Write a questionnaire in which every indicator of an edition, or every target of a plan, is judged: keep, drop, change name, change setting; reasons, importance, feasibility, comments; on what the judgement rests.\n\n"
            + "Edit the file as you like, hand it out, and count the answers with `hedgerow consult analyse`.\n\nExample: hedgerow consult template singapore-2021 --out review.yaml",
            "生成问卷：对版本中的每项指标或规划中的每项目标征求意见(保留、删除、修改名称、修改设置)，并询问理由、重要性、可行性、意见以及判断依据。\n\n可自由修改后发放，再用 `hedgerow consult analyse` 统计。\n\n示例：hedgerow consult template singapore-2021 --out review.yaml"))
        { edition, output, languages, pairs, force, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var file = parsed.GetRequiredValue(output);
            if (File.Exists(file) && !parsed.GetValue(force))
            {
                throw new InputException([new Finding(
                    Severity.Error, "file-exists", file, null, new Wording("the file is there already", "文件已存在"), new Wording("another name, or --force to write over it", "另取文件名，或用 --force 覆盖"))]);
            }

            var named = parsed.GetRequiredValue(edition);
            var codes = Codes(parsed.GetRequiredValue(languages));
            var questionnaire = IsPlan(named) ? OfPlan(named, codes, parsed.GetValue(pairs)) : OfEdition(named, codes, parsed.GetValue(pairs));
            Written(file, QuestionnaireFile.Write(questionnaire, file));
            var items = questionnaire.Items.Count();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject { ["file"] = file, ["questionnaire"] = questionnaire.Id, ["edition"] = questionnaire.Edition, ["plan"] = questionnaire.Plan, ["items"] = items, ["languages"] = new JsonArray([.. questionnaire.Languages.Select(one => (JsonNode)one)]) }));
            }
            else
            {
                Console.Out.WriteLine(screen.Say($"Written: {file}, {items} items in {string.Join(", ", questionnaire.Languages)}", $"已写入 {file}：{items} 个条目，语言 {string.Join("、", questionnaire.Languages)}"));
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static bool IsPlan(string named) => Directory.Exists(named) || (File.Exists(named) && Path.GetFileNameWithoutExtension(named) == "plan");

    private static Questionnaire OfPlan(string named, List<string> languages, bool pairs)
    {
        var plan = PlanFolder.Open(named).Plan;
        List<OutlineEntry> entries = [.. PlanEntry.Of(plan).Select(entry => new OutlineEntry(entry.Code, entry.Name, entry.Part))];
        return entries.Count == 0
            ? throw new InputException([new Finding(Severity.Error, "plan-empty", named, null, new Wording("the plan has neither targets nor goals", "规划中尚无长期目标与目标"), new Wording("at least one goal", "至少一个长期目标"))])
            : pairs
                ? throw new InputException([new Finding(Severity.Error, "no-pairs", "--pairs", null, new Wording("a plan weighs nothing", "规划不涉及权重"), new Wording("an edition that weighs 2 to 9 indicators, such as hj623-2011", "含 2 至 9 项指标的加权版本，例如 hj623-2011"))])
                : QuestionnaireTemplate.OfOutline(plan.Code, plan.Title.Words, entries, languages);
    }

    private static Questionnaire OfEdition(string named, List<string> languages, bool pairs)
    {
        var reading = Editions.Read(named);
        if (reading.Edition is not { } found)
        {
            throw new InputException(reading.Findings);
        }

        return pairs && !QuestionnaireTemplate.AsksPairs(found)
            ? throw new InputException([new Finding(
                Severity.Error, "no-pairs", "--pairs", null, new Wording($"{found.Id} has {found.Indicators.Count} indicators and {(found.Weighted ? "weighs" : "does not weigh")}", $"{found.Id} 有 {found.Indicators.Count} 项指标，{(found.Weighted ? "采用加权" : "不加权")}"),
                new Wording("an edition that weighs 2 to 9 indicators, such as hj623-2011", "含 2 至 9 项指标的加权版本，例如 hj623-2011"))])
            : QuestionnaireTemplate.OfEdition(found, languages, pairs);
    }

    private static List<string> Codes(string text)
    {
        var codes = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        return codes.Count > 0 && codes.TrueForAll(code => code.Length is >= 2 and <= 12 && code.All(letter => char.IsAsciiLetter(letter) || letter == '-'))
            ? codes
            : throw new InputException([new Finding(
                Severity.Error, "languages", "--languages", null, new Wording($"'{text}' is no list of languages", $"“{text}”不是语言列表"), new Wording("codes with commas between, such as en,zh", "以逗号分隔的语言代码，例如 en,zh"))]);
    }

    private static void Written(string file, byte[] bytes)
    {
        var temporary = $"{file}.partial-{Guid.NewGuid():n}";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
