using Hedgerow.Assessment;
using Hedgerow.Cities;

namespace Hedgerow.Planning;

/// <summary>A plan with what stands around it in a city's folder: its own frameworks, and the city's assessments.</summary>
/// <param name="Path">The plan's file, or its folder of CSV files.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Frameworks">The frameworks that come with Hedgerow and those that the plan names.</param>
/// <param name="Runs">The city's assessments, the newest first.</param>
public sealed record PlanFolder(string Path, Plan Plan, IReadOnlyList<Framework> Frameworks, IReadOnlyList<StoredRun> Runs)
{
    private const string Results = "results";

    /// <summary>Opens the plan of a city.</summary>
    /// <param name="path">The city's folder, its city.yaml, or the plan itself.</param>
    /// <returns>The plan with what stands around it.</returns>
    /// <exception cref="InputException">There is none, or it is wrong: everything that is wrong.</exception>
    public static PlanFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var reading = PlanFiles.Read(path);
        if (reading.Plan is not { } plan)
        {
            throw new InputException(reading.Findings);
        }

        var place = PlanFiles.Locate(path)!;
        var home = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(place))!;
        var (frameworks, findings) = Assessment.Frameworks.With([.. plan.FrameworkFiles.Select(file => System.IO.Path.Combine(Directory.Exists(place) ? place : home, file))]);
        return findings.Count == 0 ? new PlanFolder(place, plan, frameworks, RunsOf(home)) : throw new InputException(findings);
    }

    /// <summary>What checks need to know.</summary>
    /// <param name="day">The day; null for a plan that nobody carries out yet.</param>
    /// <returns>Frameworks, the districts of the newest assessment, the day.</returns>
    public CheckContext Context(DateOnly? day = null) => new() { Frameworks = Frameworks, Districts = [.. Runs.Take(1).SelectMany(r => r.Units).Select(u => u.Name)], Day = day };

    /// <summary>The assessments in a city's folder (<c>results/</c> and folders below), the newest year first; of a year the one made last, and of those the newest edition. Files that are no assessment are passed over.</summary>
    /// <param name="cityFolder">The city's folder.</param>
    /// <returns>The assessments.</returns>
    public static IReadOnlyList<StoredRun> RunsOf(string cityFolder)
    {
        var folder = System.IO.Path.Combine(cityFolder, Results);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var runs = new List<StoredRun>();
        foreach (var file in Directory.EnumerateFiles(folder, RegisteredRun.Assessment, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                runs.Add(StoredRun.Read(File.ReadAllBytes(file)));
            }
            catch (InvalidDataException)
            {
                // Of another version of Hedgerow, or no assessment at all: a plan does without.
            }
        }

        return [.. runs.OrderByDescending(r => r.Year).ThenByDescending(r => r.Date, StringComparer.Ordinal).ThenByDescending(r => r.Edition, StringComparer.Ordinal)];
    }
}
