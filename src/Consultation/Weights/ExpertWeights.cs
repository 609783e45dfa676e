using Hedgerow.Assessment;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Weights;

/// <summary>Weights of experts from the last round of a consultation: from pairs of exactly these indicators where they were asked, else from their importance.</summary>
internal static class ExpertWeights
{
    public static Found<(ExpertSource Source, IReadOnlyList<double> Weights)> Of(ConsultationResult consultation, IReadOnlyList<Indicator> indicators)
    {
        foreach (var pairs in consultation.Last.Weights)
        {
            int[] places = [.. indicators.Select(indicator => Place(pairs.Things, indicator))];
            if (pairs.Things.Count == indicators.Count && !places.Contains(-1))
            {
                return pairs.Weights.Missing(out var gap)
                    ? gap
                    : (ExpertSource.Pairs, [.. places.Select(place => pairs.Weights.Value.First(one => one.Method == AhpMethod.Eigenvector).Weights[place])]);
            }
        }

        var means = new List<double>();
        foreach (var indicator in indicators)
        {
            if (consultation.Last.Find(indicator.Id)?.Find(StandardQuestions.Importance)?.Figures is not { } figures || figures.Missing(out _))
            {
                return Gaps.NoImportance(indicator.Id);
            }

            means.Add(figures.Value.Scale!.Spread.Mean);
        }

        var sum = means.Sum();
        return sum > 0 && means.TrueForAll(mean => mean >= 0) ? (ExpertSource.Importance, [.. means.Select(mean => mean / sum)]) : Gaps.NoImportance(indicators[0].Id);
    }

    private static int Place(IReadOnlyList<string> things, Indicator indicator)
    {
        for (var at = 0; at < things.Count; at++)
        {
            if (things[at] == indicator.Id || things[at] == indicator.Key)
            {
                return at;
            }
        }

        return -1;
    }
}
