using Hedgerow.Cities;

namespace Hedgerow.Species;

/// <summary>Reads and cleans the records of a request, and loads the ground of its city.</summary>
internal static class SpeciesOpening
{
    internal static SpeciesWork Open(SpeciesRequest request, bool ground, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (request.City is { } reading)
        {
            findings.AddRange(reading.Findings);
            if (reading.City is null || reading.IsWrong)
            {
                throw new InputException(findings);
            }
        }

        // The ground first: a wrong layer is told before millions of rows are read.
        var data = ground && request.City is { } city
            ? CityData.Load(city, new LoadOptions([], request.Units, request.Records.Threads ?? Environment.ProcessorCount) { Records = false }, progress, cancel)
            : null;
        Occurrences? occurrences = null;
        try
        {
            var found = new List<Finding>();
            occurrences = Occurrences.Open(request.Records with { City = request.City?.City }, found, progress, cancel);
            findings.AddRange(found.Where(one => findings.All(other => other.Code != one.Code || other.Found != one.Found)));
            if (findings.Any(one => one.Severity == Severity.Error))
            {
                throw new InputException([.. findings.OrderBy(one => one.Severity)]);
            }

            var work = new SpeciesWork(occurrences.Database, request, data?.ForYear(data.City.Year), cancel);
            if (data is not null)
            {
                work.Hold(data);
            }

            work.Hold(occurrences);
            work.Findings.AddRange(findings);
            work.Occurrences = occurrences;
            return work;
        }
        catch
        {
            occurrences?.Dispose();
            data?.Dispose();
            throw;
        }
    }
}
