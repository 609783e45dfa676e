using Hedgerow.Assessment;
using Hedgerow.Science.Index;
using Hedgerow.Server.Languages;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>The bands of an indicator, worst to best, with a mark where the value stands.</summary>
internal static class BandStrip
{
    private const double Step = 20;

    /// <summary>Draws it; nothing where the rules of the run are no longer at hand or the indicator has no bands.</summary>
    public static IHtmlContent Of(Texts texts, StoredIndicator indicator, BandTable? bands)
    {
        var svg = new Svg();
        if (bands is null)
        {
            return svg;
        }

        var ordered = bands.Direction is ScaleDirection.HigherIsBetter ? bands.Bands.ToList() : [.. bands.Bands.Reverse()];
        var place = indicator is { Score: { } score, Value: not null } ? ordered.FindIndex(band => band.Points == score) : -1;
        var name = place < 0 ? texts["band.none"] : texts["band.here", Label(texts, ordered[place]), ordered[place].Points, bands.MaxPoints];
        svg.Add($"<svg class=\"band-strip\" viewBox=\"0 0 {ordered.Count * Step} 12\" role=\"img\" aria-label=\"{name}\">");
        for (var i = 0; i < ordered.Count; i++)
        {
            svg.Add($"<rect class=\"b{Math.Min(4, ordered[i].Points)}{(i == place ? " on" : "")}\" x=\"{(i * Step) + 0.5}\" y=\"{(i == place ? 1 : 4)}\" width=\"{Step - 1}\" height=\"{(i == place ? 10 : 5)}\"><title>{texts["band.label", Label(texts, ordered[i]), ordered[i].Points]}</title></rect>");
        }

        if (place >= 0)
        {
            // In a band that is open on one side there is no far edge: the mark stands in the middle.
            var within = Math.Clamp(indicator.Band?.Progress ?? 0.5, 0.08, 0.92);
            svg.Add($"<path class=\"mark\" d=\"M{(place + within) * Step} 0v12\"/>");
        }

        return svg.Add($"</svg>");
    }

    /// <summary>A band in figures.</summary>
    public static string Label(Texts texts, Band band)
    {
        string Number(decimal value) => texts.Number((double)value, (decimal.GetBits(value)[3] >> 16) & 31);
        return (band.Min, band.Max) switch
        {
            (null, { } max) => "≤ " + Number(max),
            ({ } min, null) => "≥ " + Number(min),
            ({ } min, { } max) when min == max => Number(min),
            ({ } min, { } max) => $"{Number(min)}–{Number(max)}",
            _ => "–",
        };
    }
}
