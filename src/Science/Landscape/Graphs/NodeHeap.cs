namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>Nodes by distance, the nearest first and of equally near ones the smaller number; a nearer distance may be set at any time.</summary>
internal sealed class NodeHeap(int nodes, double[] distance)
{
    private readonly int[] heap = new int[nodes];
    private readonly int[] place = Filled(nodes);
    private int count;

    /// <summary>Whether none waits.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Puts a node in, or moves it forward after its distance fell.</summary>
    public void Set(int node)
    {
        var at = place[node] >= 0 ? place[node] : count++;
        while (at > 0)
        {
            var above = (at - 1) >> 1;
            if (!Before(node, heap[above]))
            {
                break;
            }

            heap[at] = heap[above];
            place[heap[at]] = at;
            at = above;
        }

        heap[at] = node;
        place[node] = at;
    }

    /// <summary>Takes the nearest out.</summary>
    public int Take()
    {
        var nearest = heap[0];
        place[nearest] = -1;
        var last = heap[--count];
        if (count > 0)
        {
            var at = 0;
            while (true)
            {
                var below = (2 * at) + 1;
                if (below >= count)
                {
                    break;
                }

                if (below + 1 < count && Before(heap[below + 1], heap[below]))
                {
                    below++;
                }

                if (!Before(heap[below], last))
                {
                    break;
                }

                heap[at] = heap[below];
                place[heap[at]] = at;
                at = below;
            }

            heap[at] = last;
            place[last] = at;
        }

        return nearest;
    }

    private static int[] Filled(int nodes)
    {
        var places = new int[nodes];
        Array.Fill(places, -1);
        return places;
    }

    private bool Before(int one, int other) => distance[one] < distance[other] || (distance[one] == distance[other] && one < other);
}
