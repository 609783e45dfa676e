using System.Globalization;
using Hedgerow.Assessment;

namespace Hedgerow.Planning.FromIndex;

/// <summary>The value of an indicator of the index as a plan uses it: as it is shown; of a ladder its points.</summary>
internal static class IndexValue
{
    private const string Points = "points";

    public static double? Of(StoredIndicator indicator) => indicator.ValueShown ?? indicator.Value ?? (indicator.Level is null ? null : indicator.Score);

    public static string Unit(StoredIndicator indicator) => indicator.Value is null && indicator.Level is not null ? Points : indicator.Unit;

    /// <summary>Where the next better band begins, as it is printed; of what is counted, the next whole number in it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rounded">Whether values are rounded before they meet the bands: a band printed from 40.0 then begins at 39.95, and nobody aims at 39.95.</param>
    public static double? Next(StoredIndicator indicator, bool rounded)
    {
        if (indicator is not { Band.Better: { } better, Value: { } value })
        {
            return null;
        }

        var counted = value == Math.Floor(value) && indicator.Unit is not ("%" or "ha/1000" or "ha");
        return counted ? Towards((decimal)better.Edge, 0, better.Edge > value) : rounded ? Printed((decimal)better.Edge, better.Edge > value) : better.Edge;
    }

    private static double Printed(decimal edge, bool up)
    {
        var text = edge.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
        var places = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return Towards(edge, places > 0 && text[^1] == '5' ? places - 1 : places, up);
    }

    private static double Towards(decimal edge, int places, bool up)
    {
        var unit = (decimal)Math.Pow(10, -places);
        return (double)((up ? Math.Ceiling(edge / unit) : Math.Floor(edge / unit)) * unit);
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
