using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>A landscape as an electrical circuit: every cell a node, every pair of neighbours a resistor. Made once, solved for many pairs.</summary>
/// <remarks>
/// <para><b>Formula</b>: A v = b, with A the Laplacian of the links' conductances g plus the diagonal of the conductances to the ground, b the current that enters each node. Average resistance:
/// g = f · 2 / (r₁ + r₂); average conductance: g = f · (1/r₁ + 1/r₂) / 2; f = √(w h) / distance of the two centres, which is 1 along and 1/√2 across the corner for square cells.</para>
/// <para><b>Meaning</b>: current is where random walkers pass, resistance how far apart two places are for them when every way counts, not the shortest alone.</para>
/// <para><b>Units</b>: resistances in the map's unit (Ω), currents in A, voltages in V.</para>
/// <para><b>Range</b>: cells with resistance above 0 and finite are nodes; all others are absent, as are cells outside the mask.</para>
/// <para><b>Behaviour</b>: conjugate gradients with a multigrid on the nine-point stencil (operator-dependent interpolation, Galerkin coarse levels, four-colour Gauss-Seidel), no matrix assembled;
/// conductances are held as 32-bit floats (6·10⁻⁸ relative), voltages as doubles. <see cref="BytesPerCell"/> = 104 bytes a cell on wide maps while solving, all told but the map given
/// (<see cref="BytesNeeded"/>), and 8 more for each flow that is kept. The result does not depend on threads. One solve at a time.</para>
/// <para><b>Assumes</b>: links carry current both ways alike. On rectangular cells a link is as long as the centres are apart; the map then conducts better across its narrow side.</para>
/// <para><b>Source</b>: [mcrae-2008]; multigrid after [dendy-1982].</para>
/// </remarks>
public sealed class Circuit
{
    /// <summary>Bytes a cell while solving, on maps at least some hundred cells wide.</summary>
    public const int BytesPerCell = 104;

    private readonly Patches pieces;
    private readonly Multigrid multigrid;
    private readonly ConjugateGradients gradients;
    private readonly HashSet<int> earthed;
    private readonly IReadOnlyList<CircuitNode> shorted;

    private Circuit(CircuitRules rules, Patches pieces, Multigrid multigrid, HashSet<int> earthed, IReadOnlyList<CircuitNode> shorted)
    {
        (Rules, this.pieces, this.multigrid, this.earthed, this.shorted) = (rules, pieces, multigrid, earthed, shorted);
        gradients = new ConjugateGradients(multigrid);
    }

    /// <summary>Where the map lies.</summary>
    public GridFrame Frame => pieces.Frame;

    /// <summary>Neighbours, average and tolerance.</summary>
    public CircuitRules Rules { get; }

    /// <summary>Number of nodes: cells that take part.</summary>
    public long Nodes => pieces.Cells;

    /// <summary>Number of connected pieces.</summary>
    public int Pieces => pieces.Count;

    internal StencilLevel Level => multigrid.Finest;

    /// <summary>Memory of a circuit and one flow, without the map given.</summary>
    /// <param name="frame">The map.</param>
    /// <returns>Bytes.</returns>
    public static long BytesNeeded(GridFrame frame)
    {
        // Finest: 4 links, inverse diagonal, X, B (float), 8 weights a block; X, residual, direction, product (double). Mask and runs of the pieces.
        var layout = new SplitLayout(frame.Columns, frame.Rows);
        var bytes = (layout.Length * ((7 * sizeof(float)) + (4 * sizeof(double)))) + (layout.BlockLength * 8 * sizeof(float)) + (frame.Count * 13);
        while ((long)layout.Columns * layout.Rows > Multigrid.DirectCells)
        {
            layout = new SplitLayout(layout.Evens, layout.CoarseRows);
            bytes += (layout.Length * 8 * sizeof(float)) + (layout.BlockLength * 8 * sizeof(float));
        }

        return bytes + (Multigrid.DirectCells * 40L * sizeof(double));
    }

