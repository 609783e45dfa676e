using Hedgerow.Assessment;

namespace Hedgerow.Planning.FromIndex;

/// <summary>The value of an indicator of the index as a plan uses it: as it is shown; of a ladder its points.</summary>
internal static class IndexValue
{
    private const string Points = "points";

    public static double? Of(StoredIndicator indicator) => indicator.ValueShown ?? indicator.Value ?? (indicator.Level is null ? null : indicator.Score);

    public static string Unit(StoredIndicator indicator) => indicator.Value is null && indicator.Level is not null ? Points : indicator.Unit;

    public static BetterWhen Better(StoredIndicator indicator)
    {
        if (indicator is not { Band: { } band, Value: { } value })
        {
            return BetterWhen.Higher;
        }

        return band.Better is { } better ? (better.Edge > value ? BetterWhen.Higher : BetterWhen.Lower)
            : band.Worse is { } worse && worse.Edge > value ? BetterWhen.Lower
            : BetterWhen.Higher;
    }
}
