namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>One or several cells that act as one node: a focal point, a focal region, a short-circuit region.</summary>
/// <param name="Cells">Row-major numbers of the cells, row × columns + column; those without resistance are left out. They need not touch.</param>
public sealed record CircuitNode(IReadOnlyList<int> Cells);
