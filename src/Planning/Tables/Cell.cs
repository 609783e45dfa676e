using System.Globalization;
using System.Text;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Planning.Tables;

/// <summary>A text of a table on its way to a value.</summary>
/// <param name="text">The text, without blanks at its ends.</param>
/// <param name="place">Where it stands.</param>
/// <param name="log">Where mistakes go.</param>
internal readonly struct Cell(string text, CellPlace place, ReadingLog log)
{
    public string Text => text;

    public CellPlace Place => place;

    public ReadingLog Log => log;

    public double? Number()
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        Refuse("not-a-number", new Wording("a number with a point, without thousands marks or unit", "以点号为小数点、不带千分位与单位的数字"));
        return null;
    }

    public int? Whole(int least = int.MinValue, int most = int.MaxValue)
    {
        if (text.Length == 0)
        {
            return null;
        }

        // Spreadsheets write years as 2030.0.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == Math.Floor(value) && value >= least && value <= most)
        {
            return (int)value;
        }

        Refuse("not-a-number", most == int.MaxValue ? new Wording("a whole number", "整数") : new Wording($"a whole number from {least} to {most}", $"{least} 至 {most} 的整数"));
        return null;
    }

    public decimal? Money()
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && value >= 0)
        {
            return value;
        }

        Refuse("not-a-number", new Wording("an amount of money in the plan's currency: 0 or more, digits and a point only", "以规划货币计的金额：不小于 0，仅含数字与小数点"));
        return null;
    }

    /// <param name="end">Whether a year or month alone means its last day.</param>
    public DateOnly? Date(bool end = false)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM", "yyyy/M"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return end ? month.AddMonths(1).AddDays(-1) : month;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var year) && year == Math.Floor(year) && year is >= 1900 and <= 2200)
        {
            return end ? new DateOnly((int)year, 12, 31) : new DateOnly((int)year, 1, 1);
        }

        Refuse("not-a-date", new Wording("a day as 2028-03-31, a month as 2028-03 or a year as 2028", "日期写作 2028-03-31，月份写作 2028-03，年份写作 2028"));
        return null;
    }

    public T? Word<T>()
        where T : struct, Enum
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (PlanWords.Find<T>(text) is { } value)
        {
            return value;
        }

        var keys = PlanWords.Keys<T>();
        var list = string.Join(", ", keys);
        Refuse("unknown-word", new Wording($"one of {list}", $"下列之一：{list}"), Spelling.Nearest(text, keys));
        return null;
    }

    public bool Flag()
    {
        switch (text.ToLowerInvariant())
        {
            case "" or "no" or "false" or "0" or "否":
                return false;
            case "yes" or "true" or "1" or "是":
                return true;
            default:
                Refuse("unknown-word", new Wording("yes, no", "yes 或 no"));
                return false;
        }
    }

    /// <summary>The items of a list: parted by semicolons of either width; one that belongs to an item has a backslash before it.</summary>
    public IReadOnlyList<string> List()
    {
        if (text.Length == 0)
        {
            return [];
        }

        var items = new List<string>();
        var item = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length:
                    item.Append(text[++at]);
                    break;
                case ';' or '；':
                    Keep();
                    break;
                default:
                    item.Append(text[at]);
                    break;
            }
        }

        Keep();
        return items;

        void Keep()
        {
            var kept = item.ToString().Trim();
            if (kept.Length > 0)
            {
                items.Add(kept);
            }

            item.Clear();
        }
    }

    /// <summary>Writes a list so that <see cref="List"/> reads it back.</summary>
    public static string Join(IEnumerable<string> items) => string.Join("; ", items.Select(item =>
        item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("；", "\\；", StringComparison.Ordinal)));

    public static string Write(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Write(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Write(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Write(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    public void Refuse(string code, Wording expected, string? nearest = null) => log.Add(place, code, Wording.Same($"'{text}'"), expected, nearest);
}
