using System.CommandLine;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Planning;
using Hedgerow.Sharing;
using Spectre.Console;

namespace Hedgerow.Cli.Commands.Plans;

/// <summary><c>hedgerow plan export CITY</c>: a plan as documents, data and sheets.</summary>
internal static class ExportPlanCommand
{
    public static Command Build(Screen screen)
    {
        var city = Arguments.City(screen);
        city.Description = screen.Say("A city's folder with its plan, or the plan's file or folder", "含规划的城市文件夹，或规划文件、文件夹");
        var kind = new Option<string>("--kind")
        {
            Description = screen.Say(
                "What to write: plan, background (findings and evidence), progress (the yearly report), indicators (the nine-column sheet), commitments (a sheet for reporting tools)",
                "写出内容：plan 规划、background 背景报告（发现与佐证）、progress 年度进展、indicators 九列指标表、commitments 承诺表"),
            DefaultValueFactory = _ => "plan",
        };
        kind.AcceptOnlyFromAmong("plan", "background", "progress", "indicators", "commitments");
        var outline = new Option<string>("--outline") { Description = screen.Say("Chapters of the plan: international, chinese, or a file", "规划章节大纲：international、chinese，或文件路径"), DefaultValueFactory = _ => "international" };
        var format = new Option<string?>("--format") { Description = screen.Say("docx, html, pdf, yaml, json, csv, xlsx, several joined by commas; default: the documents that this machine can make", "docx、html、pdf、yaml、json、csv、xlsx，多个用逗号连接；默认为本机可生成的文档格式") };
        format.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && PlanExport.FormsOf(text) is null)
            {
                given.AddError(screen.Say($"--format takes docx, html, pdf, yaml, json, csv, xlsx, or several joined by commas, and not '{text}'", $"--format 可为 docx、html、pdf、yaml、json、csv、xlsx，或以逗号连接的多个，不能为“{text}”"));
            }
        });
        var language = DocumentOptions.Languages(screen);
        var result = new Option<string?>("--assessment") { Description = screen.Say("The result that the plan builds on; default: the newest one in results/", "规划所依据的评估结果；默认为 results/ 中最新的结果") };
        var year = new Option<int?>("--year") { Description = screen.Say("Year of the progress report; default: last year", "进展报告年份；默认为上一年") };
        var folder = DocumentOptions.Folder(screen, screen.Say("Folder to write to; default: the folder of the plan", "写入文件夹；默认为规划所在文件夹"));
        var command = new Command("export", screen.Say(
            "Write a plan as documents (DOCX, accessible HTML, tagged PDF), as data, or as a sheet for reporting tools.\n\nExample: hedgerow plan export my-city --outline chinese --language zh --format docx,pdf",
            "将规划写成文档（DOCX、无障碍 HTML、带标签的 PDF）、数据或报告工具所用的表格。\n\n示例：hedgerow plan export my-city --outline chinese --language zh --format docx,pdf"))
        { city, kind, outline, format, language, result, year, folder };
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var place = parsed.GetRequiredValue(city);
            var reading = PlanFiles.Read(place);
            var plan = reading.Plan ?? throw new InputException(reading.Findings);
            var today = RunDate.Today();
            var forms = parsed.GetValue(format) is { } named ? PlanExport.FormsOf(named) : null;
            var material = PlanMaterial.Read(plan, place, today, parsed.GetValue(result));
            var order = new PlanExport(PlanDistricts.Named(plan, material.Run), material)
            {
                Kind = parsed.GetRequiredValue(kind), Outline = Outlines.Read(parsed.GetRequiredValue(outline)), Languages = DocumentOptions.LanguagesOf(screen, parsed.GetValue(language)),
                Documents = forms is { } some ? some.Documents : parsed.GetRequiredValue(kind) is "indicators" or "commitments" ? [] : DocumentFiles.FormsHere(), Data = forms?.Data ?? [], Year = parsed.GetValue(year) ?? today.Year - 1,
            };
            if (order.Misfits)
            {
                throw new InputException([new Finding(
                    Severity.Error, "format", "--format", null, new($"{parsed.GetValue(format)}, which --kind {order.Kind} has not", $"{parsed.GetValue(format)}，--kind {order.Kind} 没有这种格式"),
                    order.IsDocument ? new("docx, html, pdf", "docx、html、pdf") : new("csv, json", "csv、json"))]);
            }

            var home = Directory.Exists(place) ? place : Path.GetDirectoryName(Path.GetFullPath(place))!;
            foreach (var path in order.Write(parsed.GetValue(folder) ?? home, cancel))
            {
                screen.Out.WriteLine(screen.Say($"Written: {path}", $"已写入：{path}"));
            }

            if (forms is null && order.IsDocument && !order.Documents.Contains(FileForm.Pdf))
            {
                screen.Error.WriteLine(screen.Say(PdfPrinter.Remedy));
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
