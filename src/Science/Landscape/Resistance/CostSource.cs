namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>A cell from which costs are counted.</summary>
/// <param name="Column">Column of the map, from 0.</param>
/// <param name="Row">Row of the map, from 0 at the top.</param>
/// <param name="Id">The source it belongs to, at least 1.</param>
public readonly record struct CostSource(int Column, int Row, int Id);
