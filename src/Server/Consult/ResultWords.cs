using Hedgerow.Consultation;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Languages;

namespace Hedgerow.Server.Consult;

/// <summary>Figures of a consultation as people read them. Nothing is counted here.</summary>
/// <param name="texts">The reader's language.</param>
public sealed class ResultWords(Texts texts)
{
    /// <summary>A share in per cent.</summary>
    /// <param name="ratio">The share.</param>
    /// <returns>The text.</returns>
    public string Percent(double ratio) => $"{texts.Number(100 * ratio, 0)} %";

    /// <summary>A number with three decimals at most.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The text.</returns>
    public string Number(double value)
    {
        var decimals = Enumerable.Range(0, 4).FirstOrDefault(at => Math.Abs((value * Math.Pow(10, at)) - Math.Round(value * Math.Pow(10, at))) < 1e-9, 3);
        return texts.Number(value, decimals);
    }

    /// <summary>A figure, or the reason why there is none.</summary>
    /// <typeparam name="T">Kind of figure.</typeparam>
    /// <param name="found">The figure.</param>
    /// <param name="shown">How it is shown.</param>
    /// <returns>The text.</returns>
    public string Or<T>(Found<T> found, Func<T, string> shown)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(shown);
        return found.Missing(out var gap) ? texts.In(gap.Reason) : shown(found.Value);
    }

    /// <summary>A chance.</summary>
    /// <param name="p">The chance.</param>
    /// <returns>The text.</returns>
    public string Chance(double p) => p < 0.001 ? "p < 0.001" : $"p = {texts.Number(p, 3)}";

    /// <summary>Whether to ask again.</summary>
    /// <param name="stop">What the rule says.</param>
    /// <returns>The text.</returns>
    public string Stop(StopDecision stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        return texts[$"consult-stop.{stop.Reason}", stop.Agreed, stop.Items, stop.Stable];
    }
}
