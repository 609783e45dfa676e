using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>What the secretariat decides about one indicator, with what the experts said.</summary>
/// <param name="Indicator">Id of the indicator; of a new one the id it is to have.</param>
public sealed record RevisionDecision(string Indicator)
{
    /// <summary>It goes.</summary>
    public bool Dropped { get; init; }

    /// <summary>Its new name; null to keep the old one.</summary>
    public Wording? Name { get; init; }

    /// <summary>Its new setting as YAML lines: any of measure, with, unit, decimals, bands, cuts, levels, term, baseline_change, explanation. Null to keep the old one.</summary>
    public string? Setting { get; init; }

    /// <summary>The whole indicator as YAML lines, where it is a new one; null elsewhere.</summary>
    public string? Added { get; init; }

    /// <summary>Code of the decision → how many experts chose it in the last round; empty where fewer than five answered.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Votes { get; init; } = [];

    /// <summary>Code of the reason → how many gave it.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Reasons { get; init; } = [];

    /// <summary>Names, settings and comments that experts wrote, in an order of chance.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether the rule that was set beforehand was met for one of the answers.</summary>
    public bool Agreed { get; init; }

    /// <summary>What the secretariat says about it.</summary>
    public string Note { get; init; } = string.Empty;
}
