using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>A focal node.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Cells">Its cells with resistance.</param>
public sealed record CircuitFocal(int Id, int Cells);

/// <summary>One solve, or one pair put together from several.</summary>
/// <param name="From">Number of the focal node; 0 in advanced mode.</param>
/// <param name="To">Number of the other one; null for all others.</param>
/// <param name="Resistance">Ω; null where there is none, and <paramref name="Note"/> says why.</param>
/// <param name="Residual">True relative residual.</param>
/// <param name="Note">Why there is no resistance; null where there is one.</param>
public sealed record CircuitRow(int From, int? To, double? Resistance, double Residual, Wording? Note);

/// <summary>What a circuit answered.</summary>
/// <param name="Place">Where the map lies.</param>
/// <param name="Mode">What was asked.</param>
/// <param name="Nodes">Number of cells with resistance.</param>
/// <param name="Pieces">Number of connected pieces.</param>
/// <param name="Focal">The focal nodes, by number.</param>
/// <param name="Rows">The solves.</param>
/// <param name="Current">Sum of the currents of all solves, A; not a number where there is no node. Null when no map was asked for.</param>
/// <param name="Largest">The largest current of all solves, A.</param>
/// <param name="Entered">Advanced mode: current that entered, A.</param>
/// <param name="LeftOut">Advanced mode: current of sources without a way to a ground, A.</param>
/// <param name="Conflicts">Advanced mode: nodes with both source and ground.</param>
public sealed record CircuitResult(
    MapPlace Place,
    CircuitMode Mode,
    long Nodes,
    int Pieces,
    IReadOnlyList<CircuitFocal> Focal,
    IReadOnlyList<CircuitRow> Rows,
    Grid<float>? Current,
    Grid<float>? Largest,
    double Entered = 0,
    double LeftOut = 0,
    int Conflicts = 0);
