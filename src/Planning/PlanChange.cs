namespace Hedgerow.Planning;

/// <summary>What happened to a part of a plan.</summary>
public enum PlanChangeKind
{
    /// <summary>A row is new.</summary>
    Added,

    /// <summary>A row is gone.</summary>
    Removed,

    /// <summary>A value is another.</summary>
    Changed,
}

/// <summary>One difference between two states of a plan.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Table">The table: <c>actions</c>.</param>
/// <param name="Code">The row: code, or indicator and year, or target, framework and element.</param>
/// <param name="Column">The column; empty for a whole row.</param>
/// <param name="Before">The value before, as files write it; of a row that is gone, its title.</param>
/// <param name="After">The value after, as files write it; of a new row, its title.</param>
public sealed record PlanChange(PlanChangeKind Kind, string Table, string Code, string Column, string Before, string After);
