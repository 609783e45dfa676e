using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>One patch: natural cells that touch one another.</summary>
/// <param name="Cells">Number of cells, at least 1.</param>
/// <param name="FirstCell">Its first cell in row-major order: row × columns + column.</param>
/// <param name="Box">The smallest rectangle of cells that holds it.</param>
/// <param name="CentroidColumn">Mean column of its cells.</param>
/// <param name="CentroidRow">Mean row of its cells.</param>
public readonly record struct Patch(int Cells, int FirstCell, GridWindow Box, double CentroidColumn, double CentroidRow);
