using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Plans;

/// <summary>Plans as pages read them: with the frameworks, districts and assessments that stand around them.</summary>
/// <param name="office">The workspace.</param>
/// <param name="store">The plans.</param>
/// <param name="runs">The runs.</param>
public sealed class PlanShelf(Office office, PlanStore store, RunShelf runs)
{
    /// <summary>Largest file of a framework, bytes.</summary>
    public const long LargestFramework = 1 << 20;

    private const int Plans = 32;
    private readonly Lately<Plan> plans = new(Plans);
    private readonly Lazy<IReadOnlyList<Framework>> frameworks = new(Frameworks.All);

    /// <summary>The plans of the workspace.</summary>
    public PlanStore Store => store;

    /// <summary>The plan of a city: the one changed last.</summary>
    /// <param name="cityId">The city.</param>
    /// <returns>The plan; null where the city has none.</returns>
    public StoredPlan? Of(string cityId) => store.Of(cityId) is [var first, ..] ? first : null;

    /// <summary>The document of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="number">The version; null for the newest.</param>
    /// <returns>The document, parsed once.</returns>
    public Plan Read(StoredPlan plan, int? number = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var version = number ?? plan.Number;
        return plans.Of(FormattableString.Invariant($"{plan.Id}/{version}"), () => store.Load(plan.Id, version));
    }

    /// <summary>The assessments of a city, newest first.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="publicOnly">Only those that everybody may read.</param>
    /// <returns>The runs whose files are there.</returns>
    public IReadOnlyList<StoredRun> Runs(string cityId, bool publicOnly = false) => [.. runs.Register.Of(cityId, publicOnly).Where(runs.Has).Select(runs.Read)];

    /// <summary>The shapes of the districts of the newest run that has maps.</summary>
    /// <param name="cityId">The city.</param>
    /// <returns>The shapes; none where no run has maps.</returns>
    public DistrictShapes Shapes(string cityId) => runs.Register.Of(cityId).FirstOrDefault(run => run.Files.ContainsKey(RunFiles.Features)) is { } run ? runs.Shapes(run) : DistrictShapes.None;

    /// <summary>Outlines of the districts for printed maps, of the newest run that has them.</summary>
    /// <param name="cityId">The city.</param>
    /// <returns>The outlines; null where no run has them.</returns>
    public Sharing.CityOutline? Outline(string cityId) => runs.Register.Of(cityId).Select(run => runs.PathOf(run, "layers.gpkg")).FirstOrDefault(path => path is not null) is { } path ? Sharing.CityOutline.Read(path) : null;

    /// <summary>What the checks need to know besides the plan.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    /// <returns>Frameworks, districts and the day.</returns>
    public CheckContext Context(string cityId, Plan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<string> districts = Runs(cityId) is [var newest, ..] ? [.. newest.Units.Select(unit => unit.Name)] : [];
        return new CheckContext { Frameworks = Known(cityId, plan), Districts = districts, Day = day };
    }

    /// <summary>The frameworks that are files of the city, of those that its plan names.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>The files as they are now.</returns>
    public IReadOnlyList<CityFile> FrameworkFiles(string cityId, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.FrameworkFiles.Count == 0)
        {
            return [];
        }

        var files = office.CityFiles.List(cityId);
        return [.. plan.FrameworkFiles.Select(name => files.FirstOrDefault(f => f.Path == name)).OfType<CityFile>().Where(f => f.Bytes <= LargestFramework)];
    }

    /// <summary>Reads a framework that somebody brings, beside those that the plan has; of a file of the same name it takes the place.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The file.</param>
    /// <returns>Where it is to stand among the city's files, its text, and the framework or what is wrong with it.</returns>
    public (string Path, string Text, FrameworkReading Reading) ReadFramework(string cityId, Plan plan, PlanFile file)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(file);
        var name = string.Concat(Path.GetFileNameWithoutExtension(file.Name).Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        var path = $"frameworks/{(name.Length > 0 ? name : "own")}.yaml";
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(file.Bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var folder = Directory.CreateTempSubdirectory("hedgerow-framework-");
        try
        {
            var aside = Path.Combine(folder.FullName, Path.GetFileName(path));
            File.WriteAllText(aside, text);
            return (path, text, Frameworks.Read(aside, Known(cityId, plan with { FrameworkFiles = [.. plan.FrameworkFiles.Where(other => other != path)] })));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Keeps a framework among the city's files.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    public void KeepFramework(Actor by, string cityId, string path, string text) => office.CityFiles.PutText(by, cityId, path, text);

    // A city's own framework is read where the reader of frameworks finds it, and nowhere else.
    private IReadOnlyList<Framework> Known(string cityId, Plan plan)
    {
        var files = FrameworkFiles(cityId, plan);
        if (files.Count == 0)
        {
            return frameworks.Value;
        }

        var folder = Directory.CreateTempSubdirectory("hedgerow-plan-");
        try
        {
            var paths = new List<string>();
            foreach (var file in files)
            {
                var path = Path.Combine(folder.FullName, FormattableString.Invariant($"{paths.Count}.yaml"));
                File.WriteAllText(path, office.CityFiles.ReadText(file));
                paths.Add(path);
            }

            return Frameworks.With(paths).Frameworks;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
