namespace Hedgerow.Assessment.Compare;

/// <summary>Which indicators of two runs belong together.</summary>
internal static class IndicatorPairs
{
    /// <summary>Pairs by key; indicators of different editions that share no key are paired by measure and parameters.</summary>
    public static IEnumerable<(RunIndicator? First, RunIndicator? Second)> Of(RunFile first, RunFile second)
    {
        var left = second.Indicators.ToList();
        foreach (var one in first.Indicators)
        {
            var other = left.Find(i => i.Key == one.Key) ?? left.Find(i => i.Measure == one.Measure && Same(i, one) && first.Indicators.All(f => f.Key != i.Key));
            if (other is not null)
            {
                left.Remove(other);
            }

            yield return (one, other);
        }

        foreach (var other in left)
        {
            yield return (null, other);
        }
    }

    private static bool Same(RunIndicator one, RunIndicator other) =>
        one.Parameters.Count == other.Parameters.Count && one.Parameters.All(p => other.Parameters.GetValueOrDefault(p.Key) == p.Value);
}
