using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>How weights are taken from judgements of pairs. Results differ in the third decimal, so the method belongs to them.</summary>
public enum AhpMethod
{
    /// <summary>The principal eigenvector.</summary>
    Eigenvector,

    /// <summary>Geometric means of the rows.</summary>
    RowGeometricMean,

    /// <summary>Means of the normalised columns.</summary>
    NormalisedColumnMean,
}

/// <summary>Names of the methods.</summary>
public static class AhpMethods
{
    /// <summary>The method as a result names it.</summary>
    /// <param name="method">The method.</param>
    /// <returns>The name.</returns>
    public static Wording NameOf(AhpMethod method) => method switch
    {
        AhpMethod.Eigenvector => new("principal eigenvector", "特征向量法"),
        AhpMethod.RowGeometricMean => new("geometric mean of the rows", "几何平均法(方根法)"),
        AhpMethod.NormalisedColumnMean => new("mean of the normalised columns", "和积法"),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Hedgerow knows three methods."),
    };
}
