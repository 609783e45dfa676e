using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Consultation;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary><c>hedgerow consult weights RUN...</c>: weights for an edition that weighs, by data, by experts, and by both.</summary>
internal static class WeightsCommand
{
    public static Command Build(Screen screen)
    {
        var runs = new Argument<string[]>("RUN") { Arity = ArgumentArity.OneOrMore, Description = screen.Say("Result folders of one edition, or their assessment.json", "同一版本的结果文件夹，或其中的 assessment.json") };
        var districts = new Option<bool>("--districts") { Description = screen.Say("Compare the districts of the results instead of whole cities", "比较各结果中的分区，而非整个城市") };
        var questionnaire = new Option<string?>("--questionnaire") { Description = screen.Say("A questionnaire whose answers weigh too", "同时计入其作答的问卷") };
        var responses = new Option<string?>("--responses") { Description = screen.Say("Its answers; the last round counts", "该问卷的作答文件，以末轮为准") };
        var part = new Option<double>("--part") { Description = screen.Say("Percent of the experts in the mixed weight", "组合权重中专家所占百分比"), DefaultValueFactory = _ => 50 };
        var shift = new Option<double>("--shift") { Description = screen.Say("Added to the scaled values; it changes the weights", "归一化后的平移量，会改变权重"), DefaultValueFactory = _ => 0 };
        part.Validators.Add(r => Bound(screen, r, "--part", r.GetValueOrDefault<double>(), 100));
        shift.Validators.Add(r => Bound(screen, r, "--shift", r.GetValueOrDefault<double>(), 1));
        var json = Arguments.Json(screen);
        var command = new Command("weights", screen.Say(
            "Propose weights for an edition that weighs: by entropy of what tells cities or districts apart, by experts (pairs, or importance), and by both. No edition is changed.\n\n"
            + "Example: hedgerow consult weights my-city/results --districts --questionnaire review.yaml --responses responses.csv",
            "为加权版本提出权重建议：由城市或分区间差异计算的熵权、专家权重(两两比较或重要性)以及二者的组合。不修改任何版本。\n\n示例：hedgerow consult weights my-city/results --districts --questionnaire review.yaml --responses responses.csv"))
        { runs, districts, questionnaire, responses, part, shift, json };
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var stored = Stored(parsed.GetRequiredValue(runs));
            var options = new WeightingOptions
            {
                Districts = parsed.GetValue(districts), Shift = parsed.GetValue(shift), Part = Share.FromPercent(parsed.GetValue(part)),
                Consultation = Counted(parsed.GetValue(questionnaire), parsed.GetValue(responses), cancel),
            };
            var found = EditionWeighting.Of(stored, options);
            if (found.Missing(out var gap))
            {
                throw Wrong("no-weights", stored[0].Edition, gap.Reason, gap.Remedy);
            }

            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(found.Value)));
            }
            else
            {
                Print(screen, found.Value);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static List<StoredRun> Stored(string[] paths)
    {
        var runs = new List<StoredRun>();
        foreach (var path in paths)
        {
            try
            {
                runs.Add(StoredRun.Read(File.ReadAllBytes(Directory.Exists(path) ? Path.Combine(path, "assessment.json") : path)));
            }
            catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
            {
                throw Wrong("not-a-result", path, Wording.Same(wrong.Message), new("a folder that `hedgerow assess` has written, or its assessment.json", "由 `hedgerow assess` 写出的结果文件夹，或其中的 assessment.json"));
            }
        }

        return runs.Find(run => run.EditionSha256 != runs[0].EditionSha256) is { } other
            ? throw Wrong("other-edition", $"{other.City} {other.Year}", new($"made with {other.Edition}, and the first with {runs[0].Edition}, or with other rules", $"使用版本 {other.Edition}，与第一个结果的 {runs[0].Edition} 不同或规则不同"), new("results of one edition with the same rules", "同一版本、同一规则的结果"))
            : runs;
    }

    private static ConsultationResult? Counted(string? questionnaire, string? responses, CancellationToken cancel)
    {
        if ((questionnaire is null) != (responses is null))
        {
            throw Wrong("half-a-consultation", questionnaire is null ? "--responses" : "--questionnaire", new("stands alone", "单独出现"), new("both --questionnaire and --responses", "同时给出 --questionnaire 与 --responses"));
        }

        if (questionnaire is null)
        {
            return null;
        }

        var asked = ConsultFiles.Questionnaire(questionnaire);
        return ConsultationAnalysis.Of(asked, ConsultFiles.Responses(responses!, asked), null, cancel);
    }

    private static void Print(Screen screen, EditionWeighting found)
    {
        Console.Out.WriteLine(screen.Say($"Proposed weights for {found.Edition} from {found.Objects.Count} places", $"{found.Edition} 的权重建议(基于 {found.Objects.Count} 个对象)"));
        if (found.AllConstant)
        {
            Console.Out.WriteLine(screen.Say("All values are the same everywhere, so the data weigh all indicators alike for want of anything else.", "所有数值在各对象间均相同，数据无法区分，熵权取等权。"));
        }

        var table = new PlainTable(screen.Say("indicator", "指标"), screen.Say("entropy", "信息熵"), screen.Say("by data", "熵权"), screen.Say("by experts", "专家权重"), screen.Say("mixed", "线性组合"), screen.Say("multiplied", "乘法组合"));
        foreach (var one in found.Indicators)
        {
            table.Add($"{one.Id} {screen.Say(one.Name)}", Number(one.Entropy), Number(one.ByData), Number(one.ByExperts), Number(one.Mixed), Number(one.Multiplied));
        }

        table.Write();
        if (found.Experts is { } experts)
        {
            Console.Out.WriteLine(experts.Missing(out var gap) ? screen.Say(gap.Reason) : experts.Value == ExpertSource.Pairs ? screen.Say("Experts: by pairs.", "专家权重：两两比较。") : screen.Say("Experts: mean importance over the sum.", "专家权重：重要性均值占比。"));
        }

        if (found.LeftOut.Count > 0)
        {
            Console.Out.WriteLine(screen.Say("Left out: ", "未计入：") + string.Join("; ", found.LeftOut.Select(one => $"{one.Id} ({screen.Say(one.Reason)})")));
        }
    }

    private static JsonObject Json(EditionWeighting found) => new()
    {
        ["edition"] = found.Edition, ["objects"] = new JsonArray([.. found.Objects.Select(one => (JsonNode)one)]), ["all_constant"] = found.AllConstant, ["shift"] = found.Shift, ["part_of_experts"] = found.Part.Ratio,
        ["experts"] = found.Experts is not { } experts ? null : experts.Missing(out var gap) ? new JsonObject { ["not_defined"] = JsonText.Words(gap.Reason), ["remedy"] = JsonText.Words(gap.Remedy) } : experts.Value == ExpertSource.Pairs ? "pairs" : "importance",
        ["indicators"] = new JsonArray([.. found.Indicators.Select(one => (JsonNode)new JsonObject
        {
            ["id"] = one.Id, ["name"] = JsonText.Words(one.Name), ["sense"] = one.Sense == CriterionSense.Cost ? "cost" : "benefit", ["entropy"] = one.Entropy, ["by_data"] = one.ByData, ["by_experts"] = one.ByExperts,
            ["mixed"] = one.Mixed, ["multiplied"] = one.Multiplied,
        })]),
        ["left_out"] = new JsonArray([.. found.LeftOut.Select(one => (JsonNode)new JsonObject { ["id"] = one.Id, ["name"] = JsonText.Words(one.Name), ["reason"] = JsonText.Words(one.Reason) })]),
    };

    private static void Bound(Screen screen, System.CommandLine.Parsing.OptionResult result, string name, double value, double most)
    {
        if (!(value >= 0 && value <= most))
        {
            result.AddError(screen.Say(FormattableString.Invariant($"{name} takes a number from 0 to {most}"), FormattableString.Invariant($"{name} 须为 0 至 {most} 的数")));
        }
    }

    private static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–";

    private static InputException Wrong(string code, string place, Wording found, Wording expected) => new([new Finding(Severity.Error, code, place, null, found, expected)]);
}
