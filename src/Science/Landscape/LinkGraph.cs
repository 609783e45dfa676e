namespace Hedgerow.Science.Landscape;

/// <summary>Patches as nodes, links as edges.</summary>
internal sealed class LinkGraph
{
    private readonly Patches patches;
    private readonly Links links;
    private readonly int[] start;
    private readonly int[] edge; // link of each place; the other end follows from it

    public LinkGraph(Patches patches, Links links, int[] used)
    {
        (this.patches, this.links) = (patches, links);
        start = new int[patches.Count + 1];
        foreach (var link in used)
        {
            start[links.Table[link].First + 1]++;
            start[links.Table[link].Second + 1]++;
        }

        for (var node = 0; node < patches.Count; node++)
        {
            start[node + 1] += start[node];
        }

        edge = new int[2 * used.Length];
        var next = start.AsSpan(0, patches.Count).ToArray();
        foreach (var link in used)
        {
            edge[next[links.Table[link].First]++] = link;
            edge[next[links.Table[link].Second]++] = link;
        }
    }

    /// <summary>
    /// The edges whose loss parts their component, with the cells on either side. Depth first with a stack of its own: a chain of a
    /// million patches must not overflow the thread's.
    /// </summary>
    public List<(int Link, long FirstSide, long SecondSide)> Bridges()
    {
        const int Unseen = 0;
        var found = new List<(int Link, long FirstSide, long SecondSide)>();
        var component = new List<(int Link, int Below)>();
        var seen = new int[patches.Count];     // time of arrival, from 1
        var lowest = new int[patches.Count];   // earliest node reached from the subtree by one edge outside the tree
        var cells = new long[patches.Count];   // of the subtree
        var place = start.AsSpan(0, patches.Count).ToArray();
        var stack = new Stack<(int Node, int Link)>();
        var time = 0;
        for (var root = 0; root < patches.Count; root++)
        {
            if (seen[root] != Unseen)
            {
                continue;
            }

            component.Clear();
            Arrive(root, -1);
            while (stack.TryPeek(out var top))
            {
                var (node, through) = top;
                if (place[node] < start[node + 1])
                {
                    var link = edge[place[node]++];
                    var other = links.Table[link].First ^ links.Table[link].Second ^ node;
                    if (link == through)
                    {
                        continue;
                    }

                    if (seen[other] == Unseen)
                    {
                        Arrive(other, link);
                    }
                    else
                    {
                        lowest[node] = Math.Min(lowest[node], seen[other]);
                    }

                    continue;
                }

                stack.Pop();
                if (stack.TryPeek(out var above))
                {
                    cells[above.Node] += cells[node];
                    lowest[above.Node] = Math.Min(lowest[above.Node], lowest[node]);
                    if (lowest[node] == seen[node])
                    {
                        component.Add((through, node));
                    }
                }
            }

            foreach (var (link, below) in component)
            {
                var rest = cells[root] - cells[below];
                found.Add(links.Table[link].First == below ? (link, cells[below], rest) : (link, rest, cells[below]));
            }
        }

        return found;

        void Arrive(int node, int link)
        {
            seen[node] = lowest[node] = ++time;
            cells[node] = patches[node].Cells;
            stack.Push((node, link));
        }
    }
}
