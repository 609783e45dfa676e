using System.Text.Json;
using Hedgerow.Server.Documents;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>The page on which the result of a job is seen.</summary>
public static class JobOnward
{
    /// <summary>Its address.</summary>
    /// <param name="job">The job.</param>
    /// <param name="city">Its city.</param>
    /// <returns>The address, or null where there is none.</returns>
    public static string? Of(Job job, RegisteredCity? city)
    {
        ArgumentNullException.ThrowIfNull(job);
        return city is null ? null : job.Kind switch
        {
            JobKind.Check or JobKind.Begin => $"/c/{city.Slug}/data",
            JobKind.Demo => $"/c/{city.Slug}",
            JobKind.Assess when RunOf(job.Result) is { } run => $"/c/{city.Slug}/runs/{run}",
            JobKind.Preview => $"/c/{city.Slug}/assess",
            JobKind.Print when JobJson.Read<PrintResult>(job.Result) is { } printed => DocumentEndpoints.Address(city, printed.Key),
            _ => null,
        };
    }

    // {"run": "ID"}
    private static string? RunOf(string? result)
    {
        using var json = JsonDocument.Parse(result ?? "null");
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("run", out var run) ? run.GetString() : null;
    }
}
