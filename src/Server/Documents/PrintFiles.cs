using Hedgerow.Assessment;
using Hedgerow.Consultation;
using Hedgerow.Planning;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Documents;

/// <summary>What a printing child is given: assessments, outlines of districts, the plan and the city's own frameworks, laid out in the job's folder as files.</summary>
internal static class PrintFiles
{
    /// <summary>The assessments, from 0.</summary>
    public static string Assessment(string folder, int at) => Path.Combine(folder, FormattableString.Invariant($"assessment-{at}.json"));

    /// <summary>The outlines of the districts.</summary>
    public static string Layers(string folder) => Path.Combine(folder, "layers.gpkg");

    /// <summary>The plan.</summary>
    public static string Plan(string folder) => Path.Combine(folder, "plan.json");

    /// <summary>The city's own frameworks, from 0.</summary>
    public static string Framework(string folder, int at) => Path.Combine(folder, FormattableString.Invariant($"framework-{at}.yaml"));

    /// <summary>The edition of a report, where a consultation has released it.</summary>
    public static string Edition(string folder) => Path.Combine(folder, "edition.yaml");

    /// <summary>Lays out what an order names; nothing where the job prints nothing.</summary>
    /// <exception cref="WorkspaceException">Something is gone, or belongs to another city.</exception>
    public static void LayOut(Office office, Job job, string folder)
    {
        if (job.Kind != JobKind.Print || JobJson.Read<DocumentOrder>(job.Arguments) is not { } order)
        {
            return;
        }

        if (order.CityId != job.CityId)
        {
            throw Gone();
        }

        var register = new RunRegister(office);
        List<RegisteredRun> runs = [.. order.Runs.Select(id => register.Find(id) is { } run && run.CityId == order.CityId ? run : throw Gone())];
        for (var at = 0; at < runs.Count; at++)
        {
            Copy(office, runs[at].Files.GetValueOrDefault(RegisteredRun.Assessment)?.Sha256 ?? throw Gone(), Assessment(folder, at));
        }

        // A report is drawn on its own districts, a plan on the newest ones that there are.
        if (runs.Take(order.Plan is null ? 1 : runs.Count).Select(run => run.Files.GetValueOrDefault("layers.gpkg")?.Sha256).FirstOrDefault(sha => sha is not null && office.Files.Has(sha)) is { } layers)
        {
            Copy(office, layers, Layers(folder));
        }

        if (order.Edition is { } edition)
        {
            File.WriteAllText(Edition(folder), new EditionDrafts(office).Named(edition)?.Yaml ?? throw Gone());
        }

        if (order.Plan is { } id)
        {
            var store = new PlanStore(office);
            var plan = store.Find(id) is { } stored && stored.CityId == order.CityId ? store.Load(id, order.Number) : throw Gone();
            PlanFiles.Write(plan, PlanFormat.Json, Plan(folder));
            for (var at = 0; at < order.Frameworks.Count; at++)
            {
                Copy(office, order.Frameworks[at].Sha256, Framework(folder, at));
            }
        }
    }

    private static void Copy(Office office, string sha256, string target)
    {
        if (!office.Files.Has(sha256))
        {
            throw Gone();
        }

        File.Copy(office.Files.PathOf(sha256), target);
    }

    private static WorkspaceException Gone() => new(WorkspaceProblem.NotFound, "What was to be printed is no longer there: ask for the document again.", "待生成文档的内容已不存在：请重新提交。");
}
