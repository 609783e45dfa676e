namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>A connected piece of circuit that a merged node joins with another.</summary>
/// <param name="Halves">Its runs of cells: where their even and odd columns start in the layout, and how many there are of each.</param>
/// <param name="Conductance">Conductance of the links and the ground of its merged cells, S.</param>
internal sealed record CircuitPiece(IReadOnlyList<(int Evens, int Odds, int EvenCount, int OddCount)> Halves, double Conductance);
