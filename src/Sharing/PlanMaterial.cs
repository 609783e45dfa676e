using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Sharing;

/// <summary>What stands beside a plan when it is printed.</summary>
public sealed record PlanMaterial
{
    /// <summary>The day of printing: dates are judged by it, and it stands in the document.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The frameworks that the plan answers to.</summary>
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    /// <summary>The assessment that the plan builds on; null where there is none.</summary>
    public StoredRun? Run { get; init; }

    /// <summary>Outlines of the districts, for maps; null where there are none.</summary>
    public CityOutline? Districts { get; init; }

    /// <summary>Gathers what stands beside a plan in files.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="place">The city's folder, or the plan's file or folder; files that the plan names stand beside it.</param>
    /// <param name="date">The day of printing.</param>
    /// <param name="result">A result folder or its assessment.json; null for the newest one in <c>results/</c> of the city's folder.</param>
    /// <returns>The material.</returns>
    /// <exception cref="InputException">A framework that the plan names, or the result, cannot be read.</exception>
    public static PlanMaterial Read(Plan plan, string place, DateOnly date, string? result = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var home = Path.GetFullPath(Directory.Exists(place) ? place : Path.GetDirectoryName(Path.GetFullPath(place))!);
        var (frameworks, findings) = Hedgerow.Assessment.Frameworks.With([.. plan.FrameworkFiles.Select(file => Path.Combine(home, file))]);
        if (findings.Count > 0)
        {
            throw new InputException(findings);
        }

        var (run, folder) = result is null ? Newest(Path.Combine(home, "results")) : Result(result);
        var layers = folder is null ? null : Path.Combine(folder, "layers.gpkg");
        return new PlanMaterial { Date = date, Frameworks = frameworks, Run = run, Districts = layers is not null && File.Exists(layers) ? CityOutline.Read(layers) : null };
    }

    private static (StoredRun? Run, string? Folder) Newest(string results)
    {
        var found = Directory.Exists(results)
            ? new[] { results }.Concat(Directory.EnumerateDirectories(results)).Where(folder => File.Exists(Path.Combine(folder, "assessment.json"))).Order(StringComparer.Ordinal).Select(Result).ToList()
            : [];
        return found.Count == 0 ? (null, null) : found.MaxBy(pair => (pair.Run!.Year, pair.Run.Date, pair.Run.Edition));
    }

    private static (StoredRun? Run, string? Folder) Result(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "assessment.json") : path;
        try
        {
            return (StoredRun.Read(File.ReadAllBytes(file)), Path.GetDirectoryName(Path.GetFullPath(file)));
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            throw new InputException([new Finding(
                Severity.Error, "not-a-result", path, null, Wording.Same(wrong.Message), new Wording("a folder that `hedgerow assess` has written, or its assessment.json", "由 `hedgerow assess` 写出的结果文件夹，或其中的 assessment.json"))]);
        }
    }
}
