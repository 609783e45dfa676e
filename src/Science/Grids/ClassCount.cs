namespace Hedgerow.Science.Grids;

/// <summary>How many cells of an area hold a class.</summary>
/// <param name="Code">The class code.</param>
/// <param name="Cells">The number of cells, at least 1.</param>
public readonly record struct ClassCount(int Code, long Cells);
