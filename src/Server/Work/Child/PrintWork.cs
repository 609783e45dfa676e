using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Documents;
using Hedgerow.Sharing;

namespace Hedgerow.Server.Work.Child;

/// <summary>Documents: the very calls of <c>hedgerow report</c> and <c>hedgerow plan export</c>. PDF is printed by a browser that ends with this process.</summary>
internal static class PrintWork
{
    /// <summary>Composes a document and writes it in its form.</summary>
    public static PrintResult Print(ChildOrder order, string folder, string made, Voice voice)
    {
        var asked = JobJson.Read<DocumentOrder>(order.Arguments) is { } read && DocumentOrder.FormOf(read.Form) is not null ? read : throw new RefusedException("The job names no document.", "任务未指明文档。");
        voice.Step(0.05, new Wording("Writing the chapters", "正在撰写各章"));
        var document = asked.Plan is null ? Report(asked, folder) : Plan(asked, folder);
        var form = DocumentOrder.FormOf(asked.Form)!.Value;
        voice.Step(0.3, form == FileForm.Pdf ? new Wording("Printing the pages", "正在排印页面") : new Wording("Writing the file", "正在写出文件"));
        var path = DocumentFiles.Write(document, Path.Combine(made, Harvest.Result), asked.Name, [form])[0];
        return new PrintResult(asked.Key(), Path.GetFileName(path), new FileInfo(path).Length);
    }

    private static Document Report(DocumentOrder asked, string folder)
    {
        var runs = Runs(asked, folder);
        return AssessmentReport.Compose(runs[0], asked.Language, [.. runs.Skip(1)], Districts(folder), asked.Edition is null ? null : Editions.Read(PrintFiles.Edition(folder)).Edition);
    }

    private static Document Plan(DocumentOrder asked, string folder)
    {
        var runs = Runs(asked, folder);
        var reading = PlanFiles.Read(PrintFiles.Plan(folder));
        var plan = PlanDistricts.Named(PlanIndex.Refresh(reading.Plan ?? throw new Cities.InputException(reading.Findings), runs), runs.Count > 0 ? runs[0] : null);
        var frameworks = Frameworks.With([.. asked.Frameworks.Select((_, at) => PrintFiles.Framework(folder, at))]).Frameworks;
        return new PlanExport(plan, new PlanMaterial { Date = asked.Date ?? DateOnly.FromDateTime(DateTime.UtcNow), Frameworks = frameworks, Run = runs.Count > 0 ? runs[0] : null, Districts = Districts(folder) })
        {
            Kind = asked.Document, Outline = Sharing.Outlines.Read(asked.Outline ?? Sharing.Outlines.Ids[0]), Year = asked.Year ?? 0,
        }.Compose(asked.Language);
    }

    private static List<StoredRun> Runs(DocumentOrder asked, string folder) => [.. asked.Runs.Select((_, at) => StoredRun.Read(File.ReadAllBytes(PrintFiles.Assessment(folder, at))))];

    private static CityOutline? Districts(string folder) => File.Exists(PrintFiles.Layers(folder)) ? CityOutline.Read(PrintFiles.Layers(folder)) : null;
}
