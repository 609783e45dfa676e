using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Marginal entropy of the classes of neighbouring cells.</summary>
/// <remarks>
/// <para><b>Formula</b>: ENT = −Σ p_i log₂ p_i; p_i = Σ_k g_ik / Σ g.</para>
/// <para><b>Meaning</b>: how diverse the classes of cells are.</para>
/// <para><b>Units</b>: bit.</para>
/// <para><b>Range</b>: 0 ≤ ENT ≤ log₂ m; 0 where there is one class.</para>
/// <para><b>Behaviour</b>: as SHDI in bits, but weighed by contacts.</para>
/// <para><b>Assumes</b>: contacts between classes only: neither no data nor the border.</para>
/// <para><b>Source</b>: [nowosad-2019], [hesselbarth-2019].</para>
/// </remarks>
public static class MarginalEntropy
{
    internal static Metric Metric { get; } = new("ent", MetricLevel.Landscape, new Wording("marginal entropy", "边际熵"), "bit", "0 ≤ ENT ≤ log₂ m", "ENT = −Σ p_i log₂ p_i", "nowosad-2019, hesselbarth-2019")
    {
        Of = scope => Of(scope.DoubleCount()),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the entropy.</summary>
    /// <param name="contacts">Contacts of classes, each counted from both cells; shape (m, m), symmetric.</param>
    /// <returns>ENT, bit; undefined without contacts.</returns>
    public static MetricValue Of(long[,] contacts)
    {
        var sums = new double[contacts.GetLength(0)];
        for (var i = 0; i < sums.Length; i++)
        {
            for (var k = 0; k < sums.Length; k++)
            {
                sums[i] += contacts[i, k];
            }
        }

        return sums.Sum() is var all and > 0 ? Entropy.OfWeights(sums, all) / Math.Log(2) : Undefined.NoContact;
    }
}
