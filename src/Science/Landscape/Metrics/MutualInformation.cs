using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Mutual information of the classes of two neighbouring cells.</summary>
/// <remarks>
/// <para><b>Formula</b>: MUTINF = ENT − CONDENT.</para>
/// <para><b>Meaning</b>: how much the class of a cell tells about its neighbour.</para>
/// <para><b>Units</b>: bit.</para>
/// <para><b>Range</b>: 0 ≤ MUTINF ≤ ENT; ENT where neighbours never differ.</para>
/// <para><b>Behaviour</b>: tells apart landscapes of equal diversity by how clumped they are.</para>
/// <para><b>Assumes</b>: as MarginalEntropy.</para>
/// <para><b>Source</b>: [nowosad-2019], [hesselbarth-2019].</para>
/// </remarks>
public static class MutualInformation
{
    internal static Metric Metric { get; } = new("mutinf", MetricLevel.Landscape, new Wording("mutual information", "互信息"), "bit", "0 ≤ MUTINF ≤ ENT", "MUTINF = ENT − CONDENT", "nowosad-2019, hesselbarth-2019")
    {
        Of = scope => Of(scope.DoubleCount()),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the information.</summary>
    /// <param name="contacts">Contacts of classes, each counted from both cells; shape (m, m), symmetric.</param>
    /// <returns>MUTINF, bit; undefined without contacts.</returns>
    public static MetricValue Of(long[,] contacts) =>
        MarginalEntropy.Of(contacts) is { IsDefined: true } marginal ? Math.Max(0, marginal.Value - ConditionalEntropy.Of(contacts).Value) : Undefined.NoContact;
}
