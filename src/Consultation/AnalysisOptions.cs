using Hedgerow.Science.Consensus;

namespace Hedgerow.Consultation;

/// <summary>What an analysis needs to know beside questionnaire and responses; it is printed with the result.</summary>
public sealed record AnalysisOptions
{
    /// <summary>When something is taken as agreed; written down before the first round.</summary>
    public ConsensusRule Rule { get; init; } = new();

    /// <summary>How quartiles are taken.</summary>
    public QuantileType Quartiles { get; init; } = QuantileType.ByCountLessOne;

    /// <summary>How many were invited in each round; rounds that are not named have no response rate.</summary>
    public IReadOnlyDictionary<int, int> Invited { get; init; } = new Dictionary<int, int>();

    /// <summary>The table that the consistency of pairs is measured by.</summary>
    public RandomIndex RandomIndex { get; init; } = RandomIndex.Saaty;

    /// <summary>Draws of the permutation test of concordance, which is made where there are few items or few people.</summary>
    public int Draws { get; init; } = KendallW.UsualDraws;

    /// <summary>Where the draws begin.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether the answers are made up (a rehearsal, a simulation); every result says so.</summary>
    public bool Simulated { get; init; }
}
