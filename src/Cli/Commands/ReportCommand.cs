using System.CommandLine;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Quantities;
using Hedgerow.Sharing;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow report RESULT</c>: a result as a report for people, to print, to edit, to publish.</summary>
internal static class ReportCommand
{
    public static Command Build(Screen screen)
    {
        var result = new Argument<string>("RESULT") { Description = screen.Say("A result folder or its assessment.json", "结果文件夹或其中的 assessment.json") };
        var with = new Option<string[]>("--with") { Description = screen.Say("Another result of the city to compare with; may be given several times", "用于比较的本市其他结果，可多次给出"), AllowMultipleArgumentsPerToken = false };
        var kind = new Option<string>("--kind") { Description = screen.Say("What to write: report, or indicators (the nine-column sheet of the convention's reporting tool)", "写出内容：report 评估报告，或 indicators（公约报告工具的九列指标表）"), DefaultValueFactory = _ => "report" };
        kind.AcceptOnlyFromAmong("report", "indicators");
        var districts = new Option<bool>("--districts") { Description = screen.Say("With --kind indicators: a row for every indicator of every district too", "与 --kind indicators 同用：同时列出各分区的指标") };
        var format = new Option<string?>("--format") { Description = screen.Say("Of the report: docx, html, pdf, several joined by commas; default: all that this machine can make. Of the sheet: csv (default), json", "报告可为 docx、html、pdf，多个用逗号连接，默认为本机可生成的全部格式；指标表可为 csv（默认）、json") };
        format.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && DocumentFiles.FormsOf(text) is null && !text.Split(',', StringSplitOptions.TrimEntries).All(name => name.ToLowerInvariant() is "csv" or "json"))
            {
                given.AddError(screen.Say($"--format takes docx, html, pdf, or with --kind indicators csv, json, several joined by commas, and not '{text}'", $"--format 可为 docx、html、pdf，与 --kind indicators 同用时可为 csv、json，多个以逗号连接，不能为“{text}”"));
            }
        });
        var language = DocumentOptions.Languages(screen);
        var folder = DocumentOptions.Folder(screen, screen.Say("Folder to write to; default: the result folder", "写入文件夹；默认为结果文件夹"));
        var command = new Command("report", screen.Say("Write a result as a report: DOCX, accessible HTML, tagged PDF", "将评估结果写成报告：DOCX、无障碍 HTML、带标签的 PDF")) { result, with, kind, districts, format, language, folder };
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var source = parsed.GetRequiredValue(result);
            var run = Read(source);
            var others = (parsed.GetValue(with) ?? []).Select(Read).ToList();
            if (parsed.GetRequiredValue(kind) == "indicators")
            {
                foreach (var (code, form) in DocumentOptions.LanguagesOf(screen, parsed.GetValue(language)).SelectMany(_ => Forms(parsed.GetValue(format)), (code, form) => (code, form)))
                {
                    var path = IndicatorSheet.Of([run, .. others], code, parsed.GetValue(districts)).Write(form, parsed.GetValue(folder) ?? Home(source), $"indicators-{run.Edition}-{run.Year}-{code}");
                    Console.Out.WriteLine(screen.Say($"Written: {path}", $"已写入：{path}"));
                }

                return Task.FromResult(ExitCode.Done);
            }

            if (parsed.GetValue(format) is { } named && DocumentFiles.FormsOf(named) is null)
            {
                throw Misfit(named, new("docx, html, pdf, or several joined by commas", "docx、html、pdf，或以逗号连接的多个"));
            }

            var layers = Path.Combine(Home(source), "layers.gpkg");
            var outline = File.Exists(layers) ? CityOutline.Read(layers) : null;
            var documents = DocumentOptions.LanguagesOf(screen, parsed.GetValue(language)).Select(code => ($"report-{run.Edition}-{run.Year}-{code}", AssessmentReport.Compose(run, code, others, outline)));
            DocumentOptions.Write(screen, documents, parsed.GetValue(folder) ?? Home(source), parsed.GetValue(format), cancel);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static IReadOnlyList<SheetForm> Forms(string? list) => list is null
        ? [SheetForm.Csv]
        : [.. list.Split(',', StringSplitOptions.TrimEntries).Select(name => name.ToLowerInvariant() switch { "csv" => SheetForm.Csv, "json" => SheetForm.Json, _ => throw Misfit(list, new("csv, json, or both joined by a comma", "csv、json，或以逗号连接的两者")) }).Distinct()];

    private static InputException Misfit(string format, Wording expected) => new([new Finding(Severity.Error, "format", "--format", null, Wording.Same(format), expected)]);

    private static string Home(string result) => Directory.Exists(result) ? result : Path.GetDirectoryName(Path.GetFullPath(result))!;

    private static StoredRun Read(string result)
    {
        var file = Directory.Exists(result) ? Path.Combine(result, "assessment.json") : result;
        try
        {
            return StoredRun.Read(File.ReadAllBytes(file));
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new InputException([new Finding(
                Severity.Error, "not-a-result", result, null, Wording.Same(wrong.Message), new Wording("a folder that `hedgerow assess` has written, or its assessment.json", "由 `hedgerow assess` 写出的结果文件夹，或其中的 assessment.json"))]);
        }
    }
}
