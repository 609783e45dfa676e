using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>Probability of connectivity (PC): the chance that two animals set down at random in the landscape can reach one another.</summary>
/// <remarks>
/// <para><b>Formula</b>: PC = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ / A_L²; p* = the largest product of the chances along any way from i to j; p*ᵢᵢ = 1.</para>
/// <para><b>Meaning</b>: how much habitat is reachable, inside patches, across links and by stepping stones.</para>
/// <para><b>Units</b>: a share; its root times A_L (ECA) in the unit of a.</para>
/// <para><b>Range</b>: 0 to 1; 1 when one patch fills the landscape.</para>
/// <para><b>Behaviour</b>: the best product is the shortest way on −ln p, found by Dijkstra's method from every patch. Sums run in a fixed order:
/// the same inputs give the same bits whatever the threads. Memory by patches + links, 64 sums a patch.</para>
/// <para><b>Assumes</b>: ways are as good in both directions; between patches without a way p* is 0.</para>
/// <para><b>Source</b>: [saura-2007].</para>
/// </remarks>
public static class ProbabilityOfConnectivity
{
    /// <summary>Computes it.</summary>
    /// <param name="graph">Patches and links, lengths in the unit of <paramref name="dispersal"/>.</param>
    /// <param name="attribute">a: area, habitat quality or number of animals of each patch, at least 0, not all 0; shape (patches).</param>
    /// <param name="dispersal">Chance by length.</param>
    /// <param name="importance">Whether each patch's importance (dPC) is wanted too.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>PC's numerator, ECA and, when asked for, dPC.</returns>
    /// <exception cref="ArgumentException">The attributes do not fit.</exception>
    public static ConnectivityIndex Of(
        PatchGraph graph, IReadOnlyList<double> attribute, Dispersal dispersal, bool importance = false, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return PairSum.Of(graph, attribute, dispersal.Chance, importance, options ?? RunOptions.Default);
    }
}
