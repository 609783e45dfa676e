using System.Text.Json;
using Hedgerow.Assessment.Measures;
using Hedgerow.Assessment.Run;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Rescore;

/// <summary>Scores the readings of a kept run by other rules, with the scoring of every run.</summary>
internal static class Rescoring
{
    internal static RescoredRun Of(StoredRun run, Edition edition, Edition? rules)
    {
        List<RescoredIndicator> indicators = [.. edition.Indicators.Select(indicator => One(run, edition, indicator, rules))];
        return Whole(run, edition, indicators);
    }

    internal static RescoredRun Completed(RescoredRun before, StoredRun fresh)
    {
        List<RescoredIndicator> indicators =
        [
            .. before.Indicators.Where(one => one.Now is not null).Select(one => one.Origin == RescoreOrigin.ToBeComputed && fresh.Indicator(one.Now!.Indicator.Id) is { } stored
                ? one with { Now = Scored(before.Edition, one.Now.Indicator, stored), Origin = RescoreOrigin.Computed, Why = null }
                : one),
        ];
        return Whole(before.Run, before.Edition, indicators);
    }

    private static RescoredRun Whole(StoredRun run, Edition edition, List<RescoredIndicator> indicators)
    {
        List<IndicatorResult> results = [.. indicators.Select(one => one.Now!)];
        if (edition.Weighted)
        {
            results = Totals.WithContributions(edition, results);
        }

        var kept = indicators.Select((one, index) => one with { Now = results[index] }).ToList();
        var dropped = run.Indicators
            .Where(was => kept.All(one => one.Was?.Id != was.Id))
            .Select(was => new RescoredIndicator(was.Key, was.Name ?? Wording.Same(was.Key), was, null, RescoreOrigin.Dropped, new Wording("The draft has this indicator no more.", "草案不再包含此指标。")));
        return new RescoredRun(run, edition, [.. kept, .. dropped], Totals.Of(edition, results));
    }

    private static RescoredIndicator One(StoredRun run, Edition edition, Indicator indicator, Edition? rules)
    {
        var card = MeasureList.Find(indicator.Measure)!.Card;
        var was = run.Indicators.FirstOrDefault(one => one.Key == indicator.Key);
        if (BaselineRule.Forbids(indicator, run.Baseline, run.Year))
        {
            var empty = Reading.NotMeasured(BaselineRule.Gap(run.Baseline, run.Year)) with { Parameters = new ParameterValues(card, indicator.With).All };
            return new RescoredIndicator(indicator.Key, indicator.Name, was, Scoring.Of(indicator, card, empty, edition.Rounding), RescoreOrigin.Stored, null);
        }

        // The same measure with the same parameters may stand under another key: what counts is what was measured.
        var same = Same(was) ? was : run.Indicators.FirstOrDefault(Same);
        return same is not null
            ? new RescoredIndicator(indicator.Key, indicator.Name, was ?? same, Scored(edition, indicator, same), RescoreOrigin.Stored, null)
            : new RescoredIndicator(indicator.Key, indicator.Name, was, Scoring.Of(indicator, card, NotYet(card, indicator), edition.Rounding), RescoreOrigin.ToBeComputed, Why(indicator, was));

        bool Same(StoredIndicator? stored) => stored?.Measure == indicator.Measure && !InBaseline(run, stored!) && SameParameters(card, indicator, stored!, rules?.Indicators.FirstOrDefault(one => one.Id == stored!.Id));
    }

    private static IndicatorResult Scored(Edition edition, Indicator indicator, StoredIndicator stored) =>
        Scoring.Of(indicator, MeasureList.Find(indicator.Measure)!.Card, ReadingOf(stored), edition.Rounding);

    // A value that no band was found for was measured all the same.
    private static Reading ReadingOf(StoredIndicator stored) => new()
    {
        Value = stored.Value,
        Level = stored.Level is { } level ? new ChosenLevel(level, Wording.Same(level)) : null,
        Gap = stored.Status == "not_measured" && stored.Value is null && stored.Level is null
            ? new Gap(stored.Gap?.Reason ?? Wording.Same(stored.Reason ?? "-"), stored.Gap?.Remedy ?? Wording.Same(stored.Remedy ?? "-"))
            : null,
        Unevidenced = stored.Status == "unevidenced",
        Parameters = stored.Parameters.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal),
    };

    private static Reading NotYet(Card card, Indicator indicator) => Reading.NotMeasured(new Gap(
        new Wording("Not measured: the run did not measure this in this way.", "未测得：该次评估未以此方式测算。"),
        new Wording("Compute it from the city's files of that time.", "请依据当时的城市文件重新计算。"))) with
    {
        Parameters = new ParameterValues(card, indicator.With).All,
    };

    // A change that was not measured because it was the first year says nothing about the measure.
    private static bool InBaseline(StoredRun run, StoredIndicator stored) =>
        stored.Status == "not_measured" && stored.Reason == BaselineRule.Gap(run.Baseline, run.Year).Reason.En;

    private static bool SameParameters(Card card, Indicator indicator, StoredIndicator stored, Indicator? asked)
    {
        var wanted = new ParameterValues(card, indicator.With).All;
        if (asked is not null && asked.Measure == indicator.Measure)
        {
            return ParameterText.Of(new ParameterValues(card, asked.With).All) == ParameterText.Of(wanted);
        }

        return wanted.All(pair => stored.Parameters.TryGetValue(pair.Key, out var used) && ParameterText.Of(used) == ParameterText.Of(pair.Value));
    }

    private static Wording Why(Indicator indicator, StoredIndicator? was) => was is null
        ? new Wording("New in the draft.", "草案新增。")
        : was.Measure != indicator.Measure
            ? new Wording($"The draft measures it by {indicator.Measure}, the run by {was.Measure}.", $"草案采用 {indicator.Measure} 测算，该次评估采用 {was.Measure}。")
            : new Wording("The draft measures it with other parameters.", "草案采用不同的测算参数。");
}
