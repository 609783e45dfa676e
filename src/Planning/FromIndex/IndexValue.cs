using Hedgerow.Assessment;

namespace Hedgerow.Planning.FromIndex;

/// <summary>The value of an indicator of the index as a plan uses it: as it is shown; of a ladder its points.</summary>
internal static class IndexValue
{
    private const string Points = "points";

    public static double? Of(StoredIndicator indicator) => indicator.ValueShown ?? indicator.Value ?? (indicator.Level is null ? null : indicator.Score);

    public static string Unit(StoredIndicator indicator) => indicator.Value is null && indicator.Level is not null ? Points : indicator.Unit;

    /// <summary>Where the next better band begins; of what is counted, the next whole number in it.</summary>
    public static double? Next(StoredIndicator indicator)
    {
        if (indicator is not { Band.Better: { } better, Value: { } value })
        {
            return null;
        }

        var counted = value == Math.Floor(value) && indicator.Unit is not ("%" or "ha/1000" or "ha");
        return !counted ? better.Edge : better.Edge > value ? Math.Ceiling(better.Edge) : Math.Floor(better.Edge);
    }

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
