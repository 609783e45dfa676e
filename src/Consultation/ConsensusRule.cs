namespace Hedgerow.Consultation;

/// <summary>When a consultation takes something as agreed. It is written down before the first round and never changes afterwards.</summary>
public sealed record ConsensusRule
{
    /// <summary>Least share of those who answered that must choose the same decision, or the upper categories of a scale; 0.75 is the most usual.</summary>
    public double Share { get; init; } = 0.75;

    /// <summary>Largest interquartile range of a scale that counts as agreement.</summary>
    public double LargestInterquartileRange { get; init; } = 1;

    /// <summary>Largest coefficient of variation of a scale that counts as agreement.</summary>
    public double LargestVariation { get; init; } = 0.25;

    /// <summary>Most rounds.</summary>
    public int MostRounds { get; init; } = 3;

    /// <summary>Fewest answers without which nothing is taken as agreed.</summary>
    public int LeastAnswers { get; init; } = 5;
}
