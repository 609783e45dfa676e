using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Relative mutual information of the classes of two neighbouring cells.</summary>
/// <remarks>
/// <para><b>Formula</b>: RELMUTINF = MUTINF / ENT.</para>
/// <para><b>Meaning</b>: as MUTINF, comparable between landscapes of different diversity.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 ≤ RELMUTINF ≤ 1; 1 where neighbours never differ.</para>
/// <para><b>Behaviour</b>: hardly depends on the number of classes.</para>
/// <para><b>Assumes</b>: one class: 1 by definition.</para>
/// <para><b>Source</b>: [nowosad-2019], [hesselbarth-2019].</para>
/// </remarks>
public static class RelativeMutualInformation
{
    internal static Metric Metric { get; } = new("relmutinf", MetricLevel.Landscape, new Wording("relative mutual information", "相对互信息"), "", "0 ≤ RELMUTINF ≤ 1", "RELMUTINF = MUTINF / ENT", "nowosad-2019, hesselbarth-2019")
    {
        Of = scope => Of(scope.DoubleCount()),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the information.</summary>
    /// <param name="contacts">Contacts of classes, each counted from both cells; shape (m, m), symmetric.</param>
    /// <returns>RELMUTINF; undefined without contacts.</returns>
    public static MetricValue Of(long[,] contacts) => MutualInformation.Of(contacts) is { IsDefined: true } mutual
        ? MarginalEntropy.Of(contacts).Value is var marginal and > 0 ? mutual.Value / marginal : 1
        : Undefined.NoContact;
}
