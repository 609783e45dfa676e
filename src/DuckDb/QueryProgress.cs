namespace Hedgerow.DuckDb;

/// <summary>How far the running statement is.</summary>
/// <param name="Fraction">The share done, 0 to 1.</param>
/// <param name="Rows">Rows looked at so far; 0 where they are not counted.</param>
public readonly record struct QueryProgress(double Fraction, long Rows);
