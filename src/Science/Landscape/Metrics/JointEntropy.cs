using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Joint entropy of the classes of two neighbouring cells.</summary>
/// <remarks>
/// <para><b>Formula</b>: JOINENT = −Σ q log₂ q; q = g_ik / Σ g over all ordered pairs of classes.</para>
/// <para><b>Meaning</b>: how uncertain the pair of classes of two neighbouring cells is.</para>
/// <para><b>Units</b>: bit.</para>
/// <para><b>Range</b>: 0 ≤ JOINENT ≤ 2 log₂ m; 0 where there is one class.</para>
/// <para><b>Behaviour</b>: the complexity of the pattern as a whole.</para>
/// <para><b>Assumes</b>: as MarginalEntropy.</para>
/// <para><b>Source</b>: [nowosad-2019], [hesselbarth-2019].</para>
/// </remarks>
public static class JointEntropy
{
    internal static Metric Metric { get; } = new("joinent", MetricLevel.Landscape, new Wording("joint entropy", "联合熵"), "bit", "0 ≤ JOINENT ≤ 2 log₂ m", "JOINENT = −Σ q log₂ q", "nowosad-2019, hesselbarth-2019")
    {
        Of = scope => Of(scope.DoubleCount()),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the entropy.</summary>
    /// <param name="contacts">Contacts of classes, each counted from both cells; shape (m, m), symmetric.</param>
    /// <returns>JOINENT, bit; undefined without contacts.</returns>
    public static MetricValue Of(long[,] contacts)
    {
        var all = contacts.Cast<long>().Sum();
        return all > 0 ? Entropy.OfWeights([.. contacts.Cast<long>().Select(count => (double)count)], all) / Math.Log(2) : Undefined.NoContact;
    }
}
