using Hedgerow.Assessment;
using Hedgerow.Consultation.Revision;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>How an edition differs from the one before it.</summary>
/// <param name="From">Key of the one before.</param>
/// <param name="To">Key of the edition.</param>
/// <param name="Indicators">The indicators of both, in the order of the one before, new ones behind.</param>
public sealed record EditionDifference(string From, string To, IReadOnlyList<IndicatorDifference> Indicators)
{
    /// <summary>Compares two editions and sets beside each indicator what was decided.</summary>
    /// <param name="from">The one before.</param>
    /// <param name="to">The edition.</param>
    /// <param name="decisions">The decisions, with votes and reasons; may be empty.</param>
    /// <returns>The difference.</returns>
    public static EditionDifference Of(Edition from, Edition to, IReadOnlyList<RevisionDecision>? decisions = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Differences.Of(from, to, decisions ?? []);
    }

    /// <summary>The difference in one sentence, for a changelog.</summary>
    public Wording Summary => Differences.Summary(this);

    /// <summary>The difference as a record for people (Markdown): what was kept, dropped, renamed, re-banded, added; with votes and reasons.</summary>
    /// <param name="language">"en" or "zh".</param>
    /// <returns>The text.</returns>
    public string ToText(string language) => DifferenceText.Write(this, language);
}

/// <summary>One indicator in two editions.</summary>
/// <param name="Id">Its id, in the edition where that has it.</param>
/// <param name="Key">Its stable key.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="Was">Its name before; null where it is new.</param>
/// <param name="Becomes">Its name now; null where it was dropped.</param>
/// <param name="Details">What changed in its setting.</param>
/// <param name="Decision">What was decided, with votes and reasons; null where nothing was.</param>
public sealed record IndicatorDifference(string Id, string Key, IndicatorChangeKinds Change, Wording? Was, Wording? Becomes, IReadOnlyList<Wording> Details, RevisionDecision? Decision);

/// <summary>What can happen to an indicator.</summary>
[Flags]
public enum IndicatorChangeKinds
{
    /// <summary>Nothing.</summary>
    Kept = 0,

    /// <summary>It went.</summary>
    Dropped = 1,

    /// <summary>It is new.</summary>
    Added = 2,

    /// <summary>It has another name.</summary>
    Renamed = 4,

    /// <summary>Its value meets other bands, levels or weights.</summary>
    Rebanded = 8,

    /// <summary>It is measured in another way: measure, parameters, unit.</summary>
    MeasuredOtherwise = 16,

    /// <summary>Something else of it is said otherwise: explanation, component, standing, targets.</summary>
    Described = 32,
}
