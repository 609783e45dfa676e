using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Index;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow assess CITY</c>: from a city folder to a scored, explained index.</summary>
internal static class AssessCommand
{
    public static Command Build(Screen screen)
    {
        var city = Arguments.City(screen);
        var edition = new Option<string[]>("--edition") { Description = screen.Say("Edition to score, by id or file; may be repeated (default singapore-2021)", "评分版本(ID 或文件)，可重复(默认 singapore-2021)"), DefaultValueFactory = _ => ["singapore-2021"], AllowMultipleArgumentsPerToken = true };
        var year = new Option<int[]>("--year") { Description = screen.Say("Year to assess; may be repeated (default: the year of city.yaml)", "评估年份，可重复(默认取 city.yaml 中的年份)"), DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
        var by = new Option<string?>("--by") { Description = screen.Say("Districts to assess too: a key of `units:`, or none (default: the first)", "同时评估的分区：`units:` 的键，或 none(默认第一个)") };
        var output = new Option<string?>("--out") { Description = screen.Say("Folder for the result (default: results/ in the city's folder)", "结果文件夹(默认为城市文件夹下的 results/)") };
        var rounding = new Option<string?>("--rounding") { Description = screen.Say("How values meet bands, instead of the edition's own rule", "数值如何对应评分区间(代替版本自身规则)") };
        rounding.AcceptOnlyFromAmong("half-up-then-band", "continuous");
        var threads = Arguments.Threads(screen);
        var strict = new Option<bool>("--strict") { Description = screen.Say("Exit with 1 when an indicator could not be measured", "有指标未能测算时以 1 退出") };
        var json = Arguments.Json(screen);
        var command = new Command("assess", screen.Say("Measure, score and explain; write the result folder", "测算、评分、解释，并写出结果文件夹")) { city, edition, year, by, output, rounding, threads, strict, json };
        command.SetAction((parsed, cancel) => Guard.Run(screen, async () =>
        {
            var editions = Read(parsed.GetRequiredValue(edition));
            var reading = CityFolder.Read(parsed.GetRequiredValue(city));
            var request = new AssessRequest(reading, editions)
            {
                Years = parsed.GetRequiredValue(year),
                Units = parsed.GetValue(by),
                Threads = parsed.GetValue(threads),
                Rounding = parsed.GetValue(rounding) switch { "continuous" => RoundingPolicy.Continuous, null => null, _ => RoundingPolicy.HalfUpThenBand },
            };
            var folder = parsed.GetValue(output) ?? Path.Combine(reading.City?.Folder ?? ".", "results");
            var (results, page) = await Assess(screen, request, folder, cancel).ConfigureAwait(false);
            using var data = results[0].Data.City;
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(Json(results));
            }
            else
            {
                Print(screen, results, page);
            }

            var gaps = results.Any(r => r.Indicators.Any(i => i.Status == IndicatorStatus.NotMeasured));
            return parsed.GetValue(strict) && gaps ? ExitCode.Gaps : ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Assesses with progress and writes the result.</summary>
    /// <returns>The results, whose loaded city the caller disposes, and the page to open first.</returns>
    public static Task<(IReadOnlyList<AssessmentResult> Results, string Page)> Assess(Screen screen, AssessRequest request, string folder, CancellationToken cancel) =>
        ProgressBar.Run(screen, watch =>
        {
            var results = Assessor.Run(request, watch.Steps, cancel);
            try
            {
                var page = ResultFolder.Write(results, folder, RunDate.Today(), screen.Language, watch.Writing, cancel);
                return (results, page);
            }
            catch
            {
                results[0].Data.City.Dispose();
                throw;
            }
        });

    /// <summary>Shows results as tables, then what was noticed and what to open.</summary>
    public static void Print(Screen screen, IReadOnlyList<AssessmentResult> results, string page)
    {
        foreach (var result in results)
        {
            ScoreTable.Write(screen, result);
        }

        var warnings = results[0].Findings.Where(f => f.Severity == Severity.Warning).ToList();
        if (warnings.Count > 0)
        {
            screen.Show(warnings, screen.Error);
        }

        screen.Out.WriteLine(screen.Say($"Open {page}", $"请打开 {page}"));
    }

    /// <summary>Reads editions by id or file.</summary>
    /// <exception cref="InputException">One of them is wrong.</exception>
    public static List<Edition> Read(IEnumerable<string> ids)
    {
        var readings = ids.Distinct().Select(Editions.Read).ToList();
        var wrong = readings.SelectMany(r => r.Findings).Where(f => f.Severity == Severity.Error).ToList();
        return wrong.Count == 0 ? [.. readings.Select(r => r.Edition!)] : throw new InputException(wrong);
    }

    // One result is printed as it stands in assessment.json; several stand in a list.
    private static string Json(IReadOnlyList<AssessmentResult> results)
    {
        var all = results.Select(r => JsonNode.Parse(Encoding.UTF8.GetString(ResultFolder.JsonOf(r, RunDate.Today())))!).ToArray();
        return JsonText.Of(all.Length == 1 ? all[0] : new JsonObject { ["assessments"] = new JsonArray(all) });
    }
}