    /// <summary>Makes the circuit of a map.</summary>
    /// <param name="resistance">Resistance of each cell, Ω; 0, negative, not a number or infinite where there is no node.</param>
    /// <param name="rules">Neighbours, average and tolerance; null for 8 neighbours, average resistance, 1e-6.</param>
    /// <param name="mask">Where given, only its Yes cells take part.</param>
    /// <param name="grounds">Where given, conductance of each cell to the ground, S; not above 0 for none, infinite holds the cell at 0 V.</param>
    /// <param name="shorted">Short-circuit regions: cells that share a voltage in every solve. Regions that are merged here cost a solve no further steps, others about as many again. Null for none.</param>
    /// <param name="options">How the work is done.</param>
    /// <returns>The circuit.</returns>
    /// <exception cref="ArgumentException">A grid lies elsewhere, or a rule is out of its range.</exception>
    public static Circuit Of(
        Grid<float> resistance,
        CircuitRules? rules = null,
        Grid<byte>? mask = null,
        Grid<float>? grounds = null,
        IReadOnlyList<CircuitNode>? shorted = null,
        RunOptions? options = null) =>
        Of(resistance, rules, mask, grounds, shorted, Multigrid.DirectCells, options);

    internal static Circuit Of(
        Grid<float> resistance,
        CircuitRules? rules,
        Grid<byte>? mask,
        Grid<float>? grounds,
        IReadOnlyList<CircuitNode>? shorted,
        int directCells,
        RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(resistance);
        resistance.Frame.Require(mask, nameof(mask));
        resistance.Frame.Require(grounds, nameof(grounds));
        rules ??= new CircuitRules();
        options ??= RunOptions.Default;
        Require(rules, resistance.Frame);
        var pieces = CircuitPieces.Of(resistance, mask, rules.Neighbours, options);
        var level = Conductances.Of(resistance, mask, grounds, rules, shorted ?? [], options);
        var earthed = new HashSet<int>();
        for (var cell = 0; grounds is not null && cell < grounds.Cells.Length; cell++)
        {
            if (grounds.Cells[cell] > 0 && Conductances.IsNode(resistance.Cells[cell], mask, cell))
            {
                earthed.Add(CircuitPieces.PieceOf(pieces, cell));
            }
        }

        return new Circuit(rules, pieces, Multigrid.Of(level, directCells, options), earthed, shorted ?? []);
    }

    /// <summary>The connected piece of circuit that a cell belongs to, numbered from 0 in row-major order of first cells.</summary>
    /// <param name="cell">Row-major number of the cell.</param>
    /// <returns>The number, or -1 where there is no node.</returns>
    public int PieceOf(int cell) => CircuitPieces.PieceOf(pieces, cell);

    /// <summary>Sends 1 A from one node to another.</summary>
    /// <param name="from">Where it enters.</param>
    /// <param name="to">Where it leaves; its voltage is 0.</param>
    /// <param name="options">How the work is done.</param>
    /// <returns>The flow, whose <see cref="CircuitFlow.Resistance"/> is that between the nodes; null where no way joins them or one of them has no cell with resistance.</returns>
    public CircuitFlow? Between(CircuitNode from, CircuitNode to, RunOptions? options = null) => Between(from, to, Rules.Tolerance, options);

