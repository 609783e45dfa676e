namespace Hedgerow.Science.Index;

/// <summary>The sum of points, official and provisional ones apart.</summary>
/// <remarks>
/// <para><b>Formula</b>: score = Σ points and max = Σ most points, over the official indicators that were scored with evidence; the same over the
/// provisional ones beside it.</para>
/// <para><b>Meaning</b>: points are read against what the scored indicators could give, so that a gap is no 0.</para>
/// <para><b>Units</b>: points.</para>
/// <para><b>Range</b>: 0 ≤ score ≤ max ≤ edition maximum.</para>
/// <para><b>Behaviour</b>: an indicator that was not measured, or is not evidenced, changes neither a score nor a maximum.</para>
/// <para><b>Assumes</b>: all indicators of the edition are handed in, scored or not, each once.</para>
/// <para><b>Source</b>: [chan-2021]; keeping provisional points apart is Hedgerow's rule.</para>
/// </remarks>
public static class PointsTotal
{
    /// <summary>Adds up an edition.</summary>
    /// <param name="indicators">All indicators of the edition; shape (n), n ≥ 1.</param>
    /// <returns>The total.</returns>
    /// <exception cref="ArgumentException">No indicator, one twice, or points outside 0 to the maximum.</exception>
    public static Total Of(IReadOnlyCollection<IndicatorPoints> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        if (indicators.Count == 0)
        {
            throw new ArgumentException("A total needs the indicators of its edition, there are none.", nameof(indicators));
        }

        HashSet<string> seen = [];
        foreach (var one in indicators)
        {
            if (!seen.Add(one.Id))
            {
                throw new ArgumentException($"The indicator {one.Id} stands twice in the total.", nameof(indicators));
            }

            if (one.Points is { } points && (points < 0 || points > one.MaxPoints))
            {
                throw new ArgumentException($"The indicator {one.Id} has {points} points, it gives 0 to {one.MaxPoints}.", nameof(indicators));
            }
        }

        var official = indicators.Where(one => one.Counts && one.Standing is Standing.Official).ToArray();
        var provisional = indicators.Where(one => one.Counts && one.Standing is Standing.Provisional).ToArray();
        return new Total(
            TotalKind.Points,
            Value: null,
            Grade: null,
            Score: official.Sum(one => one.Points!.Value),
            Max: official.Sum(one => one.MaxPoints),
            ProvisionalScore: provisional.Sum(one => one.Points!.Value),
            ProvisionalMax: provisional.Sum(one => one.MaxPoints),
            ScoredCount: official.Length + provisional.Length,
            EditionCount: indicators.Count,
            EditionMax: indicators.Sum(one => one.MaxPoints),
            Standing: official.Length > 0 ? Standing.Official : Standing.Provisional);
    }

    /// <summary>The totals of the components, in the order in which they first appear.</summary>
    /// <param name="indicators">All indicators of the edition.</param>
    /// <returns>Component id and total.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static IReadOnlyList<(string Component, Total Total)> ByComponent(IReadOnlyCollection<IndicatorPoints> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return [.. indicators.GroupBy(one => one.Component).Select(group => (group.Key, Of([.. group])))];
    }
}
