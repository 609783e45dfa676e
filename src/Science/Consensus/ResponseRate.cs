using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Share of the invited who answered: the positive coefficient of experts.</summary>
/// <remarks>
/// <para><b>Formula</b>: returned / sent.</para>
/// <para><b>Meaning</b>: how much the experts care; 70 % is usually called good.</para>
/// <para><b>Units</b>: people in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: not defined where nobody was invited.</para>
/// <para><b>Assumes</b>: one answer a person; nobody answered who was not invited.</para>
/// <para><b>Source</b>: [zeng-1994].</para>
/// </remarks>
public static class ResponseRate
{
    /// <summary>Computes the rate.</summary>
    /// <param name="returned">Questionnaires that came back, 0 to <paramref name="sent"/>.</param>
    /// <param name="sent">Questionnaires sent, 0 or more.</param>
    /// <returns>The rate, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More came back than were sent, or a number is negative.</exception>
    public static Found<Share> Of(int returned, int sent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sent);
        ArgumentOutOfRangeException.ThrowIfNegative(returned);
        if (returned > sent)
        {
            throw new ArgumentOutOfRangeException(nameof(returned), returned, $"More questionnaires came back than the {sent} sent: are two rounds mixed, or is the list of invited people incomplete?");
        }

        return sent == 0
            ? NotDefined.Because("nobody was invited, or their number is not known", "没有邀请任何人，或受邀人数未知", "Say how many questionnaires were sent.", "请说明发出的问卷数量。")
            : Share.FromRatio(returned / (double)sent);
    }
}
