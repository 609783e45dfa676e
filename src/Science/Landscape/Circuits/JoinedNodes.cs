namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The nodes of one solve: which cells they hold, which overlap and so are one, and which pieces of circuit they join.</summary>
internal sealed class JoinedNodes
{
    private readonly Circuit circuit;
    private readonly int[][] cells;                       // of each node, those with resistance, ascending
    private readonly Dictionary<int, int[]> groups = [];  // cell -> all cells of its node, for nodes of several cells
    private readonly Dictionary<int, int> joins = [];     // piece -> a piece joined with it

    public JoinedNodes(Circuit circuit, Patches pieces, IReadOnlyList<CircuitNode> nodes)
    {
        this.circuit = circuit;
        cells = [.. nodes.Select(Present)];
        var several = Overlap();
        var layout = circuit.Level.Layout;
        foreach (var group in several)
        {
            var held = circuit.Level.Held is { } holds ? group.Count(cell => holds[layout.Index(cell)] > 0) : 0;
            if (held > 0 && held < group.Length)
            {
                throw new ArgumentException($"Of the {group.Length} cells of a node only {held} are held at 0 V: hold all of them.", nameof(nodes));
            }
        }

        var crossing = several.Where(group => group.Select(circuit.PieceOf).Distinct().Skip(1).Any()).ToArray();
        foreach (var group in crossing)
        {
            foreach (var cell in group)
            {
                Join(circuit.PieceOf(group[0]), circuit.PieceOf(cell));
            }
        }

        // A piece with a ground has its level already; a single cell has no equation of its own.
        var loose = crossing.SelectMany(group => group).GroupBy(circuit.PieceOf)
            .Where(piece => !circuit.IsEarthed(piece.Key) && piece.Sum(Conductance) > 0).OrderBy(piece => piece.Key);
        Merged = new MergedNodes(
            [.. several.Select(group => group.Select(cell => layout.Index(cell)).ToArray())],
            [.. loose.Select(piece => new CircuitPiece(CircuitPieces.Halves(pieces, piece.Key, layout), piece.Sum(Conductance)))]);
    }

    public MergedNodes Merged { get; }

    /// <summary>The first cell of a node, or null where it has none with resistance.</summary>
    public int? FirstCell(int node) => cells[node].Length == 0 ? null : cells[node][0];

    /// <summary>The connected part of circuit that a cell belongs to, merged nodes included; named by one of its pieces.</summary>
    public int CircuitOf(int cell) => Root(circuit.PieceOf(cell));

    /// <summary>The same by piece.</summary>
    public int CircuitOfPiece(int piece) => Root(piece);

    /// <summary>Spreads a current evenly over the cells of a node and of all that overlap it.</summary>
    public void Share(int node, double amperes, SortedDictionary<int, double> into)
    {
        if (FirstCell(node) is not { } first)
        {
            return;
        }

        var group = groups.GetValueOrDefault(first) ?? [first];
        foreach (var cell in group)
        {
            into[cell] = into.GetValueOrDefault(cell) + (amperes / group.Length);
        }
    }

    /// <summary>Checks that current can leave wherever it enters.</summary>
    /// <returns>For each connected part with currents: the cell that has 0 V, or -1 where the ground has.</returns>
    public Dictionary<int, int> Balance(SortedDictionary<int, double> amperes, int? zero)
    {
        var zeros = new Dictionary<int, int>();
        foreach (var part in amperes.GroupBy(load => CircuitOf(load.Key)))
        {
            if (IsEarthed(part.Key))
            {
                zeros[part.Key] = -1;
                continue;
            }

            var (sum, size) = (part.Sum(load => load.Value), part.Sum(load => Math.Abs(load.Value)));
            if (Math.Abs(sum) > 1e-9 * size)
            {
                throw new ArgumentException(
                    $"{sum:g6} A more enter than leave the part of the circuit round cell {part.First().Key}, which has no ground: let as much leave, or give a ground.", nameof(amperes));
            }

            zeros[part.Key] = zero ?? part.FirstOrDefault(load => load.Value < 0, part.First()).Key;
        }

        return zeros;
    }

    /// <summary>Whether a connected part has a way to the ground.</summary>
    public bool IsEarthed(int part) => circuit.IsEarthed(part) || joins.Keys.Any(piece => circuit.IsEarthed(piece) && Root(piece) == part);

    private int[] Present(CircuitNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var count = circuit.Frame.Count;
        foreach (var cell in node.Cells)
        {
            if (cell < 0 || cell >= count)
            {
                throw new ArgumentException($"Cell {cell} of a node lies outside the map of {count} cells (numbered from 0, row by row).", nameof(node));
            }
        }

        return [.. node.Cells.Where(cell => circuit.PieceOf(cell) >= 0).Distinct().Order()];
    }

    /// <summary>Nodes that share a cell become one.</summary>
    /// <returns>Cells of each node with several, ascending; by first cell.</returns>
    private int[][] Overlap()
    {
        var parent = Enumerable.Range(0, cells.Length).ToArray();
        var owner = new Dictionary<int, int>();
        for (var node = 0; node < cells.Length; node++)
        {
            foreach (var cell in cells[node])
            {
                if (!owner.TryAdd(cell, node))
                {
                    var (one, two) = (Find(owner[cell]), Find(node));
                    parent[Math.Max(one, two)] = Math.Min(one, two);
                }
            }
        }

        int Find(int node)
        {
            while (parent[node] != node)
            {
                node = parent[node] = parent[parent[node]];
            }

            return node;
        }

        var several = owner.GroupBy(cell => Find(cell.Value), cell => cell.Key).Where(group => group.Skip(1).Any())
            .Select(group => group.Order().ToArray()).OrderBy(group => group[0]).ToArray();
        foreach (var group in several)
        {
            foreach (var cell in group)
            {
                groups[cell] = group;
            }
        }

        return several;
    }

    private void Join(int one, int two)
    {
        joins.TryAdd(one, one);
        joins.TryAdd(two, two);
        (one, two) = (Root(one), Root(two));
        joins[Math.Max(one, two)] = Math.Min(one, two);
    }

    private int Root(int piece)
    {
        while (joins.TryGetValue(piece, out var next) && next != piece)
        {
            piece = next;
        }

        return piece;
    }

    /// <summary>Sum of the conductances of a cell's links and ground.</summary>
    private double Conductance(int cell)
    {
        var inverse = circuit.Level.InverseDiagonal[circuit.Level.Layout.Index(cell)];
        return inverse == 0 ? 0 : 1.0 / inverse;
    }
}
