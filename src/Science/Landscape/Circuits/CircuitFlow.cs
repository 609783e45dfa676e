using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>One solved flow of current.</summary>
public sealed class CircuitFlow
{
    private readonly Circuit circuit;
    private readonly JoinedNodes joined;
    private readonly IReadOnlyDictionary<int, double> amperes;
    private readonly Dictionary<int, double> levels;   // of each connected part with currents: what to take off its voltages
    private double[] x;

    internal CircuitFlow(
        Circuit circuit, JoinedNodes joined, IReadOnlyDictionary<int, double> amperes, Dictionary<int, int> zeros, ConjugateGradients.Solution solution)
    {
        (this.circuit, this.joined, this.amperes, x) = (circuit, joined, amperes, solution.X);
        (Residual, Steps) = (solution.Residual, solution.Steps);
        levels = zeros.ToDictionary(part => part.Key, part => part.Value < 0 ? 0 : Raw(part.Value));
        // b·v + v·(b - Av) is wrong by the square of the error only.
        Resistance = amperes.Sum(load => load.Value * Raw(load.Key)) + solution.Lack;
    }

    /// <summary>The power of the flow, W; for 1 A between two nodes the resistance between them, Ω.</summary>
    public double Resistance { get; }

    /// <summary>The true relative residual reached, ‖b − Ax‖ / ‖b‖.</summary>
    public double Residual { get; }

    /// <summary>Steps of the solver.</summary>
    public int Steps { get; }

    /// <summary>The voltage of one cell.</summary>
    /// <param name="cell">Row-major number of the cell.</param>
    /// <returns>V; null where there is no node, or no current in its part of the circuit.</returns>
    public double? Voltage(int cell) =>
        circuit.PieceOf(cell) >= 0 && levels.TryGetValue(joined.CircuitOf(cell), out var level) ? Raw(cell) - level : null;

    /// <summary>The voltages.</summary>
    /// <returns>V; not a number where there is no node, or no current in its part of the circuit.</returns>
    public Grid<double> Voltages()
    {
        var grid = new Grid<double>(circuit.Frame);
        Array.Fill(grid.Cells, double.NaN);
        circuit.EachRun((row, first, end, piece) =>
        {
            if (levels.TryGetValue(joined.CircuitOfPiece(piece), out var level))
            {
                var line = grid.Row(row);
                for (var column = first; column < end; column++)
                {
                    line[column] = x[circuit.Level.Layout.Index(column, row)] - level;
                }
            }
        });
        return grid;
    }

    /// <summary>The current through each node: the larger of all that flows in and all that flows out, sources and grounds included. Cells of one node all show the current of the node.</summary>
    /// <param name="options">How the work is done.</param>
    /// <returns>A; 0 where no current flows, not a number where there is no node.</returns>
    public Grid<float> Currents(RunOptions? options = null) => NodeCurrents.Of(circuit, x, amperes, joined.Merged, options ?? RunOptions.Default);

    /// <summary>What was solved.</summary>
    internal ConjugateGradients.Solution Solved => new(x, Residual, Steps, 0);

    /// <summary>Forgets the voltages; only the numbers stay.</summary>
    internal CircuitFlow Thin()
    {
        x = [];
        return this;
    }

    private double Raw(int cell) => x[circuit.Level.Layout.Index(cell)];
}
