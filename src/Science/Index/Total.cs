namespace Hedgerow.Science.Index;

/// <summary>How an edition makes one number of many.</summary>
public enum TotalKind
{
    /// <summary>Points are added up.</summary>
    Points,

    /// <summary>Normalised values are weighted and added up.</summary>
    Weighted,
}

/// <summary>The total of an assessment.</summary>
/// <remarks>What does not apply to a kind is null, never 0.</remarks>
/// <param name="Kind">How it was made.</param>
/// <param name="Value">Weighted: the index, 0 to 100, or null while a component is missing. Points: null.</param>
/// <param name="Grade">Weighted: the grade of the value, where the edition has grades.</param>
/// <param name="Score">Points: the official points earned.</param>
/// <param name="Max">Points: the most that the indicators in <paramref name="Score"/> could give. 0 when none of them was scored: then there is no score to speak of.</param>
/// <param name="ProvisionalScore">Points: the provisional points earned, never part of <paramref name="Score"/>.</param>
/// <param name="ProvisionalMax">Points: the most that the indicators in <paramref name="ProvisionalScore"/> could give.</param>
/// <param name="ScoredCount">How many indicators entered one of the totals, official or provisional.</param>
/// <param name="EditionCount">How many indicators the edition has.</param>
/// <param name="EditionMax">What the edition could give in all.</param>
/// <param name="Standing">Points: official once an official indicator is scored. Weighted: official only when every component is.</param>
public sealed record Total(
    TotalKind Kind,
    decimal? Value,
    Grade? Grade,
    int? Score,
    int? Max,
    int? ProvisionalScore,
    int? ProvisionalMax,
    int ScoredCount,
    int EditionCount,
    decimal EditionMax,
    Standing Standing);
