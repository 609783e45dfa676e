using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Plans;
using Hedgerow.Server.Runs;
using Hedgerow.Server.Work;
using Hedgerow.Sharing;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Documents;

/// <summary>Where documents are asked for: it writes the order, finds what was printed by it before, or puts the printing into the queue.</summary>
/// <param name="office">The workspace.</param>
/// <param name="runs">The runs.</param>
/// <param name="plans">The plans.</param>
/// <param name="editions">The editions.</param>
/// <param name="printed">What was printed.</param>
public sealed partial class DocumentDesk(Office office, RunShelf runs, PlanShelf plans, EditionShelf editions, PrintedDocuments printed)
{
    private static readonly string[] Languages = ["en", "zh"];

    /// <summary>The report of an assessment. That of a public one holds public ones only beside it, so that whoever may see the one may have the other.</summary>
    /// <param name="run">The assessment.</param>
    /// <param name="language">"en" or "zh".</param>
    /// <param name="form">The form.</param>
    /// <returns>The order.</returns>
    public DocumentOrder Report(RegisteredRun run, string language, FileForm form)
    {
        ArgumentNullException.ThrowIfNull(run);
        var others = runs.Register.Of(run.CityId, publicOnly: run.Public).Where(other => other.Edition == run.Edition && other.Year != run.Year && runs.Has(other)).DistinctBy(other => other.Year).Select(other => other.Id);
        var name = string.Create(CultureInfo.InvariantCulture, $"report-{run.Edition}-{run.Year}-{language}");
        return new DocumentOrder(run.CityId, DocumentOrder.Assessment, language, DocumentFiles.Ending(form), name, [run.Id, .. others]) { Edition = editions.Released(run.Edition)?.Edition };
    }

    /// <summary>A document about a plan.</summary>
    /// <param name="stored">The plan.</param>
    /// <param name="document"><c>plan</c>, <c>background</c> or <c>progress</c>.</param>
    /// <param name="outline">Key of the outline.</param>
    /// <param name="language">"en" or "zh".</param>
    /// <param name="form">The form.</param>
    /// <param name="year">Year of a yearly report.</param>
    /// <param name="date">The day of printing.</param>
    /// <returns>The order.</returns>
    public DocumentOrder Plan(StoredPlan stored, string document, string outline, string language, FileForm form, int year, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var plan = plans.Read(stored);
        var code = Unsafe().Replace(plan.Code, "-") is { Length: > 0 } plain ? plain : "plan";
        var name = document switch { "plan" => $"{code}-{outline}-{language}", "progress" => string.Create(CultureInfo.InvariantCulture, $"{code}-progress-{year}-{language}"), _ => $"{code}-{document}-{language}" };
        return new DocumentOrder(stored.CityId, document, language, DocumentFiles.Ending(form), name, [.. runs.Register.Of(stored.CityId).Where(runs.Has).Select(run => run.Id)])
        {
            Plan = stored.Id, Number = stored.Number, Outline = document == "plan" ? outline : null, Year = document == "progress" ? year : null, Date = date,
            Frameworks = [.. plans.FrameworkFiles(stored.CityId, plan).Select(file => new FrameworkText(file.Path, file.Sha256))],
        };
    }

    /// <summary>What was printed of the report of an assessment.</summary>
    /// <param name="run">The assessment.</param>
    /// <returns>The orders whose files are there.</returns>
    public IReadOnlyList<DocumentOrder> Reports(RegisteredRun run) =>
        [.. Languages.SelectMany(language => Enum.GetValues<FileForm>().Select(form => Report(run, language, form))).Where(order => printed.Find(order.CityId, order.Key()) is not null)];

    /// <summary>Whether everybody who sees a city's public results may have a document: the report of a public assessment.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="key">The document's key.</param>
    /// <returns>Whether they may.</returns>
    public bool IsPublic(string cityId, string key) => runs.Register.Of(cityId, publicOnly: true).Any(run => Reports(run).Any(order => order.Key() == key));

    /// <summary>Asks for a document: where it was printed before nothing is done.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="order">The order.</param>
    /// <returns>Null where the document is there; else the job that prints it.</returns>
    public Job? Ask(Actor by, DocumentOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var key = order.Key();
        return printed.Find(order.CityId, key) is not null ? null
            : office.Jobs.Add(by, new NewJob(JobKind.Print, Title(order), order.CityId, JobJson.Write(order), Priority: 1, Key: $"print/{key}"));
    }

    private static Wording Title(DocumentOrder order)
    {
        var what = order.Document switch
        {
            DocumentOrder.Assessment => new Wording("assessment report", "评估报告"),
            "background" => new Wording("background report", "背景报告"),
            "progress" => new Wording("progress report", "进展报告"),
            _ => new Wording("plan", "规划"),
        };
        var (en, zh) = order.Language == "zh" ? ("Chinese", "中文") : ("English", "英文");
        return new Wording($"Print the {what.En}: {en}, {order.Form.ToUpperInvariant()}", $"生成{what.Zh}：{zh}，{order.Form.ToUpperInvariant()}");
    }

    [GeneratedRegex("[^A-Za-z0-9_-]+")]
    private static partial Regex Unsafe();
}
