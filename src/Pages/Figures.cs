using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Pages;

/// <summary>How numbers are shown to people: rounded for the eye; the JSON keeps them whole.</summary>
public static class Figures
{
    /// <summary>A number with a fixed number of decimals and thin groups of thousands.</summary>
    public static string Show(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(",", "\u202f", StringComparison.Ordinal);

    /// <summary>A number with about three significant digits.</summary>
    public static string Show(double value) => Math.Abs(value) switch
    {
        >= 100 or 0 => Show((decimal)value, 0),
        >= 10 => Show((decimal)value, 1),
        >= 1 => Show((decimal)value, 2),
        _ => value.ToString("G3", CultureInfo.InvariantCulture),
    };

    /// <summary>A value that may be a number, a truth value, a text or a list.</summary>
    public static string Show(object? value) => value switch
    {
        null => "–",
        double d => Show(d),
        float f => Show((double)f),
        decimal m => Show((double)m),
        int or long => Show(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 0),
        bool b => b ? "✓" : "✗",
        string s => s,
        Wording words => words.En,
        System.Collections.IDictionary map => string.Join(", ", map.Keys.Cast<object>().Select(k => $"{k} {Show(map[k])}")),
        System.Collections.IEnumerable list when list.Cast<object?>().FirstOrDefault() is System.Collections.IDictionary => string.Join("; ", list.Cast<object?>().Select(Show)),
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Show)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
