using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>One line of the cleaning table of a file of records: what a rule did.</summary>
/// <param name="File">The file, as the city names it.</param>
/// <param name="Rule">Stable key of the rule, such as <c>zero-coordinate</c>.</param>
/// <param name="Name">What the rule is about.</param>
/// <param name="Count">Rows that count under it: those that it was the first to leave out, or, where it only marks, the kept rows that it met.</param>
/// <param name="Dropped">Whether these rows were left out; the others were kept and only counted.</param>
/// <param name="FirstLine">Line of the first of them in the file, where lines can be told.</param>
public sealed record CleaningLine(string File, string Rule, Wording Name, int Count, bool Dropped, int? FirstLine)
{
    /// <summary>Rows that met the rule, whatever other rules they met.</summary>
    public long Met { get; init; }
}

/// <summary>What a rule did in all files together.</summary>
/// <param name="Rule">The rule, with the severity that it had.</param>
/// <param name="Met">Rows that met it.</param>
/// <param name="Dropped">Rows that it was the first to leave out; these add up to all that were left out.</param>
public sealed record RuleCount(CleaningRule Rule, long Met, long Dropped);
