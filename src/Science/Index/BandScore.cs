namespace Hedgerow.Science.Index;

/// <summary>The way from a value to a neighbouring band, in unrounded terms.</summary>
/// <param name="Points">The points of that band.</param>
/// <param name="Edge">Where that band begins.</param>
/// <param name="Distance">How far the value is from the edge, in the indicator's unit; never below 0.</param>
/// <param name="EdgeReaches">Whether reaching the edge is enough; otherwise the value has to go beyond it.</param>
public readonly record struct BandStep(int Points, decimal Edge, decimal Distance, bool EdgeReaches);

/// <summary>What a value earned, and where it stands between the edges of its band.</summary>
/// <param name="Points">The points earned.</param>
/// <param name="MaxPoints">The most the table can give.</param>
/// <param name="Band">The band, as printed.</param>
/// <param name="Value">The value as measured, not rounded.</param>
/// <param name="Shown">The value rounded half up to the printed decimals; under continuous cuts to as many more as tell its band.</param>
/// <param name="Lower">The lower edge of the band in unrounded terms; null where it is open below.</param>
/// <param name="Upper">The upper edge of the band in unrounded terms; null where it is open above.</param>
/// <param name="Better">The way to the next better band; null in the best one.</param>
/// <param name="Worse">The way to the next worse band; null in the worst one.</param>
public sealed record BandScore(
    int Points, int MaxPoints, Band Band, decimal Value, decimal Shown, BandEdge? Lower, BandEdge? Upper, BandStep? Better, BandStep? Worse)
{
    /// <summary>How many decimals the value is shown with.</summary>
    /// <param name="printed">The decimals of the printed bands.</param>
    /// <returns>These, or more where <see cref="Shown"/> has more.</returns>
    public int ShownDecimals(int printed) => Math.Max(printed, Shown.Scale);

    /// <summary>Where the value stands in its band: 0 at the worse edge, 1 at the better one; null in a band that is open on one side.</summary>
    public decimal? Progress => Better is { } better && Worse is { } worse && better.Distance + worse.Distance > 0
        ? worse.Distance / (better.Distance + worse.Distance)
        : null;

    internal static BandScore At(BandTable table, int place, decimal value, decimal shown, BandEdge? lower, BandEdge? upper)
    {
        BandStep? down = lower is { } below
            ? new BandStep(table.Bands[place - 1].Points, below.At, value - below.At, EdgeReaches: !below.BelongsAbove)
            : null;
        BandStep? up = upper is { } above
            ? new BandStep(table.Bands[place + 1].Points, above.At, above.At - value, EdgeReaches: above.BelongsAbove)
            : null;
        var (better, worse) = table.Direction is ScaleDirection.HigherIsBetter ? (up, down) : (down, up);
        return new BandScore(table.Bands[place].Points, table.MaxPoints, table.Bands[place], value, shown, lower, upper, better, worse);
    }
}
