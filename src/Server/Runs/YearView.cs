using Hedgerow.Assessment;

namespace Hedgerow.Server.Runs;

/// <summary>The indicators over the years: from the runs of the city by the same edition, and the baseline that stands in the run itself.</summary>
/// <param name="Lines">The indicators that have a value in at least two years.</param>
/// <param name="Totals">Official points by year, where the same indicators were scored in all of them.</param>
public sealed record YearView(IReadOnlyList<YearSeries> Lines, IReadOnlyList<(int Year, double Value)> Totals)
{
    internal static YearView? Of(StoredRun run, IReadOnlyList<StoredRun> others, RunWords words)
    {
        var runs = others.Append(run).OrderBy(r => r.Year).ToList();
        var lines = run.Indicators.Select(indicator => Line(runs, run, indicator, words.Rule(run, indicator.Key)?.Bands?.Decimals)).OfType<YearSeries>().ToList();
        var same = runs.Count > 1 && runs.All(r => r.Total.Score is not null && r.EditionSha256 == run.EditionSha256 && Scored(r) == Scored(run));
        return lines.Count == 0 ? null : new YearView(lines, same ? [.. runs.Select(r => (r.Year, (double)r.Total.Score!.Value))] : []);
    }

    private static YearSeries? Line(IReadOnlyList<StoredRun> runs, StoredRun run, StoredIndicator indicator, int? decimals)
    {
        var points = new SortedDictionary<int, double>();
        if (indicator.Trend is { } trend)
        {
            points[trend.Year] = trend.Value;
        }

        foreach (var one in runs)
        {
            // Another measure under the same key would draw a line through two things.
            if (one.Indicator(indicator.Key) is { Value: { } value } same && same.Measure == indicator.Measure)
            {
                points[one.Year] = value;
            }
        }

        if (points.Count < 2)
        {
            return null;
        }

        var digits = decimals ?? points.Values.Max(value => RunWords.DecimalsOf(Math.Round(value, 2), null));
        return new YearSeries(indicator, [.. points.Select(p => (p.Key, p.Value))], digits, indicator.Trend?.Caution is not null);
    }

    private static string Scored(StoredRun run) => string.Join(',', run.Indicators.Where(i => i.Status == "scored").Select(i => i.Key));
}

/// <summary>One indicator over the years.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Points">Years and values, rising.</param>
/// <param name="Decimals">Decimals of its figures.</param>
/// <param name="MapNoise">Whether the change may be noise of the maps.</param>
public sealed record YearSeries(StoredIndicator Indicator, IReadOnlyList<(int Year, double Value)> Points, int Decimals, bool MapNoise)
{
    /// <summary>Whether it rose, fell or stayed, to the decimals shown: 1, −1, 0.</summary>
    public int Direction => Math.Sign(Math.Round(Points[^1].Value, Decimals) - Math.Round(Points[0].Value, Decimals));
}
