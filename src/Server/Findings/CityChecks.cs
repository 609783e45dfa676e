using Hedgerow.Science.Quantities;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Findings;

/// <summary>What is known of a city's files: the latest check, and the one under way.</summary>
/// <param name="office">The workspace.</param>
public sealed class CityChecks(Office office)
{
    /// <summary>The endings that a boundary may have.</summary>
    public const string BoundaryEndings = ".gpkg,.geojson,.json,.kml,.gml,.fgb,.zip,.parquet";

    private static readonly string[] Kinds = [JobKind.Check, JobKind.Begin, JobKind.Demo];
    private static readonly Wording Title = new("Check of the data", "数据检查");

    /// <summary>Asks for a check of the files as they are now; where one is under way for the same files, it serves.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="city">The city.</param>
    /// <returns>The job.</returns>
    public Job Ask(Actor by, RegisteredCity city)
    {
        ArgumentNullException.ThrowIfNull(city);
        var state = CityFiles.StateOf(office.CityFiles.List(city.Id));
        return office.Jobs.Add(by, new NewJob(JobKind.Check, Title, city.Id, Key: $"check:{city.Id}:{state}", Priority: 1));
    }

    /// <summary>Whether a file may hold the boundary of a city, by its ending.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>Whether it may.</returns>
    public static bool MayHoldBoundary(string path) => BoundaryEndings.Split(',').Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>Asks for the first files of a city, made from its boundary.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="city">The city.</param>
    /// <param name="boundary">Path of the boundary.</param>
    /// <param name="layer">Layer in it; null where it has one.</param>
    /// <param name="name">Name of the city in the language of who asks.</param>
    /// <returns>The job.</returns>
    public Job Begin(Actor by, RegisteredCity city, string boundary, string? layer, string name)
    {
        ArgumentNullException.ThrowIfNull(city);
        return office.Jobs.Add(by, new NewJob(
            JobKind.Begin, new Wording($"First files of {city.Name.En}", $"创建“{city.Name.Zh}”的首批文件"), city.Id, JobJson.Write(new BeginArguments(boundary, layer, name))));
    }

    /// <summary>What is known now.</summary>
    /// <param name="city">The city.</param>
    /// <returns>The latest result and the job under way.</returns>
    public CheckState Of(RegisteredCity city)
    {
        ArgumentNullException.ThrowIfNull(city);
        var jobs = office.Jobs.List(city.Id, limit: 200).Where(job => Kinds.Contains(job.Kind)).ToList();
        var last = jobs.FirstOrDefault(job => job.State == JobState.Succeeded);
        var result = JobJson.Read<CheckResult>(last?.Result);
        var state = CityFiles.StateOf(office.CityFiles.List(city.Id));
        return new CheckState(result, last, jobs.FirstOrDefault(job => !job.Ended), jobs.FirstOrDefault() is { State: JobState.Failed } failed ? failed : null, result?.State == state);
    }
}

/// <summary>What is known of a city's files.</summary>
/// <param name="Result">What the latest check found; null where none has ended well.</param>
/// <param name="Job">Its job.</param>
/// <param name="Running">A check under way, or waiting.</param>
/// <param name="Failed">The latest check, where it failed.</param>
/// <param name="Fresh">Whether the files are still those that were checked.</param>
public sealed record CheckState(CheckResult? Result, Job? Job, Job? Running, Job? Failed, bool Fresh)
{
    /// <summary>How many findings of a kind there are.</summary>
    /// <param name="severity">The kind.</param>
    /// <returns>Their number.</returns>
    public int Count(string severity) => Result?.Findings.Count(finding => finding.Severity == severity) ?? 0;

    /// <summary>Findings at a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The findings, in the order of their lines.</returns>
    public IReadOnlyList<CheckFinding> At(string path) => [.. (Result?.Findings ?? []).Where(finding => finding.File == path || finding.Where == path).OrderBy(finding => finding.Line ?? 0)];
}
