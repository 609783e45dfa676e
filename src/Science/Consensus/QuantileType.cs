using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>How a quantile between two answers is taken, by the numbers of Hyndman and Fan. A quartile without its type is not a statement.</summary>
public enum QuantileType
{
    /// <summary>The mean of the two middle answers at a step, an answer itself elsewhere; the default of SAS.</summary>
    AveragedSteps = 2,

    /// <summary>Between the answers, counted by n + 1; SPSS, Minitab, Excel QUARTILE.EXC.</summary>
    ByCountAndOne = 6,

    /// <summary>Between the answers, counted by n − 1; R, NumPy, Excel QUARTILE.INC.</summary>
    ByCountLessOne = 7,
}

/// <summary>Names of the quantile types.</summary>
public static class QuantileTypes
{
    /// <summary>The type as a result names it.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Its number and who uses it.</returns>
    public static Wording NameOf(QuantileType type) => type switch
    {
        QuantileType.AveragedSteps => new("quantile type 2 (SAS default)", "分位数类型 2(SAS 默认)"),
        QuantileType.ByCountAndOne => new("quantile type 6 (SPSS, Excel QUARTILE.EXC)", "分位数类型 6(SPSS、Excel QUARTILE.EXC)"),
        QuantileType.ByCountLessOne => new("quantile type 7 (R, Excel QUARTILE.INC)", "分位数类型 7(R、Excel QUARTILE.INC)"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Hedgerow knows the quantile types 2, 6 and 7."),
    };
}
