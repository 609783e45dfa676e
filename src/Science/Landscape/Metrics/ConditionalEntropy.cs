using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Entropy of the class of a cell whose neighbour is known.</summary>
/// <remarks>
/// <para><b>Formula</b>: CONDENT = JOINENT − ENT.</para>
/// <para><b>Meaning</b>: how little the class of a cell tells about its neighbour: the complexity of the geometry.</para>
/// <para><b>Units</b>: bit.</para>
/// <para><b>Range</b>: 0 ≤ CONDENT ≤ log₂ m; 0 where neighbours never differ.</para>
/// <para><b>Behaviour</b>: falls as patches grow.</para>
/// <para><b>Assumes</b>: as MarginalEntropy.</para>
/// <para><b>Source</b>: [nowosad-2019], [hesselbarth-2019].</para>
/// </remarks>
public static class ConditionalEntropy
{
    internal static Metric Metric { get; } = new("condent", MetricLevel.Landscape, new Wording("conditional entropy", "条件熵"), "bit", "0 ≤ CONDENT ≤ log₂ m", "CONDENT = JOINENT − ENT", "nowosad-2019, hesselbarth-2019")
    {
        Of = scope => Of(scope.DoubleCount()),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the entropy.</summary>
    /// <param name="contacts">Contacts of classes, each counted from both cells; shape (m, m), symmetric.</param>
    /// <returns>CONDENT, bit; undefined without contacts.</returns>
    public static MetricValue Of(long[,] contacts) =>
        JointEntropy.Of(contacts) is { IsDefined: true } joint ? Math.Max(0, joint.Value - MarginalEntropy.Of(contacts).Value) : Undefined.NoContact;
}
