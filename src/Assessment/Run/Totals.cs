using Hedgerow.Science.Index;

namespace Hedgerow.Assessment.Run;

/// <summary>The totals of an edition and of its components.</summary>
internal static class Totals
{
    /// <summary>The total.</summary>
    public static Total Of(Edition edition, IReadOnlyList<IndicatorResult> indicators) =>
        edition.Weighted ? WeightedIndex.Of(Inputs(indicators), edition.Grades).Total : PointsTotal.Of(Points(indicators));

    /// <summary>The totals of the components, in the edition's order; a component without indicators has none.</summary>
    public static IReadOnlyList<ComponentResult> ByComponent(Edition edition, IReadOnlyList<IndicatorResult> indicators)
    {
        var components = new List<ComponentResult>();
        foreach (var component in edition.Components)
        {
            IndicatorResult[] own = [.. indicators.Where(i => i.Indicator.Component == component.Id)];
            if (own.Length > 0)
            {
                components.Add(new ComponentResult(component, edition.Weighted ? PartOf(own) : PointsTotal.Of(Points(own))));
            }
        }

        return components;
    }

    /// <summary>The indicators with what each adds to a weighted index.</summary>
    public static List<IndicatorResult> WithContributions(Edition edition, IReadOnlyList<IndicatorResult> indicators)
    {
        var parts = WeightedIndex.Of(Inputs(indicators), edition.Grades).Parts.ToDictionary(p => p.Term.Id, StringComparer.Ordinal);
        return [.. indicators.Select(i => i with { Weighted = parts.GetValueOrDefault(i.Indicator.Id) })];
    }

    private static IndicatorPoints[] Points(IReadOnlyList<IndicatorResult> indicators) =>
    [
        .. indicators.Select(i => new IndicatorPoints(
            i.Indicator.Id, i.Indicator.Component, i.Indicator.MaxPoints, i.Indicator.Standing, i.Points, i.Status != IndicatorStatus.Unevidenced)),
    ];

    private static WeightedInput[] Inputs(IReadOnlyList<IndicatorResult> indicators) =>
    [
        .. indicators.Select(i => new WeightedInput(
            i.Indicator.Term ?? throw new InvalidOperationException($"The indicator {i.Indicator.Id} has no weight."),
            i.Reading.Value is { } value ? HalfUp.Read(value) : null,
            i.Status != IndicatorStatus.Unevidenced)),
    ];

    // The weights of one component do not add up to 1, so this is a part of the index: its contributions, of what they could be.
    private static Total PartOf(IndicatorResult[] own)
    {
        var missing = own.Any(i => i.Weighted is null);
        return new Total(
            TotalKind.Weighted,
            missing ? null : own.Sum(i => i.Weighted!.Contribution),
            Grade: null,
            Score: null,
            Max: null,
            ProvisionalScore: null,
            ProvisionalMax: null,
            ScoredCount: own.Count(i => i.Weighted is not null),
            EditionCount: own.Length,
            EditionMax: own.Sum(i => 100m * i.Indicator.Term!.Weight),
            Standing: own.All(i => i.Indicator.Standing is Standing.Official) ? Standing.Official : Standing.Provisional);
    }
}
