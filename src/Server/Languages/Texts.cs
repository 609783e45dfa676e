using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Languages;

/// <summary>The texts of one request, in the reader's language: a page says <c>@T["cities.add"]</c>.</summary>
public sealed class Texts
{
    // Chinese stands as it is; what could end an attribute or element is escaped.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Texts of a language.</summary>
    /// <param name="language">The language.</param>
    public Texts(Language language) => Language = language;

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Its code.</summary>
    public string Code => Language.Code;

    /// <summary>A text.</summary>
    /// <param name="key">Its key.</param>
    public string this[string key] => Language[key];

    /// <summary>A text with its places {0}, {1} ... filled.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What goes into the places.</param>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.InvariantCulture, Language[key], [.. values.Select(Shown)]);

    /// <summary>A text for one of several values: <c>T.Of("role", "reader")</c> is the key <c>role.reader</c>.</summary>
    /// <param name="group">The first part of the key.</param>
    /// <param name="value">The last part.</param>
    /// <returns>The text; the value itself where the file does not name it.</returns>
    public string Of(string group, string value) => Language.Has($"{group}.{value}") ? Language[$"{group}.{value}"] : value;

    /// <summary>A text that depends on a count: <c>KEY.one</c> for one where the file has it, else <c>KEY.many</c>; {0} is the count.</summary>
    /// <param name="key">The key.</param>
    /// <param name="count">The count.</param>
    /// <returns>The text.</returns>
    public string Count(string key, long count) =>
        string.Format(CultureInfo.InvariantCulture, Language[count == 1 && Language.Has($"{key}.one") ? $"{key}.one" : $"{key}.many"], Number(count));

    /// <summary>A wording from a module below, in this language.</summary>
    /// <param name="wording">The wording.</param>
    /// <returns>The text.</returns>
    public string In(Wording wording) => wording.In(Code);

    /// <summary>All texts whose keys begin so, as JSON for an island: <c>data-texts="@T.Json("map.")"</c>.</summary>
    /// <param name="prefix">How the keys begin; it is left off in the JSON.</param>
    /// <returns>The JSON object.</returns>
    public string Json(string prefix) => JsonSerializer.Serialize(
        Language.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToDictionary(key => key[prefix.Length..], key => Language[key]), Plain);

    /// <summary>A whole number with its groups.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The text.</returns>
    public string Number(long value) => Number(value, 0);

    /// <summary>A number with its groups and decimals.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <returns>The text.</returns>
    public string Number(double value, int decimals)
    {
        var plain = value.ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
        return plain.Replace(",", "\u0001", StringComparison.Ordinal).Replace(".", Language["number.decimal"], StringComparison.Ordinal).Replace("\u0001", Language["number.group"], StringComparison.Ordinal).Replace("-", "−", StringComparison.Ordinal);
    }

    /// <summary>A size of a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The text, such as <c>1.4 MB</c>.</returns>
    public string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{Number(bytes)} B",
        < 1_000_000 => $"{Number(bytes / 1e3, 1)} kB",
        < 1_000_000_000 => $"{Number(bytes / 1e6, 1)} MB",
        _ => $"{Number(bytes / 1e9, 2)} GB",
    };

    /// <summary>A day.</summary>
    /// <param name="time">Unix milliseconds.</param>
    /// <returns>The text, in the language's order.</returns>
    public string Date(long time) => Dated(Local(time), Language["date.day"]);

    /// <summary>A day and time of day.</summary>
    /// <param name="time">Unix milliseconds.</param>
    /// <returns>The text.</returns>
    public string Time(long time) => Dated(Local(time), Language["date.time"]);

    /// <summary>A day and time of day with seconds, for what happens fast.</summary>
    /// <param name="time">Unix milliseconds.</param>
    /// <returns>The text.</returns>
    public string Moment(long time) => Dated(Local(time), Language["date.time"], "HH:mm:ss");

    /// <summary>A time for programs and for the attribute <c>datetime</c>.</summary>
    /// <param name="time">Unix milliseconds.</param>
    /// <returns>ISO 8601 in UTC.</returns>
    public static string Iso(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // The office's own clock: that of the machine.
    private static DateTimeOffset Local(long time) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(time), TimeZoneInfo.Local);

    private string Dated(DateTimeOffset time, string pattern, string clock = "HH:mm")
    {
        var month = Language["date.months"].Split(',')[time.Month - 1].Trim();
        return new StringBuilder(pattern)
            .Replace("{year}", time.Year.ToString(CultureInfo.InvariantCulture)).Replace("{month}", month).Replace("{m}", time.Month.ToString(CultureInfo.InvariantCulture))
            .Replace("{day}", time.Day.ToString(CultureInfo.InvariantCulture)).Replace("{clock}", time.ToString(clock, CultureInfo.InvariantCulture)).ToString();
    }

    private object? Shown(object? value) => value switch
    {
        int number => Number(number),
        long number => Number(number),
        Wording wording => In(wording),
        _ => value,
    };
}
