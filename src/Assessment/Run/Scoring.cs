using Hedgerow.Science.Index;

namespace Hedgerow.Assessment.Run;

/// <summary>Turns a reading into points, or says why there are none.</summary>
internal static class Scoring
{
    /// <summary>Scores one indicator.</summary>
    public static IndicatorResult Of(Indicator indicator, Card card, Reading reading, RoundingPolicy rounding)
    {
        if (reading.Gap is { } gap)
        {
            return new IndicatorResult(indicator, card, reading, IndicatorStatus.NotMeasured) { Gap = gap };
        }

        var status = reading.Unevidenced ? IndicatorStatus.Unevidenced
            : indicator.Standing is Standing.Official ? IndicatorStatus.Scored
            : IndicatorStatus.Provisional;
        var result = new IndicatorResult(indicator, card, reading, status);
        if (indicator.Ladder is { } ladder && reading.Level is { } level)
        {
            return result with { Ladder = ladder.Score(level.Key) };
        }

        if (indicator.Bands is { } bands && reading.Value is { } value)
        {
            var score = bands.Score(value, rounding);
            return score.Missing(out var refused)
                ? result with { Status = IndicatorStatus.NotMeasured, Gap = refused }
                : result with { Score = score.Value };
        }

        return result;
    }
}
