using System.Text.Json;
using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>The way from a value to the next better band, in words and in what it means on the ground.</summary>
/// <param name="Points">Points of the next better band.</param>
/// <param name="Distance">How far its edge is, in the unit of the value.</param>
/// <param name="Amount">What that is on the ground; null where it cannot be said in one number.</param>
/// <param name="AmountUnit"><c>ha</c> or <c>people</c>; null where there is no amount.</param>
/// <param name="Words">The sentence.</param>
public sealed record NextStep(int Points, double Distance, double? Amount, string? AmountUnit, Wording Words)
{
    // Shares and rates whose whole stands among the parts of the reading.
    private static readonly Dictionary<string, (string Whole, string Unit, bool PerThousand, Wording What)> Wholes = new(StringComparer.Ordinal)
    {
        ["landscape.natural_share"] = ("land_ha", "ha", false, new("natural ground", "自然土地")),
        ["landscape.canopy_share"] = ("land_ha", "ha", false, new("canopy", "树冠覆盖")),
        ["landscape.permeable_share"] = ("land_ha", "ha", false, new("permeable ground", "透水地面")),
        ["landscape.protected_natural_share"] = ("land_ha", "ha", false, new("protected natural ground", "受保护的自然土地")),
        ["landscape.restoration"] = ("degraded_ha", "ha", false, new("restored habitat", "恢复的生境")),
        ["services.recreation_area"] = ("people", "ha", true, new("parks and accessible nature", "公园与可进入的自然地")),
        ["services.park_proximity"] = ("people", "people", false, new("people near a park", "公园附近的居民")),
    };

    /// <summary>The next step of an indicator of the city.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The step; null in the best band, and where nothing was measured.</returns>
    public static NextStep? Of(StoredIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Measure is null ? null : Of(indicator, indicator.Measure);
    }

    /// <summary>The next step of a district's indicator, whose measure stands with the city's own.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="measure">Key of its measure.</param>
    /// <returns>The step; null in the best band, and where nothing was measured.</returns>
    public static NextStep? Of(StoredIndicator indicator, string measure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator is not { Band.Better: { } better, Value: { } value, Score: { } now })
        {
            return null;
        }

        var (amount, unit, what) = Ground(indicator, measure, better.Distance);
        var more = better.Edge > value;
        // Nobody wins half a species: of what is counted the next whole one is told.
        var counted = value == Math.Floor(value) && indicator.Unit is not ("%" or "ha/1000" or "ha");
        var (en, zh) = Amounts(indicator.Unit, counted ? Math.Ceiling(better.Distance) : better.Distance);
        var (aboutEn, aboutZh) = amount is { } a
            ? (FormattableString.Invariant($", about {Rounded(a)} {UnitName.Of(unit!).En},"), FormattableString.Invariant($"（约 {Rounded(a)} {UnitName.Of(unit!).Zh}）"))
            : (string.Empty, string.Empty);
        var gain = better.Score - now;
        var (pointsEn, pointsZh) = (gain == 1 ? "another point" : FormattableString.Invariant($"{gain} more points"), FormattableString.Invariant($"再得 {gain} 分"));
        var whatEn = what is null ? string.Empty : " " + what.En;
        var words = new Wording(
            $"{en} {(more ? "more" : "less")}{whatEn}{aboutEn} gives {pointsEn}.",
            $"{what?.Zh}{(more ? "再增加" : "再减少")} {zh}{aboutZh}，即可{pointsZh}。");
        return new NextStep(better.Score, better.Distance, amount, unit, words);
    }

    private static (double? Amount, string? Unit, Wording? What) Ground(StoredIndicator indicator, string measure, double distance)
    {
        if (!Wholes.TryGetValue(measure, out var known))
        {
            return (null, null, null);
        }

        if (!indicator.Parts.TryGetValue(known.Whole, out var part) || part.ValueKind != JsonValueKind.Number || (measure == "landscape.restoration" && Text(indicator, "option") != "A"))
        {
            return (null, null, known.What);
        }

        var whole = part.GetDouble();
        return (known.PerThousand ? StepAmount.OfRatePerThousand(distance, whole) : StepAmount.OfPercent(distance, whole), known.Unit, known.What);
    }

    private static string? Text(StoredIndicator indicator, string parameter) =>
        indicator.Parameters.TryGetValue(parameter, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static (string En, string Zh) Amounts(string unit, double distance)
    {
        var shown = distance >= 1 && distance == Math.Floor(distance) ? Figures.Show((decimal)distance, 0) : Figures.Show(distance);
        return unit == "%"
            ? ($"{shown} percentage points", $"{shown} 个百分点")
            : ($"{shown} {UnitName.Of(unit).En}".TrimEnd(), $"{shown} {UnitName.Of(unit).Zh}".TrimEnd());
    }

    // Two digits are as much as such a sentence may claim; whole hectares and people from ten on.
    private static string Rounded(double amount) => amount >= 10 ? Figures.Show((decimal)Math.Ceiling(amount), 0) : Figures.Show((decimal)(Math.Ceiling(amount * 10) / 10), 1);
}
