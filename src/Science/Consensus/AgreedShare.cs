using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Share of the answers in the categories that were agreed beforehand to mean consent, such as 4 and 5 of five points.</summary>
/// <remarks>
/// <para><b>Formula</b>: answers from the lowest to the highest agreed category / answers.</para>
/// <para><b>Meaning</b>: percent agreement, the commonest definition of consensus; thresholds lie at 51 to 100 %, 75 % in the middle.</para>
/// <para><b>Units</b>: answers in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: those who did not answer are left out above and below the line.</para>
/// <para><b>Assumes</b>: categories and threshold were set before the answers were seen.</para>
/// <para><b>Source</b>: [diamond-2014].</para>
/// </remarks>
public static class AgreedShare
{
    /// <summary>Computes the share.</summary>
    /// <param name="answers">The answers; those who did not answer are left out.</param>
    /// <param name="lowest">The lowest category that means consent.</param>
    /// <param name="highest">The highest one.</param>
    /// <returns>The share, or why there is none.</returns>
    /// <exception cref="ArgumentException">The categories are the wrong way round.</exception>
    public static Found<Share> Of(ReadOnlySpan<double> answers, double lowest, double highest)
    {
        if (!(lowest <= highest))
        {
            throw new ArgumentException(FormattableString.Invariant($"The agreed categories go from {lowest} to {highest}: give the lower one first."), nameof(lowest));
        }

        if (answers.IsEmpty)
        {
            return NotDefined.NobodyAnswered;
        }

        var within = 0;
        foreach (var answer in answers)
        {
            within += answer >= lowest && answer <= highest ? 1 : 0;
        }

        return Share.FromRatio(within / (double)answers.Length);
    }
}
