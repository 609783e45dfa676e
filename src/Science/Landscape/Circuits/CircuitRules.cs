namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>How a map becomes a circuit, and how exactly it is solved.</summary>
/// <param name="Neighbours">Which cells are linked.</param>
/// <param name="Average">What is averaged over the two cells of a link.</param>
/// <param name="Tolerance">The true relative residual ‖b − Ax‖ / ‖b‖ to reach, above 0 and below 1.</param>
public sealed record CircuitRules(
    Neighbours Neighbours = Neighbours.Eight, CellAverage Average = CellAverage.Resistance, double Tolerance = 1e-6);
