using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>Betweenness: how much of what goes by shortest ways between other patches passes through a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: BC_k = Σ_{i&lt;j; i,j≠k} w_ij σ_ij(k) / σ_ij; σ = number of shortest ways, σ(k) = of those through k;
/// w = 1, or aᵢ aⱼ p*ᵢⱼ.</para>
/// <para><b>Meaning</b>: patches that many ways lead through; weighted, those that much exchange leads through.</para>
/// <para><b>Units</b>: pairs of patches; weighted, squares of the attribute.</para>
/// <para><b>Range</b>: 0 to (n − 1)(n − 2) / 2 pairs; 0 for a patch with one link or none.</para>
/// <para><b>Behaviour</b>: other than dPC's connector part it counts a patch fully even when a way around is hardly longer. Equally short
/// ways (to 1e-12) share; links of length 0 keep the order of patch numbers. Same bits whatever the threads.</para>
/// <para><b>Assumes</b>: everyone takes the shortest way.</para>
/// <para><b>Source</b>: [freeman-1977], by the method of [brandes-2001]; weighted as [foltete-2012].</para>
/// </remarks>
public static class Betweenness
{
    private const int Stretches = 64;

    /// <summary>Lengths that differ by less than this share are the same.</summary>
    private const double Tie = 1e-12;

    /// <summary>Counts pairs.</summary>
    /// <param name="graph">Patches and links.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>BC of each patch; shape (patches).</returns>
    public static double[] Of(PatchGraph graph, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ones = new double[graph.Patches];
        Array.Fill(ones, 1);
        return Sum(graph, ones, _ => 1, options ?? RunOptions.Default);
    }

    /// <summary>Weighs each pair with its attributes and its chance.</summary>
    /// <param name="graph">Patches and links.</param>
    /// <param name="attribute">a, at least 0, not all 0; shape (patches).</param>
    /// <param name="dispersal">Chance by length.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>BC of each patch; shape (patches).</returns>
    /// <exception cref="ArgumentException">The attributes do not fit.</exception>
    public static double[] Weighted(PatchGraph graph, IReadOnlyList<double> attribute, Dispersal dispersal, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Sum(graph, PairSum.Checked(graph, attribute), dispersal.Chance, options ?? RunOptions.Default);
    }

    private static double[] Sum(PatchGraph graph, double[] a, Func<double, double> chance, RunOptions options)
    {
        var n = graph.Patches;
        var sums = new double[Stretches][];
        Stretch.ForEach(graph, Stretches, options, (stretch, sources, ways) =>
        {
            var sum = sums[stretch] = new double[n];
            var (count, passing, rank) = (new double[n], new double[n], new int[n]);
            for (var source = sources.From; source < sources.To; source++)
            {
                options.Cancel.ThrowIfCancellationRequested();
                ways.From(source);
                FromSource(graph, ways, a, chance, count, passing, rank);
                foreach (var node in ways.Order[1..])
                {
                    sum[node] += passing[node];
                }
            }
        });
        var all = new double[n];
        foreach (var sum in sums)
        {
            for (var node = 0; node < n; node++)
            {
                all[node] += sum[node] / 2; // each pair was met from both ends
            }
        }

        return all;
    }

    /// <summary>What passes through each patch from one source: shares handed back from the farthest to the nearest.</summary>
    private static void FromSource(
        PatchGraph graph, ShortestWays ways, double[] a, Func<double, double> chance, double[] count, double[] passing, int[] rank)
    {
        var order = ways.Order;
        for (var i = 0; i < order.Length; i++)
        {
            (rank[order[i]], count[order[i]], passing[order[i]]) = (i, i == 0 ? 1 : 0, 0);
        }

        foreach (var node in order)
        {
            var lengths = graph.Lengths(node);
            var neighbours = graph.Neighbours(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                if (Leads(ways, rank, node, neighbours[i], lengths[i]))
                {
                    count[neighbours[i]] += count[node];
                }
            }
        }

        for (var at = order.Length - 1; at >= 0; at--)
        {
            var node = order[at];
            var lengths = graph.Lengths(node);
            var neighbours = graph.Neighbours(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                var further = neighbours[i];
                if (Leads(ways, rank, node, further, lengths[i]))
                {
                    var ends = a[order[0]] * a[further] * chance(ways.Distance[further]);
                    passing[node] += count[node] / count[further] * (ends + passing[further]);
                }
            }
        }
    }

    /// <summary>Whether a link is the last one of a shortest way.</summary>
    private static bool Leads(ShortestWays ways, int[] rank, int from, int to, double length) =>
        rank[to] > rank[from] && ways.Distance[from] + length <= ways.Distance[to] * (1 + Tie);
}
