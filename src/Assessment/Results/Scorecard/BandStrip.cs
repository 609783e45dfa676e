using System.Globalization;
using System.Net;
using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Results.Scorecard;

/// <summary>The bands of an indicator as a strip, worst to best, with a mark where the value stands.</summary>
internal static class BandStrip
{
    /// <summary>Writes the strip; nothing where the indicator has no bands.</summary>
    public static void Write(Html page, BandTable bands, BandScore? score)
    {
        var ordered = bands.Direction is ScaleDirection.HigherIsBetter ? bands.Bands : [.. bands.Bands.Reverse()];
        var place = score is null ? -1 : ordered.TakeWhile(b => b != score.Band).Count();
        var name = score is null
            ? new Wording("Bands from 0 to 4 points", "0 至 4 分的评分区间")
            : new Wording($"Band {Label(score.Band)}: {score.Points} of {score.MaxPoints} points", $"区间 {Label(score.Band)}：{score.Points}/{score.MaxPoints} 分");
        page.Raw($"<span class=\"band\" role=\"img\" {Html.Aria(name)}>");
        for (var i = 0; i < ordered.Count; i++)
        {
            page.Raw($"<span class=\"b{Math.Min(4, ordered[i].Points)}{(i == place ? " on" : string.Empty)}\" data-label=\"{WebUtility.HtmlEncode(Label(ordered[i]))}\"></span>");
        }

        if (score is not null)
        {
            // In a band that is open on one side there is no far edge: the mark stands in the middle.
            var within = (double)Math.Clamp(score.Progress ?? 0.5m, 0.04m, 0.96m);
            page.Raw($"<b style=\"left:{(place + within) * 100 / ordered.Count:0.##}%\"></b>");
        }

        page.Raw("</span>");
    }

    /// <summary>A band in figures: "7.0–13.9", "&lt; 1.0", "&gt; 20.0".</summary>
    public static string Label(Band band) => (band.Min, band.Max) switch
    {
        (null, { } max) => "≤ " + Number(max),
        ({ } min, null) => "≥ " + Number(min),
        ({ } min, { } max) when min == max => Number(min),
        ({ } min, { } max) => $"{Number(min)}–{Number(max)}",
        _ => "–",
    };

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
