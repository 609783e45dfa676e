using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>The shortest ways from one patch to all others, and again with one patch lost. One object serves one thread, source after source.</summary>
internal sealed class ShortestWays
{
    private readonly PatchGraph graph;
    private readonly double[] distance;
    private readonly double[] detour;
    private readonly int[] parent;
    private readonly int[] order;
    private readonly int[] size;    // patches in the subtree, the patch included
    private readonly int[] place;   // place in the preorder of the tree
    private readonly int[] next;    // next free place among the children of a patch
    private readonly int[] preorder;
    private readonly NodeHeap heap;
    private readonly NodeHeap detours;
    private int reached;

    public ShortestWays(PatchGraph graph)
    {
        this.graph = graph;
        var n = graph.Patches;
        (distance, detour) = (new double[n], new double[n]);
        (parent, order, size, place, next, preorder) = (new int[n], new int[n], new int[n], new int[n], new int[n], new int[n]);
        heap = new NodeHeap(n, distance);
        detours = new NodeHeap(n, detour);
        Array.Fill(distance, double.PositiveInfinity);
    }

    /// <summary>Length of the shortest way to each patch, infinite where there is none; shape (patches).</summary>
    public ReadOnlySpan<double> Distance => distance;

    /// <summary>The patches that can be reached, the nearest first.</summary>
    public ReadOnlySpan<int> Order => order.AsSpan(0, reached);

    /// <summary>Finds the ways from a patch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void From(int source)
    {
        for (var i = 0; i < reached; i++)
        {
            distance[order[i]] = double.PositiveInfinity;
        }

        reached = 0;
        distance[source] = 0;
        parent[source] = -1;
        heap.Set(source);
        while (!heap.IsEmpty)
        {
            var node = heap.Take();
            order[reached++] = node;
            var neighbours = graph.Neighbours(node);
            var lengths = graph.Lengths(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                var far = distance[node] + lengths[i];
                if (far < distance[neighbours[i]])
                {
                    distance[neighbours[i]] = far;
                    parent[neighbours[i]] = node;
                    heap.Set(neighbours[i]);
                }
            }
        }
    }

    /// <summary>
    /// For each patch, adds what the source loses when that patch is lost: over the patches behind it in the tree of best ways,
    /// attribute × (value of the way − value of the best way around).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddLosses(Func<double, double> value, ReadOnlySpan<double> attribute, double weight, Span<double> losses)
    {
        LayOut();
        for (var i = 1; i < reached; i++)
        {
            var lost = order[i];
            if (size[lost] > 1)
            {
                losses[lost] += weight * Loss(lost, value, attribute);
            }
        }
    }

    /// <summary>Writes the tree so that whatever lies behind a patch stands right after it.</summary>
    private void LayOut()
    {
        for (var i = 0; i < reached; i++)
        {
            size[order[i]] = 1;
        }

        for (var i = reached - 1; i > 0; i--)
        {
            size[parent[order[i]]] += size[order[i]];
        }

        for (var i = 0; i < reached; i++)
        {
            var node = order[i];
            place[node] = i == 0 ? 0 : next[parent[node]];
            if (i > 0)
            {
                next[parent[node]] += size[node];
            }

            next[node] = place[node] + 1;
            preorder[place[node]] = node;
        }
    }

    private double Loss(int lost, Func<double, double> value, ReadOnlySpan<double> attribute)
    {
        var from = place[lost];
        var behind = preorder.AsSpan(from + 1, size[lost] - 1);
        foreach (var node in behind)
        {
            // A patch that is not behind the lost one keeps its way: the best step from there.
            var best = double.PositiveInfinity;
            var neighbours = graph.Neighbours(node);
            var lengths = graph.Lengths(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                if ((uint)(place[neighbours[i]] - from) >= (uint)(behind.Length + 1))
                {
                    best = Math.Min(best, distance[neighbours[i]] + lengths[i]);
                }
            }

            detour[node] = best;
            if (best < double.PositiveInfinity)
            {
                detours.Set(node);
            }
        }

        while (!detours.IsEmpty)
        {
            var node = detours.Take();
            var neighbours = graph.Neighbours(node);
            var lengths = graph.Lengths(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                var other = neighbours[i];
                if ((uint)(place[other] - from - 1) < (uint)behind.Length && detour[node] + lengths[i] < detour[other])
                {
                    detour[other] = detour[node] + lengths[i];
                    detours.Set(other);
                }
            }
        }

        var loss = 0.0;
        foreach (var node in behind)
        {
            if (detour[node] > distance[node])
            {
                var left = double.IsPositiveInfinity(detour[node]) ? 0 : value(detour[node]);
                loss += attribute[node] * (value(distance[node]) - left);
            }
        }

        return loss;
    }
}
