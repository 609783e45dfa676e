using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Contagion index of the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: CONTAG = 100 (1 + Σ q ln q / (2 ln m)); q = P_i g_ik / Σ_k g_ik over all ordered pairs of classes.</para>
/// <para><b>Meaning</b>: how clumped and how unevenly mixed the classes are.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 &lt; CONTAG ≤ 100; near 0 where cells are mixed at random and evenly.</para>
/// <para><b>Behaviour</b>: high where few large patches dominate.</para>
/// <para><b>Assumes</b>: g counts every contact from both cells and holds contacts between classes only: neither no data nor the border.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [riitters-1996].</para>
/// </remarks>
public static class Contagion
{
    internal static Metric Metric { get; } = new("contag", MetricLevel.Landscape, new Wording("contagion index", "蔓延度指数"), "%", "0 < CONTAG ≤ 100", "CONTAG = 100 (1 + Σ q ln q / (2 ln m))", "mcgarigal-2012, riitters-1996")
    {
        Of = scope => Of(scope.Proportions, scope.DoubleCount()),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="proportions">P: share of each class in the landscape; shape (m).</param>
    /// <param name="contacts">g: contacts of classes, each counted from both cells; shape (m, m), symmetric.</param>
    /// <returns>CONTAG, %; undefined for one class.</returns>
    public static MetricValue Of(ReadOnlySpan<double> proportions, long[,] contacts)
    {
        var m = proportions.Length;
        if (m < 2)
        {
            return Undefined.OneClass;
        }

        var sum = 0.0;
        for (var i = 0; i < m; i++)
        {
            var all = 0L;
            for (var k = 0; k < m; k++)
            {
                all += contacts[i, k];
            }

            for (var k = 0; k < m && all > 0; k++)
            {
                var q = proportions[i] * contacts[i, k] / all;
                sum += q > 0 ? q * Math.Log(q) : 0;
            }
        }

        return 100 * (1 + (sum / (2 * Math.Log(m))));
    }
}
