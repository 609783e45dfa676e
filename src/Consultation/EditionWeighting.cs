using Hedgerow.Assessment;
using Hedgerow.Consultation.Weights;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>Weights for an edition that weighs: from what tells cities or districts apart (entropy), from experts (pairs, or importance), and from both. A proposal for people to decide on; no edition is changed.</summary>
/// <param name="Edition">Key of the edition.</param>
/// <param name="Objects">The cities or districts that were compared.</param>
/// <param name="Indicators">The indicators that have a weight.</param>
/// <param name="LeftOut">Those that have none, and why.</param>
/// <param name="AllConstant">Whether all indicators are the same in all objects, so that the data weigh them alike for want of anything else.</param>
/// <param name="Shift">What was added to the scaled values.</param>
/// <param name="Experts">Where the weights of experts come from; null where none were asked for.</param>
/// <param name="Part">The part of the experts in the mixed weight.</param>
public sealed record EditionWeighting(
    string Edition, IReadOnlyList<string> Objects, IReadOnlyList<IndicatorWeight> Indicators, IReadOnlyList<LeftOutIndicator> LeftOut, bool AllConstant, double Shift, Found<ExpertSource>? Experts, Share Part)
{
    /// <summary>Proposes weights.</summary>
    /// <param name="runs">Results of one edition: of several cities or years, or one with districts.</param>
    /// <param name="options">What is compared and mixed; null for the usual choice.</param>
    /// <returns>The proposal, or why there is none.</returns>
    /// <exception cref="ArgumentException">There is no result, or they were made with different rules.</exception>
    public static Found<EditionWeighting> Of(IReadOnlyList<StoredRun> runs, WeightingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0 || runs.Any(run => run.EditionSha256 != runs[0].EditionSha256))
        {
            throw new ArgumentException("Weights compare at least one result, all of the same edition with the same rules.", nameof(runs));
        }

        return DataWeights.Of(runs, options ?? new WeightingOptions());
    }
}

/// <summary>What is compared and mixed.</summary>
public sealed record WeightingOptions
{
    /// <summary>Whether districts are compared instead of whole cities.</summary>
    public bool Districts { get; init; }

    /// <summary>Added to the scaled values, 0 or more; it changes the weights and is printed with them.</summary>
    public double Shift { get; init; }

    /// <summary>A consultation whose last round weighs too; null for none.</summary>
    public ConsultationResult? Consultation { get; init; }

    /// <summary>The part of the experts in the mixed weight.</summary>
    public Share Part { get; init; } = Share.FromRatio(0.5);
}

/// <summary>Where weights of experts come from.</summary>
public enum ExpertSource
{
    /// <summary>From pairs: the principal eigenvector of the group.</summary>
    Pairs,

    /// <summary>From importance: mean over the sum of means.</summary>
    Importance,
}

/// <summary>Proposed weights of an indicator; each column adds up to 1.</summary>
/// <param name="Id">Number of the indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sense">Which way it is better.</param>
/// <param name="Entropy">Entropy of its values, 1 where they are all the same.</param>
/// <param name="ByData">Weight by entropy.</param>
/// <param name="ByExperts">Weight by experts; null where there is none.</param>
/// <param name="Mixed">Both mixed; null where experts do not weigh.</param>
/// <param name="Multiplied">Both multiplied; null where experts do not weigh, or every product is 0.</param>
public sealed record IndicatorWeight(string Id, Wording Name, CriterionSense Sense, double Entropy, double ByData, double? ByExperts, double? Mixed, double? Multiplied);

/// <summary>An indicator without a weight.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why.</param>
public sealed record LeftOutIndicator(string Id, Wording Name, Wording Reason);
