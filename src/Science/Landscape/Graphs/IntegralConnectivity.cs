using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Graphs;

/// <summary>Integral index of connectivity (IIC): reachable habitat where a link either is there or is not.</summary>
/// <remarks>
/// <para><b>Formula</b>: IIC = Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ) / A_L²; nl = the least number of links between i and j; 0 for the same patch.</para>
/// <para><b>Meaning</b>: as PC, without a chance: every further link on the way counts as a further hurdle.</para>
/// <para><b>Units</b>: a share; its root times A_L (ECA) in the unit of a.</para>
/// <para><b>Range</b>: 0 to 1; 1 when one patch fills the landscape.</para>
/// <para><b>Behaviour</b>: lengths are not looked at: leave links that are too long out of the graph. Same bits whatever the threads.</para>
/// <para><b>Assumes</b>: between patches without a way the term is 0.</para>
/// <para><b>Source</b>: [pascual-hortal-2006].</para>
/// </remarks>
public static class IntegralConnectivity
{
    /// <summary>Computes it.</summary>
    /// <param name="graph">Patches and links.</param>
    /// <param name="attribute">a: area, habitat quality or number of animals of each patch, at least 0, not all 0; shape (patches).</param>
    /// <param name="importance">Whether each patch's importance (dIIC) is wanted too.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>IIC's numerator, ECA and, when asked for, dIIC.</returns>
    /// <exception cref="ArgumentException">The attributes do not fit.</exception>
    public static ConnectivityIndex Of(PatchGraph graph, IReadOnlyList<double> attribute, bool importance = false, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return PairSum.Of(graph.InSteps(), attribute, steps => 1 / (1 + steps), importance, options ?? RunOptions.Default);
    }
}
