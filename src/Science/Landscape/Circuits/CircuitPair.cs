namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Two focal nodes and the resistance between them.</summary>
/// <param name="From">Number of the node where 1 A enters, from 0.</param>
/// <param name="To">Number of the node where it leaves.</param>
/// <param name="Resistance">Ω; null where no way joins them or one of them has no cell with resistance.</param>
/// <param name="Residual">True relative residual reached (at most; pairs that are put together from two solves have the sum of theirs).</param>
/// <param name="Steps">Steps of the solver; 0 where the pair was put together from other solves.</param>
public sealed record CircuitPair(int From, int To, double? Resistance, double Residual, int Steps);
