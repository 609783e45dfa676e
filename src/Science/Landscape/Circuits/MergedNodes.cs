namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>
/// Cells that share one voltage. The merged circuit is QAQ on the vectors that are equal inside each node, where Q takes the mean over a node: no row of the matrix changes, and one multigrid serves every choice of nodes.
/// Pieces of circuit that only a node joins get the missing link between their levels from <see cref="Pieces"/>.
/// </summary>
internal sealed class MergedNodes(int[][] nodes, IReadOnlyList<CircuitPiece> pieces)
{
    /// <summary>Places of the cells of each node in the layout; at least two each, none in two nodes.</summary>
    public int[][] Nodes { get; } = nodes;

    /// <summary>The pieces of circuit that a node joins with another.</summary>
    public IReadOnlyList<CircuitPiece> Pieces { get; } = pieces;

    public void Average(double[] values)
    {
        foreach (var node in Nodes)
        {
            var sum = 0.0;
            foreach (var at in node)
            {
                sum += values[at];
            }

            foreach (var at in node)
            {
                values[at] = sum / node.Length;
            }
        }
    }

    public void Average(float[] values)
    {
        foreach (var node in Nodes)
        {
            var sum = 0.0;
            foreach (var at in node)
            {
                sum += values[at];
            }

            foreach (var at in node)
            {
                values[at] = (float)(sum / node.Length);
            }
        }
    }

    /// <summary>What the squares of an averaged vector lack to the squares of the merged one: the sum over a node counts, not each cell's share.</summary>
    public double MissingSquares(double[] averaged)
    {
        var sum = 0.0;
        foreach (var node in Nodes)
        {
            var mean = averaged[node[0]];
            sum += mean * mean * node.Length * (node.Length - 1.0);
        }

        return sum;
    }

    /// <summary>Adds to the preconditioned vector the levels of pieces against each other.</summary>
    public void Level(float[] b, float[] x)
    {
        foreach (var piece in Pieces)
        {
            var sum = 0.0;
            foreach (var (start, parityStart, length, odd) in piece.Halves)
            {
                sum += Sum(b, start, length) + Sum(b, parityStart, odd);
            }

            var step = (float)(sum / piece.Conductance);
            foreach (var (start, parityStart, length, odd) in piece.Halves)
            {
                Add(x, start, length, step);
                Add(x, parityStart, odd, step);
            }
        }
    }

    private static double Sum(float[] values, int start, int length)
    {
        var sum = 0.0;
        foreach (var value in values.AsSpan(start, length))
        {
            sum += value;
        }

        return sum;
    }

    private static void Add(float[] values, int start, int length, float step)
    {
        foreach (ref var value in values.AsSpan(start, length))
        {
            value += step;
        }
    }
}
