using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Hedgerow.Assessment.Measures;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Run;

/// <summary>Every reading that a run needs, each once.</summary>
internal sealed class WorkList
{
    private readonly Dictionary<ReadingKey, WorkItem> items = [];
    private readonly CityData data;

    /// <summary>Lists the readings of editions and years, and those of the baseline year that trends need.</summary>
    public WorkList(CityData data, IReadOnlyList<Edition> editions, IReadOnlyList<int> years)
    {
        this.data = data;
        foreach (var indicator in editions.SelectMany(e => e.Indicators))
        {
            foreach (var year in years.Where(y => !BaselineRule.Forbids(indicator, data.City, y)))
            {
                Add(indicator, year, units: true);
                if (BaselineRule.TrendYear(indicator, data.City, year) is { } first)
                {
                    Add(indicator, first, units: false);
                }
            }
        }
    }

    /// <summary>Takes all readings. Which thread takes which changes nothing: no reading looks at another.</summary>
    public RunReadings Measure(int threads, RunProgress progress, bool keep, CancellationToken cancel) => Measure(threads, progress, new SharedWork(keep), _ => null, cancel);

    /// <summary>Takes the readings that are not known already.</summary>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="shared">What readings share.</param>
    /// <param name="known">The reading of an item, where it is known; null where it must be taken.</param>
    /// <param name="cancel">Stops the work.</param>
    public RunReadings Measure(int threads, RunProgress progress, SharedWork shared, Func<WorkItem, Reading?> known, CancellationToken cancel)
    {
        var readings = new ConcurrentDictionary<ReadingKey, Reading>();
        var taken = new List<WorkItem>();
        foreach (var item in items.Values)
        {
            if (known(item) is { } reading)
            {
                readings[item.Key] = reading;
            }
            else
            {
                taken.Add(item);
            }
        }

        var order = taken.OrderBy(i => i.Key.Year).ThenBy(i => i.Measure.Stage).ThenByDescending(i => i.Work).ThenBy(i => i.Key.ToString(), StringComparer.Ordinal).ToList();
        progress.Begin(order.Sum(i => i.Work));
        try
        {
            Parallel.ForEach(
                Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel },
                item =>
                {
                    progress.Start(Doing(item));
                    var context = new MeasureContext(item.Data, item.Area, item.With, shared, cancel);
                    readings[item.Key] = SurveyEvidence.Beside(item.Measure.Read(context), item.Measure.Card, context);
                    progress.Finish(item.Work);
                });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }

        return new RunReadings(readings, shared);
    }

    private static Wording Doing(WorkItem item)
    {
        var year = item.Key.Year.ToString(CultureInfo.InvariantCulture);
        return new Wording($"{item.Measure.Card.Title.En}: {item.Area.Name}, {year}", $"{item.Measure.Card.Title.Zh}：{item.Area.Name}，{year} 年");
    }

    private void Add(Indicator indicator, int year, bool units)
    {
        var measure = MeasureList.Find(indicator.Measure)!;
        var with = new ParameterValues(measure.Card, indicator.With);
        var then = data.ForYear(year);
        foreach (var area in units && measure.ByUnit ? then.Units.Prepend(then.Whole) : [then.Whole])
        {
            var key = ReadingKey.Of(indicator, year, area);
            var cells = (double)area.Window.Columns * area.Window.Rows / then.Canvas.Frame.Count;
            items.TryAdd(key, new WorkItem(key, measure, with, then, area, measure.Effort * cells));
        }
    }
}
