namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The nodes of one solve: which cells they hold, which overlap and so are one, and which pieces of circuit they join.</summary>
internal sealed class JoinedNodes
{
    private readonly Circuit circuit;
    private readonly int[][] cells;              // of each node, those with resistance, ascending
    private readonly int[] groupOf;              // the group of each node: overlapping nodes are one
    private readonly int[][] groups;             // cells of each group
    private readonly Dictionary<int, int> joins = [];   // piece -> a piece joined with it

    public JoinedNodes(Circuit circuit, Patches pieces, IReadOnlyList<CircuitNode> nodes)
    {
        this.circuit = circuit;
        cells = [.. nodes.Select(node => Present(node))];
        groupOf = [.. Enumerable.Range(0, cells.Length)];
        Overlap();
        groups = [.. Enumerable.Range(0, cells.Length).Select(group =>
            groupOf[group] != group ? [] : (int[])[.. Enumerable.Range(0, cells.Length).Where(node => groupOf[node] == group).SelectMany(node => cells[node]).Distinct().Order()])];
        foreach (var group in groups)
        {
            var held = circuit.Level.Held is { } holds ? group.Count(cell => holds[circuit.Level.Layout.Index(cell)] > 0) : 0;
            if (held > 0 && held < group.Length)
            {
                throw new ArgumentException($"Of the {group.Length} cells of a node only {held} are held at 0 V: hold all of them.", nameof(nodes));
            }
        }

        var several = groups.Where(group => group.Length > 1).ToArray();
        var crossing = several.Where(group => group.Select(circuit.PieceOf).Distinct().Count() > 1).ToArray();
        foreach (var group in crossing)
        {
            foreach (var cell in group)
            {
                Join(circuit.PieceOf(group[0]), circuit.PieceOf(cell));
            }
        }

        var layout = circuit.Level.Layout;
        var loose = crossing.SelectMany(group => group).GroupBy(circuit.PieceOf).Where(piece => !circuit.IsEarthed(piece.Key)).OrderBy(piece => piece.Key);
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

    /// <summary>Spreads a current evenly over the cells of a node's group.</summary>
    public void Share(int node, double amperes, SortedDictionary<int, double> into)
    {
        var group = groups[groupOf[node]];
        foreach (var cell in group)
        {
            into[cell] = into.GetValueOrDefault(cell) + (amperes / group.Length);
        }
    }

    /// <summary>Checks that current can leave wherever it enters.</summary>
    /// <returns>For each connected part with currents: the cell that has 0 V, or -1 where the ground has.</returns>
    public Dictionary<int, int> Balance(SortedDictionary<int, double> amperes, int? zero)
    {
        var parts = amperes.GroupBy(load => CircuitOf(load.Key)).ToArray();
        var earthed = parts.Select(part => part.Key).Where(part => circuit.IsEarthed(part)).ToHashSet();
        earthed.UnionWith(joins.Keys.Where(circuit.IsEarthed).Select(Root));
        var zeros = new Dictionary<int, int>();
        foreach (var part in parts)
        {
            if (earthed.Contains(part.Key))
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

    private void Overlap()
    {
        var owner = new Dictionary<int, int>();
        for (var node = 0; node < cells.Length; node++)
        {
            foreach (var cell in cells[node])
            {
                if (!owner.TryAdd(cell, node))
                {
                    var (one, two) = (groupOf[owner[cell]], groupOf[node]);
                    var (keep, drop) = (Math.Min(one, two), Math.Max(one, two));
                    for (var other = 0; keep != drop && other < groupOf.Length; other++)
                    {
                        groupOf[other] = groupOf[other] == drop ? keep : groupOf[other];
                    }
                }
            }
        }
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
        return inverse == 0 ? 1e-30 : 1.0 / inverse;
    }
}
