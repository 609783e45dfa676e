using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>How far raters put items into the same order, with its tests.</summary>
/// <param name="W">Kendall's W, 0 to 1, corrected for ties.</param>
/// <param name="Raters">Raters who rated every item.</param>
/// <param name="LeftOut">Raters left out because they rated some items only.</param>
/// <param name="Items">Items.</param>
/// <param name="RankSums">Sum of the ranks of each item.</param>
/// <param name="ChiSquare">m (n − 1) W.</param>
/// <param name="ChiSquareFreedom">n − 1.</param>
/// <param name="ChiSquareP">Chance of such a χ² or a larger one where raters order at random; rough for 7 items or fewer.</param>
/// <param name="F">The test by F, which holds for few raters and items too, or why there is none.</param>
public sealed record Concordance(
    double W, int Raters, int LeftOut, int Items, IReadOnlyList<double> RankSums,
    double ChiSquare, int ChiSquareFreedom, double ChiSquareP, Found<VarianceRatio> F)
{
    /// <summary>Up to this number of items the χ² test is rough: permute.</summary>
    public const int FewItems = 7;
}

/// <summary>A test by a ratio of variances.</summary>
/// <param name="Value">F.</param>
/// <param name="Above">Freedoms above the line.</param>
/// <param name="Below">Freedoms below it.</param>
/// <param name="P">Chance of such an F or a larger one.</param>
public sealed record VarianceRatio(double Value, double Above, double Below, double P);

/// <summary>A test by drawing orders at random.</summary>
/// <param name="P">(1 + draws with at least the observed W) / (1 + draws).</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Seed">Where the draws began: the same seed gives the same figure.</param>
public sealed record PermutationTest(double P, int Draws, ulong Seed);
