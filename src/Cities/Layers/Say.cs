using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Sentences in both languages from one pair of interpolated texts, numbers in invariant form.</summary>
internal static class Say
{
    public static Wording It(FormattableString en, FormattableString zh) =>
        new(en.ToString(CultureInfo.InvariantCulture), zh.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as people read it: three digits at least, no more decimals than help.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>A share in percent, never rounded to nothing.</summary>
    public static string Percent(double share) => share switch
    {
        0 => "0 %",
        < 0.0001 and > 0 => "< 0.01 %",
        _ => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + " %",
    };

    public static string Box(Hedgerow.Gdal.Extent box) =>
        string.Create(CultureInfo.InvariantCulture, $"{box.MinX:0.####}..{box.MaxX:0.####}° E, {box.MinY:0.####}..{box.MaxY:0.####}° N");

    public static string List(IEnumerable<string> items, int most = 12)
    {
        var all = items.ToList();
        return string.Join(", ", all.Take(most)) + (all.Count > most ? $" ... ({all.Count})" : string.Empty);
    }
}