    /// <summary>Whether a way joins two nodes.</summary>
    /// <param name="one">One node.</param>
    /// <param name="two">The other.</param>
    /// <returns>False also where one of them has no cell with resistance.</returns>
    public bool Connected(CircuitNode one, CircuitNode two)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(two);
        var joined = new JoinedNodes(this, pieces, [one, two, .. shorted]);
        return joined.FirstCell(0) is { } first && joined.FirstCell(1) is { } last && joined.CircuitOf(first) == joined.CircuitOf(last);
    }

    /// <summary>Sends given currents through the circuit.</summary>
    /// <param name="loads">Where currents enter and leave; in each connected part without ground they add up to 0. Loads at nodes without resistance are left out.</param>
    /// <param name="options">How the work is done.</param>
    /// <returns>The flow; in parts without ground the first node that takes current out has 0 V.</returns>
    /// <exception cref="ArgumentException">In a part without ground more current enters than leaves, or less.</exception>
    public CircuitFlow Flow(IReadOnlyList<CircuitLoad> loads, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(loads);
        var joined = new JoinedNodes(this, pieces, [.. loads.Select(load => load.Node), .. shorted]);
        return Solve(joined, loads, null, Rules.Tolerance, options);
    }

    internal CircuitFlow? Between(CircuitNode from, CircuitNode to, double tolerance, RunOptions? options)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var joined = new JoinedNodes(this, pieces, [from, to, .. shorted]);
        return joined.FirstCell(0) is not { } first || joined.FirstCell(1) is not { } last || joined.CircuitOf(first) != joined.CircuitOf(last)
            ? null
            : Solve(joined, [new CircuitLoad(from, 1), new CircuitLoad(to, -1)], last, tolerance, options);
    }

    /// <summary>The flow of one pair from those of its two nodes to the same third; null is that third itself.</summary>
    internal CircuitFlow Difference(CircuitNode from, CircuitNode to, CircuitFlow? one, CircuitFlow? two)
    {
        var joined = new JoinedNodes(this, pieces, [from, to, .. shorted]);
        var amperes = new SortedDictionary<int, double>();
        joined.Share(0, 1, amperes);
        joined.Share(1, -1, amperes);
        var solution = gradients.Difference(one?.Solved, two?.Solved);
        return new CircuitFlow(this, joined, amperes, joined.Balance(amperes, joined.FirstCell(1)), solution);
    }

    /// <summary>The first cell of each node and the connected part it lies in; -1 where a node has no cell with resistance.</summary>
    internal (int Cell, int Part)[] FirstCells(IReadOnlyList<CircuitNode> nodes)
    {
        var joined = new JoinedNodes(this, pieces, shorted);
        return [.. nodes.Select(node => node.Cells.Where(cell => PieceOf(cell) >= 0).DefaultIfEmpty(-1).Min())
            .Select(cell => (cell, cell < 0 ? -1 : joined.CircuitOf(cell)))];
    }

    /// <summary>Those of some cells that a way joins with the ground.</summary>
    internal int[] WithGround(int[] cells)
    {
        var joined = new JoinedNodes(this, pieces, shorted);
        var known = new Dictionary<int, bool>();
        return [.. cells.Where(cell =>
        {
            var part = joined.CircuitOf(cell);
            return known.TryGetValue(part, out var yes) ? yes : known[part] = joined.IsEarthed(part);
        })];
    }

    /// <summary>Whether a node merges nothing that is not merged in every solve.</summary>
    internal bool IsFixed(CircuitNode node) => node.Cells.Count(cell => PieceOf(cell) >= 0) <= 1 || shorted.Contains(node);

    /// <summary>Whether the part of circuit that holds a piece has a way to the ground.</summary>
    internal bool IsEarthed(int piece) => earthed.Contains(piece);

    /// <summary>Calls back for every run of nodes, rows in any order: row, first column, column after the last, piece.</summary>
    internal void EachRun(Action<int, int, int, int> work, RunOptions? options = null) =>
        Parallel.For(0, Frame.Rows, (options ?? RunOptions.Default).Parallel, row =>
        {
            var runs = pieces.Runs;
            for (var run = runs.RowStart[row]; run < runs.RowStart[row + 1]; run++)
            {
                work(row, runs.First[run], runs.End[run], pieces.PatchOfRun[run]);
            }
        });

    private static void Require(CircuitRules rules, GridFrame frame)
    {
        if (rules.Neighbours is not (Neighbours.Four or Neighbours.Eight))
        {
            throw new ArgumentOutOfRangeException(nameof(rules), rules.Neighbours, "A cell has 4 or 8 neighbours.");
        }

        if (rules.Average is not (CellAverage.Resistance or CellAverage.Conductance))
        {
            throw new ArgumentOutOfRangeException(nameof(rules), rules.Average, "Resistances or conductances are averaged.");
        }

        if (!(rules.Tolerance is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rules), rules.Tolerance, "The relative residual to reach lies above 0 and below 1, for instance 1e-6.");
        }

        if (new SplitLayout(frame.Columns, frame.Rows).Length > Array.MaxLength)
        {
            throw new ArgumentException(
                $"A circuit of {frame.Columns} columns × {frame.Rows} rows exceeds {Array.MaxLength} cells: cut the map or make its cells larger.", nameof(frame));
        }
    }

    /// <summary>Loads stand for the first nodes of those joined.</summary>
    private CircuitFlow Solve(JoinedNodes joined, IReadOnlyList<CircuitLoad> loads, int? zero, double tolerance, RunOptions? options)
    {
        var amperes = new SortedDictionary<int, double>();
        for (var load = 0; load < loads.Count; load++)
        {
            joined.Share(load, loads[load].Amperes, amperes);
        }

        var zeros = joined.Balance(amperes, zero);

        // What enters at a cell held at 0 V leaves there.
        var entering = amperes.Select(load => (At: Level.Layout.Index(load.Key), Amperes: load.Value))
            .Where(load => Level.Held is not { } held || held[load.At] == 0).ToArray();
        var solution = gradients.Solve(entering, joined.Merged, tolerance, options ?? RunOptions.Default);
        return new CircuitFlow(this, joined, amperes, zeros, solution);
    }
}
