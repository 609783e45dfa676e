using Hedgerow.Assessment.Tests.Results;
using Hedgerow.Cities;

namespace Hedgerow.Assessment.Tests.RunMaps;

/// <summary>The small city with a run that is still open, its layers written.</summary>
public sealed class LiveCity : IDisposable
{
    private readonly SmallCity city = new();

    /// <summary>Assesses 2020 and writes the result.</summary>
    public LiveCity()
    {
        Results = Assessor.Run(new AssessRequest(CityFolder.Read(city.Folder), [Editions.Read("singapore-2021").Edition!]) { Years = [2020], Threads = 2 }, null, CancellationToken.None);
        ResultFolder.Write(Results, city.Beside("result"), new DateOnly(2026, 1, 2), "en", null, CancellationToken.None);
    }

    /// <summary>The run.</summary>
    public IReadOnlyList<AssessmentResult> Results { get; }

    /// <summary>Its layers.gpkg.</summary>
    public string Layers => Path.Combine(city.Beside("result"), "layers.gpkg");

    /// <inheritdoc />
    public void Dispose()
    {
        Results[0].Data.City.Dispose();
        city.Dispose();
    }
}
