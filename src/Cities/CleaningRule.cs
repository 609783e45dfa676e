using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>What becomes of a record that meets a rule.</summary>
public enum RuleSeverity
{
    /// <summary>It is left out of every count; it stays in the table, with the rule beside it.</summary>
    Drop,

    /// <summary>It counts, with a mark.</summary>
    Inform,
}

/// <summary>A rule of cleaning: one file of <c>rules/records</c>.</summary>
/// <param name="Key">Stable key, such as <c>zero-coordinate</c>; the name of its file.</param>
/// <param name="Order">Its place: the first rule that drops a record is the one it is counted under.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Severity">What becomes of a record that meets it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="When">Condition in SQL over a record's columns; null for a rule that needs a pass over the set.</param>
public sealed record CleaningRule(string Key, int Order, Wording Name, Wording Why, RuleSeverity Severity, string Source, string? When)
{
    /// <summary>Rules over the set of all records have a pass of the program under this name.</summary>
    public string? BuiltIn { get; init; }
}
