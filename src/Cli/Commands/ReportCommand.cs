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
        var (format, language) = (DocumentOptions.Format(screen), DocumentOptions.Languages(screen));
        var folder = new Option<string?>("--out") { Description = screen.Say("Where to write the files; default: the result folder", "写入文件夹；默认为结果文件夹") };
        var command = new Command("report", screen.Say("Write a result as a report: DOCX, accessible HTML, tagged PDF", "将评估结果写成报告：DOCX、无障碍 HTML、带标签的 PDF")) { result, with, format, language, folder };
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var source = parsed.GetRequiredValue(result);
            var run = Read(source);
            var others = (parsed.GetValue(with) ?? []).Select(Read).ToList();
            var layers = Path.Combine(Home(source), "layers.gpkg");
            var outline = File.Exists(layers) ? CityOutline.Read(layers) : null;
            var documents = DocumentOptions.LanguagesOf(screen, parsed.GetValue(language)).Select(code => ($"report-{run.Edition}-{run.Year}-{code}", AssessmentReport.Compose(run, code, others, outline)));
            DocumentOptions.Write(screen, documents, parsed.GetValue(folder) ?? Home(source), parsed.GetValue(format), cancel);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

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
