using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Share of the answers that give the highest mark.</summary>
/// <remarks>
/// <para><b>Formula</b>: K = answers at the top of the scale / answers.</para>
/// <para><b>Meaning</b>: how many experts hold the item for indispensable.</para>
/// <para><b>Units</b>: answers in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: those who did not answer count neither above nor below the line.</para>
/// <para><b>Assumes</b>: the same top of the scale for all items compared.</para>
/// <para><b>Source</b>: [zeng-1994].</para>
/// </remarks>
public static class FullMarkRate
{
    /// <summary>Computes the rate.</summary>
    /// <param name="answers">The answers; those who did not answer are left out.</param>
    /// <param name="top">The highest mark.</param>
    /// <returns>The rate, or why there is none.</returns>
    /// <exception cref="ArgumentException">An answer lies above the highest mark.</exception>
    public static Found<Share> Of(ReadOnlySpan<double> answers, double top)
    {
        if (answers.IsEmpty)
        {
            return NotDefined.NobodyAnswered;
        }

        var full = 0;
        foreach (var answer in answers)
        {
            if (!(answer <= top))
            {
                throw new ArgumentException(FormattableString.Invariant($"{answer} lies above the highest mark {top}: is it the scale of another question?"), nameof(answers));
            }

            full += answer == top ? 1 : 0;
        }

        return Share.FromRatio(full / (double)answers.Length);
    }
}
