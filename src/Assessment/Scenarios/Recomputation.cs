using Hedgerow.Assessment.Measures;
using Hedgerow.Assessment.Run;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>
/// Measures a changed city anew where the changes reach. A reading is kept where no layer that its measure reads differs within its area, and taken again from
/// the whole of its layers otherwise, by the same measure as in a run from scratch: so that every number is the same to the last digit.
/// </summary>
internal static class Recomputation
{
    public static ScenarioResult Of(Basis basis, IReadOnlyList<ScenarioEdit> edits, CancellationToken cancel)
    {
        if (edits.Count == 0)
        {
            return new ScenarioResult(edits, [.. basis.Results.Select(r => new ScenarioComparison(r, r, []))], [], TimeSpan.Zero);
        }

        var year = basis.Years[0];
        var (data, remarks) = ChangedCity.Of(basis.Data, year, edits, cancel);
        var reach = new Reach(basis.Data.ForYear(year), data.ForYear(year));
        var editions = basis.Request.Editions;
        var readings = new WorkList(data, editions, basis.Years).Measure(
            basis.Request.Threads,
            new RunProgress(null),
            SharedWork.After(basis.Readings.Shared),
            item => item.Key.Year == year && reach.Holds(item) ? null : reach.Kept(item, basis.Readings.Of(item.Key)!),
            cancel);
        var results = basis.Results.Zip(editions, (before, edition) =>
        {
            var after = Composer.Of(data, edition, year, basis.Request.Rounding ?? edition.Rounding, readings);
            return new ScenarioComparison(before, after, Changes.Between(before, after));
        });
        return new ScenarioResult(edits, [.. results], remarks, TimeSpan.Zero);
    }

    /// <summary>How far the changes of a city reach.</summary>
    private sealed class Reach
    {
        private readonly int year;
        private readonly IReadOnlyList<LayerChange> changes;
        private readonly Note? before;
        private readonly Note? after;

        public Reach(CityYear then, CityYear now)
        {
            year = now.Year;
            changes = now.Changes;
            (before, after) = (WaterOf(then), WaterOf(now));
        }

        /// <summary>Whether a reading must be taken again.</summary>
        public bool Holds(WorkItem item) =>
            changes.Any(change => LayersRead.Reaches(change, item.Measure, item.Area))
            || (before is null != after is null && LayersRead.By(item.Measure).Contains("natural_areas"));

        /// <summary>A reading that stays; what its notes say of the water of the whole city is said anew.</summary>
        public Reading Kept(WorkItem item, Reading reading) => item.Key.Year != year || before is null || before == after || !reading.Notes.Contains(before)
            ? reading
            : reading with { Notes = [.. reading.Notes.Select(note => note == before ? after! : note)] };

        private static Note? WaterOf(CityYear city) => city.Role(LandRole.Natural) is { Gap: null } natural
            ? natural.Value.Notes.FirstOrDefault(note => note.Code is "coastal-water" or "water-inland")
            : null;
    }
}
