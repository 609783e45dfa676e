namespace Hedgerow.Science.Grids;

/// <summary>A rectangle of cells inside a grid.</summary>
/// <param name="Column">First column.</param>
/// <param name="Row">First row.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Rows">Number of rows.</param>
public readonly record struct GridWindow(int Column, int Row, int Columns, int Rows);
