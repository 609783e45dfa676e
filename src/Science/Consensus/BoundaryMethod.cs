using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>The three figures of an item that the boundary method looks at.</summary>
/// <param name="Mean">Mean score.</param>
/// <param name="FullMark">Full-mark rate.</param>
/// <param name="Variation">Coefficient of variation.</param>
public readonly record struct BoundaryFigures(double Mean, double FullMark, double Variation);

/// <summary>What the boundary method says of an item.</summary>
public enum BoundaryVerdict
{
    /// <summary>All three figures hold their boundary.</summary>
    Keep,

    /// <summary>One or two fail: the panel discusses.</summary>
    Discuss,

    /// <summary>All three fail.</summary>
    Drop,
}

/// <summary>One item under the boundary method.</summary>
/// <param name="MeanHolds">Whether the mean reaches its boundary.</param>
/// <param name="FullMarkHolds">Whether the full-mark rate reaches its boundary.</param>
/// <param name="VariationHolds">Whether the variation stays below its boundary.</param>
/// <param name="Verdict">What follows.</param>
public sealed record BoundaryItem(bool MeanHolds, bool FullMarkHolds, bool VariationHolds, BoundaryVerdict Verdict);

/// <summary>The boundary method (界值法): items are measured against the other items of the same questionnaire.</summary>
/// <remarks>
/// <para><b>Formula</b>: over the items, boundary of the mean score M̄ − s(M), of the full-mark rate K̄ − s(K), of the variation V̄ + s(V), s with n − 1. An item holds M and K from the boundary up, V below it.</para>
/// <para><b>Meaning</b>: what fails all three is dropped, what fails one or two is discussed.</para>
/// <para><b>Units</b>: those of the three figures.</para>
/// <para><b>Range</b>: keep, discuss or drop.</para>
/// <para><b>Behaviour</b>: relative: adding a bad item saves another one. Where all items vary alike, every variation equals its boundary; such a one holds, for it is not worse than the others. Items without one of the figures
/// stand out of it; fewer than two items have no boundary.</para>
/// <para><b>Assumes</b>: all items were rated on the same scale by the same group.</para>
/// <para><b>Source</b>: [zeng-1994].</para>
/// </remarks>
/// <param name="Boundaries">The three boundaries.</param>
/// <param name="Items">Each item, in the order given.</param>
public sealed record BoundaryMethod(BoundaryFigures Boundaries, IReadOnlyList<Found<BoundaryItem>> Items)
{
    /// <summary>What lies this close to a boundary lies on it, so that the last digit of a sum decides nothing.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Applies the method.</summary>
    /// <param name="items">The figures of each item, or why it has none.</param>
    /// <returns>Boundaries and verdicts, or why there are none.</returns>
    public static Found<BoundaryMethod> Of(IReadOnlyList<Found<BoundaryFigures>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        BoundaryFigures[] whole = [.. items.Where(item => !item.Missing(out _)).Select(item => item.Value)];
        if (whole.Length < 2)
        {
            return NotDefined.Because(
                $"{whole.Length} item(s) have a mean, a full-mark rate and a variation, and a boundary needs two", $"同时具有均值、满分率和变异系数的条目仅 {whole.Length} 个，至少需要两个才能确定界值",
                "Rate at least two items, each by at least two people.", "请至少对两个条目评分，且每个条目至少有两人作答。");
        }

        var (mean, meanSpread) = Over(whole, item => item.Mean);
        var (full, fullSpread) = Over(whole, item => item.FullMark);
        var (variation, variationSpread) = Over(whole, item => item.Variation);
        var boundaries = new BoundaryFigures(mean - meanSpread, full - fullSpread, variation + variationSpread);
        return new BoundaryMethod(boundaries, [.. items.Select(item => item.Missing(out var gap) ? gap : Judge(item.Value, boundaries, variationSpread))]);
    }

    private static Found<BoundaryItem> Judge(BoundaryFigures item, BoundaryFigures boundaries, double variationSpread)
    {
        var (mean, full) = (item.Mean >= boundaries.Mean - Rounding, item.FullMark >= boundaries.FullMark - Rounding);
        var variation = item.Variation < boundaries.Variation - Rounding || variationSpread == 0;
        var failed = (mean ? 0 : 1) + (full ? 0 : 1) + (variation ? 0 : 1);
        return new BoundaryItem(mean, full, variation, failed == 0 ? BoundaryVerdict.Keep : failed == 3 ? BoundaryVerdict.Drop : BoundaryVerdict.Discuss);
    }

    private static (double Mean, double Spread) Over(BoundaryFigures[] items, Func<BoundaryFigures, double> figure)
    {
        var all = MeanAndDeviation.Of(items.Select(figure).ToArray()).Value;
        return (all.Mean, all.Deviation.Value);
    }
}
