using Hedgerow.Assessment;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Weights;

/// <summary>Entropy weights of the indicators that every object has.</summary>
internal static class DataWeights
{
    public static Found<EditionWeighting> Of(IReadOnlyList<StoredRun> runs, WeightingOptions options)
    {
        if (runs[0].Rules() is not { } edition)
        {
            return Gaps.Rules(runs[0].Edition);
        }

        (string Name, IReadOnlyList<StoredIndicator> Indicators)[] objects = options.Districts
            ? [.. runs.SelectMany(run => run.Units.Select(unit => ($"{run.City} / {unit.Name}", unit.Indicators)))]
            : [.. runs.Select(run => ($"{run.City} {run.Year}", run.Indicators))];
        var (used, leftOut) = (new List<Indicator>(), new List<LeftOutIndicator>());
        foreach (var indicator in edition.Indicators)
        {
            var have = objects.Count(one => Value(one.Indicators, indicator) is not null);
            if (have == objects.Length && have > 0)
            {
                used.Add(indicator);
            }
            else
            {
                leftOut.Add(new LeftOutIndicator(indicator.Id, indicator.Name, Gaps.NotEverywhere(have, objects.Length)));
            }
        }

        CriterionSense[] senses = [.. used.Select(Sense)];
        var entropy = EntropyWeights.OfScaled([.. objects.Select(one => used.Select(indicator => Value(one.Indicators, indicator)!.Value).ToArray())], senses, options.Shift);
        if (entropy.Missing(out var gap))
        {
            return gap;
        }

        var experts = options.Consultation is null ? null : ExpertWeights.Of(options.Consultation, used);
        double[]? byExperts = experts is null || experts.Missing(out _) ? null : [.. experts.Value.Weights];
        var mixed = byExperts is null ? null : CombinedWeights.Mixed(byExperts, entropy.Value.Weights, options.Part);
        var multiplied = byExperts is null || CombinedWeights.Multiplied(byExperts, entropy.Value.Weights) is var product && product.Missing(out _) ? null : product.Value;
        return new EditionWeighting(
            edition.Id, [.. objects.Select(one => one.Name)],
            [.. used.Select((indicator, at) => new IndicatorWeight(indicator.Id, indicator.Name, senses[at], entropy.Value.Entropies[at], entropy.Value.Weights[at], byExperts?[at], mixed?[at], multiplied?[at]))],
            leftOut, entropy.Value.AllConstant, options.Shift, Source(experts), options.Part);
    }

    private static Found<ExpertSource>? Source(Found<(ExpertSource Source, IReadOnlyList<double> Weights)>? experts) =>
        experts is null ? null : experts.Missing(out var gap) ? gap : experts.Value.Source;

    private static double? Value(IReadOnlyList<StoredIndicator> indicators, Indicator indicator) => indicators.FirstOrDefault(one => one.Id == indicator.Id)?.Value;

    private static CriterionSense Sense(Indicator indicator) =>
        indicator.Term?.Inverted == true || indicator.Bands?.Direction is ScaleDirection.LowerIsBetter ? CriterionSense.Cost : CriterionSense.Benefit;
}
