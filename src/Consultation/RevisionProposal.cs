using Hedgerow.Assessment;
using Hedgerow.Consultation.Revision;

namespace Hedgerow.Consultation;

/// <summary>What the answers of a round propose for an edition: a decision for each indicator with votes, reasons and remarks, which the secretariat goes through.</summary>
public static class RevisionProposal
{
    /// <summary>
    /// Proposes. An indicator is dropped where the rule is met for dropping, and kept in all other cases: names and settings are words of experts, and somebody must choose among them. Where fewer than
    /// five answered, nothing is broken down.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="responses">The responses of the last round.</param>
    /// <param name="rule">The rule that was set beforehand.</param>
    /// <returns>A decision for each indicator, in the edition's order.</returns>
    public static IReadOnlyList<RevisionDecision> Of(Edition edition, IReadOnlyList<ResponseSet> responses, ConsensusRule rule)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(rule);
        return [.. edition.Indicators.Select(indicator => Votes.Of(indicator.Id, responses, rule))];
    }
}
