using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Consultation;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary><c>hedgerow consult rescore EDITION RUN...</c>: what another edition makes of assessments that were made before.</summary>
internal static class RescoreCommand
{
    public static Command Build(Screen screen)
    {
        var edition = new Argument<string>("EDITION") { Description = screen.Say("The edition: an id, or the file of a draft", "版本：编号或草案文件") };
        var runs = new Argument<string[]>("RUN") { Description = screen.Say("Result folders or their assessment.json, of any cities and years", "结果文件夹或其中的 assessment.json，可来自不同城市和年份"), Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out") { Description = screen.Say("A table of what changes for whom: .csv", "变化对照表：.csv") };
        var force = new Option<bool>("--force") { Description = screen.Say("Write over a file that is there", "覆盖已有文件") };
        var json = Arguments.Json(screen);
        var command = new Command("rescore", screen.Say(
            "Score assessments that were made before with another edition: from the readings they hold where measure and parameters are the same; what is not measured so is named, and comes of `hedgerow assess CITY --edition EDITION`.\n\n"
            + "Example: hedgerow consult rescore draft.yaml results/2020 results/2024 --out changes.csv",
            "以另一版本对已有评估重新计分：测算方法与参数相同者直接取用原测量结果；未以此方式测算者逐项列出，可用 `hedgerow assess CITY --edition EDITION` 计算。\n\n示例：hedgerow consult rescore draft.yaml results/2020 results/2024 --out changes.csv"))
        { edition, runs, output, force, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var read = Editions.Read(parsed.GetRequiredValue(edition));
            if (read.Edition is not { } rules)
            {
                throw new InputException(read.Findings);
            }

            var table = RescoreTable.Of([.. parsed.GetRequiredValue(runs).Select(Run)], rules);
            if (parsed.GetValue(output) is { } file)
            {
                ConsultFiles.Write(file, table.ToCsv(), parsed.GetValue(force));
            }

            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(table)));
            }
            else
            {
                Print(screen, table);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static StoredRun Run(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "assessment.json") : path;
        try
        {
            return StoredRun.Read(ConsultFiles.Read(file));
        }
        catch (InvalidDataException wrong)
        {
            throw ConsultFiles.Wrong("not-a-result", path, new(wrong.Message, wrong.Message), new("a folder that `hedgerow assess` has written, or its assessment.json", "由 `hedgerow assess` 写出的结果文件夹，或其中的 assessment.json"));
        }
    }

    private static void Print(Screen screen, RescoreTable table)
    {
        foreach (var city in table.Runs)
        {
            Console.Out.WriteLine(screen.Say(RescoreTable.Summary(city)));
            var rows = new PlainTable(screen.Say("indicator", "指标"), screen.Say("before", "原得分"), screen.Say("now", "新得分"), screen.Say("remark", "说明"));
            foreach (var one in city.Rescored.Indicators.Where(Changed))
            {
                rows.Add($"{one.Now?.Indicator.Id ?? one.Was!.Id} {screen.Say(one.Name)}", Points(one.Was?.Score, one.Was?.Max), Points(one.Now?.Points, one.Now?.Indicator.MaxPoints), one.Why is { } why ? screen.Say(why) : string.Empty);
            }

            if (city.Rescored.Indicators.Any(Changed))
            {
                rows.Write();
            }
            else
            {
                Console.Out.WriteLine(screen.Say("Nothing changes.", "各项指标均无变化。"));
            }

            Console.Out.WriteLine();
        }
    }

    private static bool Changed(RescoredIndicator one) => one.Origin != RescoreOrigin.Stored || one.Was?.Score != one.Now?.Points || one.Was?.Max != one.Now?.Indicator.MaxPoints || one.Was?.Standing != one.Now?.Indicator.Standing.ToString().ToLowerInvariant();

    private static string Points(int? score, int? max) => max is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{(score is { } points ? points.ToString(CultureInfo.InvariantCulture) : "–")}/{max}");

    private static JsonObject Json(RescoreTable table) => new()
    {
        ["edition"] = table.Edition,
        ["runs"] = new JsonArray([.. table.Runs.Select(city => (JsonNode)new JsonObject
        {
            ["city"] = new JsonObject { ["en"] = city.City.En, ["zh"] = city.City.Zh },
            ["year"] = city.Year,
            ["was"] = new JsonObject { ["value"] = city.Rescored.Run.Total.Value, ["score"] = city.Rescored.Run.Total.Score, ["max"] = city.Rescored.Run.Total.Max, ["provisional_score"] = city.Rescored.Run.Total.ProvisionalScore, ["provisional_max"] = city.Rescored.Run.Total.ProvisionalMax },
            ["now"] = new JsonObject { ["value"] = city.Rescored.Total.Value, ["score"] = city.Rescored.Total.Score, ["max"] = city.Rescored.Total.Max, ["provisional_score"] = city.Rescored.Total.ProvisionalScore, ["provisional_max"] = city.Rescored.Total.ProvisionalMax },
            ["to_be_computed"] = city.Rescored.NeedsComputing,
            ["indicators"] = new JsonArray([.. city.Rescored.Indicators.Select(one => (JsonNode)new JsonObject
            {
                ["id"] = one.Now?.Indicator.Id ?? one.Was!.Id,
                ["key"] = one.Key,
                ["origin"] = one.Origin switch { RescoreOrigin.Stored => "stored", RescoreOrigin.ToBeComputed => "to_be_computed", RescoreOrigin.Computed => "computed", _ => "dropped" },
                ["was"] = new JsonObject { ["score"] = one.Was?.Score, ["max"] = one.Was?.Max },
                ["now"] = new JsonObject { ["score"] = one.Now?.Points, ["max"] = one.Now?.Indicator.MaxPoints },
                ["why"] = one.Why is { } why ? new JsonObject { ["en"] = why.En, ["zh"] = why.Zh } : null,
            })]),
        })]),
    };
}
