using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Interspersion and juxtaposition index.</summary>
/// <remarks>
/// <para><b>Formula</b>: IJI = −100 Σ q ln q / ln N; q = e / Σ e; of a class over the other m − 1 classes, N = m − 1; of the landscape over pairs of classes, N = m (m − 1) / 2.</para>
/// <para><b>Meaning</b>: how evenly classes border on one another.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 &lt; IJI ≤ 100; 100 where every class borders on every other one equally.</para>
/// <para><b>Behaviour</b>: does not depend on how cut up the patches are.</para>
/// <para><b>Assumes</b>: edges to no data and to the border do not count; at least 3 classes.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class Interspersion
{
    internal static Metric Metric { get; } = new("iji", Metric.Both, new Wording("interspersion and juxtaposition index", "散布与并列指数"), "%", "0 < IJI ≤ 100", "IJI = −100 Σ q ln q / ln N", "mcgarigal-2012")
    {
        Of = OfScope,
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="edges">e: length of edge of each possible pair, zeros included; shape (N).</param>
    /// <param name="classes">m.</param>
    /// <returns>IJI, %.</returns>
    public static MetricValue Of(ReadOnlySpan<double> edges, int classes)
    {
        var sum = 0.0;
        foreach (var edge in edges)
        {
            sum += edge;
        }

        return classes < 3 ? Undefined.TwoClasses : sum == 0 ? Undefined.NoEdge : 100 * Entropy.OfWeights(edges, sum) / Math.Log(edges.Length);
    }

    private static MetricValue OfScope(MetricScope scope)
    {
        var classes = scope.Land.Classes;
        var contacts = LandscapeFacts.Known(scope.Land.Contacts);
        var edges = scope.Kind is { } kind
            ? classes.Where(other => other != kind).Select(other => contacts.Metres(kind, other))
            : classes.SelectMany((one, i) => classes.Skip(i + 1).Select(other => contacts.Metres(one, other)));
        return Of([.. edges], classes.Length);
    }
}
