using Hedgerow.Assessment.Measures;

namespace Hedgerow.Assessment;

/// <summary>The cards of all measures.</summary>
public static class MeasureCards
{
    /// <summary>All of them, in the order in which people meet the measures.</summary>
    public static IReadOnlyList<Card> All { get; } = [.. MeasureList.All.Select(m => m.Card)];

    /// <summary>The card of a measure; null when there is none of that key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The card.</returns>
    public static Card? Find(string key) => MeasureList.Find(key)?.Card;
}
