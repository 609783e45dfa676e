namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>Minimum spanning tree: the cheapest links that hold together whatever can be held together.</summary>
/// <remarks>
/// <para><b>Formula</b>: links in rising order of cost are taken when they join two parts that were apart.</para>
/// <para><b>Meaning</b>: the backbone of a network; losing one of its links parts it or makes the ways longer.</para>
/// <para><b>Units</b>: those of the costs.</para>
/// <para><b>Range</b>: as many links as sources less the number of parts.</para>
/// <para><b>Behaviour</b>: of equal costs the link of the smaller numbers comes first; the same links give the same tree.</para>
/// <para><b>Assumes</b>: costs are the same in both directions.</para>
/// <para><b>Source</b>: [kruskal-1956].</para>
/// </remarks>
public static class SpanningTree
{
    /// <summary>Marks the links of the tree.</summary>
    /// <param name="links">The links of a network.</param>
    /// <param name="sources">Number of sources.</param>
    /// <returns>The same links in the same order, marked.</returns>
    public static IReadOnlyList<CorridorLink> Mark(IReadOnlyList<CorridorLink> links, int sources)
    {
        ArgumentNullException.ThrowIfNull(links);
        var parent = Enumerable.Range(0, sources + 1).ToArray();
        var taken = new bool[links.Count];
        foreach (var i in Enumerable.Range(0, links.Count).OrderBy(i => links[i].Cost).ThenBy(i => links[i].First).ThenBy(i => links[i].Second))
        {
            var (a, b) = (Root(links[i].First), Root(links[i].Second));
            taken[i] = a != b;
            parent[a] = b;
        }

        return [.. links.Select((link, i) => link with { InSpanningTree = taken[i] })];

        int Root(int source)
        {
            while (parent[source] != source)
            {
                source = parent[source] = parent[parent[source]];
            }

            return source;
        }
    }
}
