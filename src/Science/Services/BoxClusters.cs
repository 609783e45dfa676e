using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Hedgerow.Science.Services;

/// <summary>Polygons sorted into heaps whose bounding boxes hang together: polygons of two heaps have no ground in common.</summary>
internal static class BoxClusters
{
    /// <summary>The heaps in the order of their first polygons, each in the order of the polygons.</summary>
    public static IReadOnlyList<List<Polygon>> Of(IReadOnlyList<Polygon> polygons)
    {
        var tree = new STRtree<int>();
        for (var i = 0; i < polygons.Count; i++)
        {
            tree.Insert(polygons[i].EnvelopeInternal, i);
        }

        // The root of a heap is its first polygon.
        int[] parent = [.. Enumerable.Range(0, polygons.Count)];
        for (var i = 0; i < polygons.Count; i++)
        {
            foreach (var other in tree.Query(polygons[i].EnvelopeInternal))
            {
                var (one, two) = (Root(parent, i), Root(parent, other));
                parent[Math.Max(one, two)] = Math.Min(one, two);
            }
        }

        var heaps = new List<List<Polygon>>();
        var place = new int[polygons.Count];
        for (var i = 0; i < polygons.Count; i++)
        {
            var root = Root(parent, i);
            if (root == i)
            {
                place[i] = heaps.Count;
                heaps.Add([]);
            }

            heaps[place[root]].Add(polygons[i]);
        }

        return heaps;
    }

    private static int Root(int[] parent, int element)
    {
        while (parent[element] != element)
        {
            element = parent[element] = parent[parent[element]];
        }

        return element;
    }
}
