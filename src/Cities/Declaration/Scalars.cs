using System.Globalization;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Reads single values without a report; the check of the file and the reader of its values use the same.</summary>
internal static class Scalars
{
    public static double? Number(YamlItem item) =>
        !item.IsQuoted && item.Raw is { } raw && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    public static int? WholeNumber(YamlItem item) =>
        !item.IsQuoted && item.Raw is { } raw && int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static bool? Flag(YamlItem item) => item.IsQuoted ? null : item.Raw switch
    {
        "true" or "True" or "yes" or "Yes" => true,
        "false" or "False" or "no" or "No" => false,
        _ => null,
    };

    /// <summary>The number that somebody probably meant by "1,200,000", "1 200 000", "80 %" or a number in quotation marks.</summary>
    public static string? MeantNumber(string raw, bool whole)
    {
        var bare = new string([.. raw.Where(c => c is not (',' or ' ' or '\u00a0' or '\u202f' or '_' or '\'' or '%' or ','))]);
        return double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && (!whole || value == Math.Floor(value))
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : null;
    }
}
