using System.Collections.Concurrent;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Assessment.Measures;

/// <summary>Says of every species indicator of the whole city from how many records, visits and data sets it comes, and how complete these are.</summary>
internal sealed class SurveyEvidence
{
    private const int CurvePoints = 24;

    private readonly ConcurrentDictionary<(int From, int To, string Groups), Lazy<SurveyBasis?>> known = new();

    /// <summary>The reading with its records beside it; as it was where it has none, or is of a district.</summary>
    public static Reading Beside(Reading reading, Card card, MeasureContext at)
    {
        if (at.Area.IsUnit || !card.Inputs.Contains("records"))
        {
            return reading;
        }

        var groups = card.Groups.Count > 0 ? [.. card.Groups] : Groups(reading, at.With);
        var (from, to) = at.RecordYears;
        var key = (from, to, string.Join(' ', groups));
        return reading with { Survey = at.Shared.Surveys.known.GetOrAdd(key, _ => new Lazy<SurveyBasis?>(() => Of(at, from, to, groups))).Value };
    }

    /// <summary>The groups that the reading was of: those it names, else those the measure is asked about.</summary>
    private static string[] Groups(Reading reading, ParameterValues with)
    {
        foreach (var key in new[] { "measured_group", "group", "groups" })
        {
            if ((reading.Parameters.GetValueOrDefault(key) ?? with.All.GetValueOrDefault(key)) is string text && text != "free" && text.Length > 0)
            {
                return [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
            }
        }

        return [];
    }

    private static SurveyBasis? Of(MeasureContext at, int from, int to, string[] groups)
    {
        var found = at.Shared.Records.In(at, from, to);
        if (found.Missing(out _))
        {
            return null;
        }

        var records = found.Value.Value.Select(one => one.Record).Where(one => groups.Length == 0 || groups.Any(group => RecordedSpecies.IsWithin(one.Group, group))).ToList();
        if (records.Count == 0)
        {
            return null;
        }

        var visits = records.Where(one => one.Visit is not null).ToList();
        var byVisit = visits.Count > 0;
        var sample = byVisit
            ? SpeciesFrequencies.OfIncidence(visits.GroupBy(one => one.Species, StringComparer.Ordinal).Select(one => one.Select(r => r.Visit).Distinct().LongCount()), visits.Select(one => one.Visit).Distinct().LongCount())
            : SpeciesFrequencies.OfAbundance(records.GroupBy(one => one.Species, StringComparer.Ordinal).Select(one => one.LongCount()));
        var gap = EnoughSurvey.Gap(sample);
        return new SurveyBasis(
            groups, from, to, records.Count, byVisit ? "visits" : "records", sample.Size, records.Select(one => one.Species).Distinct(StringComparer.Ordinal).LongCount(),
            [
                .. records.GroupBy(one => one.Dataset, StringComparer.Ordinal).OrderByDescending(one => one.Count()).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => new SurveyDataset(one.Key, one.Count(), Citation(at, one.Key))),
            ],
            CoverageAtSize.Of(sample, sample.Size), gap is null ? AccumulationCurve.Of(sample, CurvePoints) : [], FurtherSurvey.For(sample, Share.FromRatio(0.9)),
            gap is null ? FurtherSurvey.NewSpecies(sample, sample.Size) : gap);
    }

    private static string? Citation(MeasureContext at, string dataset) => Guid.TryParseExact(dataset, "D", out _)
        ? $"https://www.gbif.org/dataset/{dataset}"
        : at.Data.City.Species.Inputs.FirstOrDefault(input => input.Path == dataset)?.Source;
}
