using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>
/// Finds the connectors: residual cells that a way leads through from one place at a rim to another without using a cell twice. With one
/// more node that touches all places, these are the cells of its biconnected block, which one depth-first search finds.
/// </summary>
internal sealed class Connectors
{
    private const int Unseen = 0;
    private readonly Residue graph;
    private readonly int[] seen;       // time of arrival, from 2; the node that touches all places has 1
    private readonly int[] lowest;
    private readonly int[] parent;
    private readonly int[] position;
    private readonly bool[] inside;
    private readonly List<int> order = [];

    private Connectors(Residue graph)
    {
        this.graph = graph;
        var nodes = graph.Cells + graph.PlaceCount;
        (seen, lowest, parent, position, inside) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes], new bool[nodes]);
    }

    /// <summary>Turns branches into loops and bridges where they are, and rim cells too where connectors show through.</summary>
    public static void Mark(Grid<byte> map, CoreLabels labels, Neighbours touching, bool transition, RunOptions run)
    {
        var steps = new Steps(map.Frame, touching);
        var graph = new Residue(map, labels, steps, run.Cancel);
        var search = new Connectors(graph);
        var kind = new byte[graph.Cells];
        for (var place = graph.Cells; place < graph.Cells + graph.PlaceCount; place++)
        {
            run.Cancel.ThrowIfCancellationRequested();
            if (search.seen[place] == Unseen)
            {
                search.Visit(place);
                search.Judge(kind);
            }
        }

        var ends = new List<(int Cell, byte Kind)>();
        for (var node = 0; node < kind.Length; node++)
        {
            if (kind[node] != 0)
            {
                map.Cells[graph.CellOf(node)] = kind[node];
                if (graph.IsContact(node))
                {
                    ends.Add((graph.CellOf(node), kind[node]));
                }
            }
        }

        if (transition)
        {
            Transition.Show(map, labels, steps, ends, run.Cancel);
        }
    }

    /// <summary>Depth first from one place, with a position of its own for each node: no stack that could overflow.</summary>
    private void Visit(int start)
    {
        order.Clear();
        Arrive(start, -1);
        for (var node = start; node >= 0;)
        {
            var next = graph.Neighbour(node, position[node]++);
            if (next == -2)
            {
                node = parent[node];
            }
            else if (next >= 0 && seen[next] == Unseen)
            {
                Arrive(next, node);
                node = next;
            }
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            var least = Math.Min(lowest[node], node >= graph.Cells ? 1 : seen[node]);
            for (var at = 0; ; at++)
            {
                var next = graph.Neighbour(node, at);
                if (next == -2)
                {
                    break;
                }

                least = next >= 0 && next != parent[node] ? Math.Min(least, seen[next]) : least;
            }

            lowest[node] = least;
            if (parent[node] >= 0)
            {
                lowest[parent[node]] = Math.Min(lowest[parent[node]], least);
            }
        }
    }

    private void Arrive(int node, int from)
    {
        order.Add(node);
        seen[node] = lowest[node] = order.Count + 1;
        parent[node] = from;
    }

    /// <summary>Names the cells of the block: bridge where its places touch different cores, else loop; one place alone connects nothing.</summary>
    private void Judge(byte[] kind)
    {
        var places = 0;
        var different = false;
        foreach (var node in order)
        {
            inside[node] = parent[node] < 0 || (inside[parent[node]] && lowest[node] < seen[parent[node]]);
            if (node >= graph.Cells)
            {
                places++;
                different |= graph.CoreOf(node) != graph.CoreOf(order[0]);
            }
        }

        if (places < 2)
        {
            return;
        }

        foreach (var node in order)
        {
            if (inside[node] && node < graph.Cells)
            {
                kind[node] = (byte)(different ? PatternClass.Bridge : PatternClass.Loop);
            }
        }
    }
}
