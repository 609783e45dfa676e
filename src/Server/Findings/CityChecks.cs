using Hedgerow.Science.Quantities;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Findings;

/// <summary>What is known of a city's files: the latest check, and the one under way.</summary>
/// <param name="office">The workspace.</param>
public sealed class CityChecks(Office office)
{
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
