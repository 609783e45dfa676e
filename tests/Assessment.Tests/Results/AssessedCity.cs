using System.Text.Json;
using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.Results;

/// <summary>The small city, assessed in all editions and two years once for all tests that only read.</summary>
public sealed class AssessedCity : IDisposable
{
    private readonly SmallCity city = new();

    /// <summary>Assesses.</summary>
    public AssessedCity() => Write(city.Folder, Folder, ["singapore-2021", "singapore-2014", "hj623-2011"], [2010, 2020]);

    /// <summary>Folder of the results.</summary>
    public string Folder => city.Beside("results");

    /// <summary>Names of the results.</summary>
    public static TheoryData<string> Names =>
    [
        "singapore-2021-2010", "singapore-2021-2020", "singapore-2014-2010", "singapore-2014-2020", "hj623-2011-2010", "hj623-2011-2020",
    ];

    /// <summary>The folder in which everything stands.</summary>
    public string Root => Path.GetDirectoryName(city.Folder)!;

    /// <summary>A file of a result.</summary>
    public string File(string name, string file) => Path.Combine(Folder, name, file);

    /// <summary>The assessment.json of a result.</summary>
    public JsonElement Json(string name) => JsonDocument.Parse(System.IO.File.ReadAllBytes(File(name, "assessment.json"))).RootElement;

    /// <inheritdoc />
    public void Dispose() => city.Dispose();

    /// <summary>Assesses a folder and writes the result.</summary>
    internal static void Write(
        string folder, string output, string[] editions, int[] years, int threads = 2, IProgress<AssessStep>? steps = null, IProgress<AssessmentResult>? writing = null, CancellationToken cancel = default)
    {
        var request = new AssessRequest(CityFolder.Read(folder), [.. editions.Select(e => Editions.Read(e).Edition!)]) { Years = years, Threads = threads };
        var results = Assessor.Run(request, steps, cancel);
        using var data = results[0].Data.City;
        ResultFolder.Write(results, output, new DateOnly(2026, 1, 2), "en", writing, cancel);
    }
}
